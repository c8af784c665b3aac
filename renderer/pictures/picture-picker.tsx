import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { BlogImage } from '../../shared/images/blog-image.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { useImages } from '../state/images/images-store.ts'
import { insertFiles } from '../state/pictures/choose-files.ts'
import { foundPictures } from '../state/pictures/found-pictures.ts'
import { closePicker, pickPicture, usePicker } from '../state/pictures/picker-store.ts'
import { recentPictures } from '../state/pictures/recent-pictures.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/palette.css'
import './pictures.css'

/** A picture that is in the blog already, by its name. */
export function PicturePicker() {
  const say = useSay()
  const isOpen = usePicker(state => state.isOpen)
  return (
    <ModalOverlay
      className="palette-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={next => !next && closePicker()}
    >
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={say('image.pick')}>
          <Body />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body() {
  const say = useSay()
  const images = useImages(state => state.images)
  const isLooking = useImages(state => state.job !== null)
  const problem = useImages(state => state.problem)
  const [recent] = useState(recentPictures)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const found = foundPictures(images ?? [], query, recent)
  const chosen = found[active]
  const step = (by: number) => setActive(Math.max(0, Math.min(found.length - 1, active + by)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && chosen) void attempt(() => pickPicture(chosen.id))
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        // The picker was opened to type into it.
        ref={input => input?.focus()}
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
        aria-label={say('image.pickPlaceholder')}
        placeholder={say('image.pickPlaceholder')}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {say('palette.found', { count: found.length })}
      </p>
      <div id={listId} className="picture-list" role="listbox" aria-label={say('image.pick')}>
        {found.map((image, at) => (
          <Row key={image.id} id={`${listId}-${at}`} image={image} isActive={at === active} />
        ))}
      </div>
      {problem !== null && <p className="palette-nothing">{say(problem.key, problem.params)}</p>}
      {problem === null && !isLooking && found.length === 0 && (
        <p className="palette-nothing">
          {say(query === '' ? 'image.pickNone' : 'image.pickNothing', { text: query })}
        </p>
      )}
      <div className="picture-foot">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            closePicker()
            void attempt(insertFiles)
          }}
        >
          {say('image.pickFile')}
        </button>
      </div>
    </>
  )
}

interface RowProps {
  readonly id: string
  readonly image: BlogImage
  readonly isActive: boolean
}

function Row({ id, image, isActive }: RowProps) {
  const assetKey = useBlog(state => state.blog?.assetKey ?? '')
  const [isBroken, setBroken] = useState(false)
  const slash = image.id.lastIndexOf('/')
  return (
    <button
      type="button"
      id={id}
      tabIndex={-1}
      ref={element => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
      className="picture-option"
      role="option"
      aria-selected={isActive}
      onMouseDown={event => event.preventDefault()}
      onClick={() => void attempt(() => pickPicture(image.id))}
    >
      {isBroken ? (
        <span className="picture-thumbnail">
          <Icon name="images" />
        </span>
      ) : (
        <img
          className="picture-thumbnail"
          src={thumbnailAddress(image, assetKey, 400)}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(true)}
        />
      )}
      <span className="picture-name">{image.id.slice(slash + 1)}</span>
      <span className="picture-folder">{image.id.slice(0, Math.max(0, slash))}</span>
    </button>
  )
}
