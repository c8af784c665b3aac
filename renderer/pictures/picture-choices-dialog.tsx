import { type FormEvent, useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type ImageWork, imageFormats } from '../../shared/images/image-choices.ts'
import { useSay } from '../say.ts'
import { explain } from '../state/app/notices-store.ts'
import {
  closePictureChoices,
  keepPictureChoices,
  type ShownChoices,
  usePictureChoices,
} from '../state/pictures/choices-store.ts'
import '../ui/dialog.css'
import './pictures.css'

/** Where the pictures of a post and its blog go, and what is done to them on the way. */
export function PictureChoicesDialog() {
  const shown = usePictureChoices(state => state.shown)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={shown !== null}
      onOpenChange={isOpen => !isOpen && closePictureChoices()}
    >
      <Modal className="dialog-modal">
        <Dialog className="dialog">{shown && <Body key={shown.postId} shown={shown} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ shown }: { readonly shown: ShownChoices }) {
  const say = useSay()
  const [folder, setFolder] = useState(shown.folder)
  const [isForAll, setForAll] = useState(false)
  const [work, setWork] = useState(shown.work)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (chosen: string) => {
    try {
      await keepPictureChoices({ folder: chosen, isForAll, work })
    } catch (error) {
      const { key, params } = explain(error)
      setProblem(say(key, params))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What was only looked at stays learnt.
    const isLearnt = folder === shown.folder && shown.from !== 'chosen' && !isForAll
    void keep(isLearnt ? '' : folder)
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Heading className="dialog-title" slot="title">
        {say('image.choicesTitle')}
      </Heading>
      <p className="dialog-lead">{say('image.choicesText')}</p>
      <Folder value={folder} problem={problem} onChange={setFolder} />
      <div className="picture-scope" role="radiogroup" aria-label={say('image.scope')}>
        {([false, true] as const).map(all => (
          <label key={String(all)}>
            <input type="radio" name="scope" checked={isForAll === all} onChange={() => setForAll(all)} />
            {say(all ? 'image.forBlog' : 'image.forPost')}
          </label>
        ))}
        {shown.from === 'chosen' && (
          <button type="button" className="link-button" onClick={() => void keep('')}>
            {say('image.learnAgain')}
          </button>
        )}
      </div>
      <Work work={work} onChange={setWork} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={closePictureChoices}>
          {say('dialog.cancel')}
        </button>
        <button type="submit" className="button-primary">
          {say('image.keepChoices')}
        </button>
      </div>
    </form>
  )
}

interface FolderProps {
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

function Folder({ value, problem, onChange }: FolderProps) {
  const say = useSay()
  const id = useId()
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{say('image.folder')}</label>
      <input
        id={id}
        className="field"
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-problem`} className="picture-problem" role="status">
        {problem}
      </p>
    </div>
  )
}

/** Widths that blogs use; 0: as it is. */
const widths = [0, 1200, 1600, 2000, 2560] as const

function Work({
  work,
  onChange,
}: {
  readonly work: ImageWork
  readonly onChange: (work: ImageWork) => void
}) {
  const say = useSay()
  const [widthId, formatId] = [useId(), useId()]
  const all: readonly number[] = widths
  const known = all.includes(work.maxWidth) ? all : [...all, work.maxWidth]
  return (
    <fieldset className="picture-work">
      <legend>{say('image.work')}</legend>
      <label className="picture-check">
        <input
          type="checkbox"
          checked={!work.keepsPrivate}
          onChange={event => onChange({ ...work, keepsPrivate: !event.target.checked })}
        />
        {say('image.removePrivate')}
      </label>
      <div className="picture-row">
        <label htmlFor={widthId}>{say('image.maxWidth')}</label>
        <select
          id={widthId}
          className="field"
          value={work.maxWidth}
          onChange={event => onChange({ ...work, maxWidth: Number(event.target.value) })}
        >
          {known.map(width => (
            <option key={width} value={width}>
              {width === 0 ? say('image.anyWidth') : say('image.pixels', { width })}
            </option>
          ))}
        </select>
      </div>
      <div className="picture-row">
        <label htmlFor={formatId}>{say('image.format')}</label>
        <select
          id={formatId}
          className="field"
          value={work.format}
          onChange={event => {
            const format = imageFormats.find(one => one === event.target.value)
            if (format !== undefined) onChange({ ...work, format })
          }}
        >
          {imageFormats.map(format => (
            <option key={format} value={format}>
              {say(`image.format.${format}`)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
