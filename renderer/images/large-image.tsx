import { useEffect, useEffectEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { sizeWords } from '../../shared/images/blog-image.ts'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { useLanguage, useSay } from '../say.ts'
import { lookLarge, nameOf } from '../state/images/image-actions.ts'
import { chooseImages, useImages } from '../state/images/images-store.ts'
import { shownImages } from '../state/images/shown-images.ts'
import { chooseOnly } from '../ui/choose-rows.ts'
import { formatSize } from '../ui/format-size.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LargeThumbnail } from './large-thumbnail.tsx'
import '../ui/dialog.css'
import './large-image.css'

/** The active picture over everything else: the arrows show the others, Space and Escape close it. */
export function LargeImage() {
  const images = useImages(shownImages)
  const active = useImages(state => state.chosen.active)
  const isLarge = useImages(state => state.isLarge)
  const at = images.findIndex(({ id }) => id === active)
  const image = images[at]
  return (
    <ModalOverlay
      className="large-overlay"
      isDismissable
      isOpen={isLarge && image !== undefined}
      onOpenChange={lookLarge}
    >
      <Modal className="large-modal">
        {image && <Shown image={image} onStep={step => show(images[at + step])} />}
      </Modal>
    </ModalOverlay>
  )
}

function show(image: KnownImage | undefined): void {
  if (image) chooseImages(chooseOnly(image.id))
}

interface ShownProps {
  readonly image: KnownImage
  readonly onStep: (step: number) => void
}

function Shown({ image, onStep }: ShownProps) {
  const say = useSay()
  const language = useLanguage()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') onStep(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') onStep(-1)
    else if (event.key === ' ') lookLarge(false)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    // On its way down: the very key that opened the picture is on its way up, and would close it again.
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  const { facts, sizeBytes } = image
  const parts = [
    facts?.size ? sizeWords(facts.size) : '',
    sizeBytes === null ? '' : formatSize(sizeBytes, language),
  ]
  return (
    <Dialog className="large-dialog" aria-label={`${say('images.large')}: ${nameOf(image.id)}`}>
      <div className="large-frame">
        <div className="large-bar">
          <p className="large-name" role="status">
            {nameOf(image.id)}
            <span className="large-facts">{parts.filter(part => part !== '').join(' · ')}</span>
          </p>
          <IconButton icon="close" words="images.close" keys="Escape" run={() => lookLarge(false)} />
        </div>
        <div className="large-picture">
          <LargeThumbnail image={image} />
        </div>
      </div>
    </Dialog>
  )
}
