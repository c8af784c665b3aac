import { type DragEvent, useState } from 'react'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { chooseFiles } from '../state/pictures/choose-files.ts'
import { coverOfShown, setCover } from '../state/pictures/cover.ts'
import { mayHoldPictures, readTransfer } from '../state/pictures/incoming-files.ts'
import { hidePlace, tellPlaceOfShown } from '../state/pictures/picture-place.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import './pictures.css'

/** The post's own picture, where its front matter has a field for one: a file is dropped on it, or chosen. */
export function CoverField() {
  const say = useSay()
  // What the front matter says is read anew whenever the form is.
  useWriting(state => state.fields)
  const isReadOnly = useWriting(state => state.readOnly !== null)
  const [isOver, setOver] = useState(false)
  const cover = coverOfShown()
  if (cover === null || isReadOnly) return null
  const over = (event: DragEvent) => {
    if (!mayHoldPictures(event.dataTransfer)) return
    event.preventDefault()
    if (!isOver) void tellPlaceOfShown()
    setOver(true)
  }
  const choose = async () =>
    setCover({ files: await chooseFiles(false, 'image/*'), folders: [], address: '' })
  return (
    <fieldset
      className="properties-row cover-field"
      data-over={isOver}
      aria-label={say('image.cover')}
      onDragOver={over}
      onDragLeave={() => {
        setOver(false)
        hidePlace()
      }}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        void setCover(readTransfer(event.dataTransfer))
      }}
    >
      <span className="properties-label">{say('image.cover')}</span>
      <button
        type="button"
        className="link-button cover-value"
        title={say('image.chooseCover')}
        onClick={() => void attempt(choose)}
      >
        {cover.value === '' ? say('image.noCover') : cover.value}
      </button>
    </fieldset>
  )
}
