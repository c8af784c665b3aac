import { type FormEvent, useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { FileId } from '../../shared/blog.ts'
import type { PictureEdit } from '../../shared/images/write-picture.ts'
import { assetOrigin } from '../../shared/schemes.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import {
  applyEdit,
  closePicture,
  copyPath,
  type EditedPicture,
  renameFile,
  replaceFile,
  showInFolder,
  useEditedPicture,
} from '../state/pictures/edit-picture.ts'
import '../ui/dialog.css'
import './pictures.css'

/** The picture at the caret: what is said of it, and what can be done to its file. */
export function PictureDialog() {
  const edited = useEditedPicture(state => state.edited)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={edited !== null}
      onOpenChange={isOpen => !isOpen && closePicture()}
    >
      <Modal className="dialog-modal">
        <Dialog className="dialog">{edited && <Body edited={edited} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ edited }: { readonly edited: EditedPicture }) {
  const say = useSay()
  const { markup, id } = edited
  const [edit, setEdit] = useState<PictureEdit>({
    alt: markup.alt,
    caption: markup.caption,
    width: markup.width,
  })
  const width = edit.width.trim().replace(/\s*px$/i, '')
  const isWidth = width === '' || width === markup.width || /^\d{1,5}(?:%|em|rem|vw)?$/.test(width)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWidth) applyEdit(edited, { alt: edit.alt.trim(), caption: edit.caption.trim(), width })
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Heading className="dialog-title" slot="title">
        {say('image.editTitle')}
      </Heading>
      <p className="dialog-lead">{id ?? markup.address}</p>
      <div className="picture-edit">
        {id !== null && <Shown id={id} alt={markup.alt} />}
        <div className="picture-fields">
          <Field
            label="image.alt"
            hint="image.altText"
            value={edit.alt}
            onChange={alt => setEdit({ ...edit, alt })}
            isFirst
          />
          <Field
            label="image.caption"
            value={edit.caption}
            onChange={caption => setEdit({ ...edit, caption })}
          />
          <Field
            label="image.width"
            hint={isWidth ? 'image.widthText' : 'image.badWidth'}
            isWrong={!isWidth}
            value={edit.width}
            onChange={value => setEdit({ ...edit, width: value })}
          />
        </div>
      </div>
      {id !== null && <FileButtons edited={edited} />}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={closePicture}>
          {say('dialog.cancel')}
        </button>
        <button type="submit" className="button-primary" disabled={!isWidth}>
          {say('image.apply')}
        </button>
      </div>
    </form>
  )
}

const fileActions: readonly {
  readonly label: MessageKey
  readonly run: (edited: EditedPicture) => void | Promise<void>
}[] = [
  { label: 'image.replaceFile', run: replaceFile },
  { label: 'image.rename', run: renameFile },
  { label: 'image.copyPath', run: copyPath },
  { label: 'image.showInFolder', run: showInFolder },
]

/** What can be done to the file itself. */
function FileButtons({ edited }: { readonly edited: EditedPicture }) {
  const say = useSay()
  return (
    <div className="picture-file">
      {fileActions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="link-button"
          onClick={() => void attempt(() => run(edited))}
        >
          {say(label)}
        </button>
      ))}
    </div>
  )
}

function Shown({ id, alt }: { readonly id: FileId; readonly alt: string }) {
  const assetKey = useBlog(state => state.blog?.assetKey ?? '')
  const path = id.split('/').map(encodeURIComponent).join('/')
  return <img className="picture-shown" src={`${assetOrigin}/${assetKey}/${path}`} alt={alt} />
}

interface FieldProps {
  readonly label: MessageKey
  readonly hint?: MessageKey
  readonly isWrong?: boolean
  readonly isFirst?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ label, hint, value, onChange, isWrong = false, isFirst = false }: FieldProps) {
  const say = useSay()
  const id = useId()
  return (
    <div className="picture-field">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        className="field"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to say what the picture shows.
        autoFocus={isFirst}
        value={value}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className={isWrong ? 'picture-problem' : 'picture-hint'}>
          {say(hint)}
        </p>
      )}
    </div>
  )
}
