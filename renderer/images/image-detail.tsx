import { useId } from 'react'
import { bytesOf, type ImageUse, sizeWords } from '../../shared/images/blog-image.ts'
import { hasPoorAlt, type KnownImage } from '../../shared/images/filter-images.ts'
import { type Say, useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import {
  chooseNext,
  copyImageLink,
  copyImagePath,
  lookLarge,
  nameOf,
  renameImage,
  replaceImage,
  showImageInFolder,
  shrinkImages,
  stripImages,
  trashImages,
  typeAlt,
} from '../state/images/image-actions.ts'
import { useImages } from '../state/images/images-store.ts'
import { knownImages, shownImages } from '../state/images/shown-images.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { Blank } from '../ui/blank.tsx'
import { formatDay } from '../ui/format-day.ts'
import { formatSize } from '../ui/format-size.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LargeThumbnail } from './large-thumbnail.tsx'
import './image-detail.css'

/** The chosen picture: large, what is known of it, every place that uses it, and what can be done with it. */
export function ImageDetail() {
  const say = useSay()
  const images = useImages(shownImages)
  const keys = useImages(state => state.chosen.keys)
  const chosen = images.filter(({ id }) => keys.has(id))
  const [image, another] = chosen
  return (
    <aside className="image-detail" aria-label={say('images.detail')}>
      {image === undefined ? (
        <Blank icon="images" title={say('images.noneChosen')} text={say('images.noneChosenText')} />
      ) : another !== undefined ? (
        <Several images={chosen} />
      ) : (
        <One image={image} />
      )}
    </aside>
  )
}

function Several({ images }: { readonly images: readonly KnownImage[] }) {
  const say = useSay()
  const language = useLanguage()
  const bytes = bytesOf(images)
  return (
    <div className="image-detail-body">
      <h2 className="image-detail-title">{say('images.severalChosen', { count: images.length })}</h2>
      {bytes !== null && <p className="image-detail-text">{formatSize(bytes, language)}</p>}
      <div className="image-detail-buttons">
        <button type="button" className="button" onClick={trashImages}>
          {say('command.imagesTrash')}
        </button>
        <button type="button" className="button" onClick={shrinkImages}>
          {say('command.imagesShrink')}
        </button>
        <button type="button" className="button" onClick={stripImages}>
          {say('command.imagesStrip')}
        </button>
      </div>
    </div>
  )
}

function One({ image }: { readonly image: KnownImage }) {
  const say = useSay()
  return (
    <>
      <button
        type="button"
        className="image-detail-picture"
        aria-label={say('command.imageLarge')}
        onClick={() => lookLarge(true)}
      >
        <LargeThumbnail image={image} />
      </button>
      <div className="image-detail-body">
        <h2 className="image-detail-title">{nameOf(image.id)}</h2>
        <div className="image-detail-tools">
          <IconButton icon="rename" words="command.imageRename" keys="F2" run={renameImage} />
          <IconButton icon="publish" words="command.imageReplace" run={() => void attempt(replaceImage)} />
          <IconButton icon="copy" words="command.imageCopyPath" run={copyImagePath} />
          <IconButton icon="link" words="command.imageCopyLink" run={() => void attempt(copyImageLink)} />
          <IconButton
            icon="folder"
            words="command.imageShowInFolder"
            run={() => void attempt(showImageInFolder)}
          />
          <IconButton icon="trash" words="command.imageTrash" keys="Delete" run={trashImages} />
        </div>
        {image.uses?.some(hasPoorAlt) && <AltField image={image} say={say} />}
        <Facts image={image} say={say} />
        <Uses image={image} say={say} />
      </div>
    </>
  )
}

interface PartProps {
  readonly image: KnownImage
  readonly say: Say
}

/** What the picture shows, where its posts do not say it. */
function AltField({ image: { id }, say }: PartProps) {
  const typed = useImages(state => state.alts.get(id) ?? '')
  const fieldId = useId()
  return (
    <div className="image-alt">
      <label htmlFor={fieldId}>{say('images.alt')}</label>
      <input
        id={fieldId}
        className="field"
        autoComplete="off"
        value={typed}
        aria-describedby={`${fieldId}-hint`}
        onChange={event => typeAlt(id, event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          chooseNext(id)
        }}
      />
      <p id={`${fieldId}-hint`} className="image-alt-hint">
        {say('images.altHint')}
      </p>
    </div>
  )
}

function Facts({ image, say }: PartProps) {
  const language = useLanguage()
  const images = useImages(state => state.images)
  const look = useImages(state => state.look)
  const { id, facts, sizeBytes, modifiedMs } = image
  const same = knownImages({ images, look }).filter(
    other => image.copies !== null && other.copies === image.copies && other.id !== id,
  )
  const day = new Date(modifiedMs)
  const local = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  const rows = [
    [say('images.fact.folder'), id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '/'],
    [say('images.fact.dimensions'), facts?.size ? sizeWords(facts.size) : facts === null ? '…' : '–'],
    [say('images.fact.size'), sizeBytes === null ? '…' : formatSize(sizeBytes, language)],
    [say('images.fact.format'), facts === null ? '…' : (facts.format ?? say('images.notAPicture'))],
    [say('images.fact.date'), sizeBytes === null ? '…' : formatDay(local.join('-'), 'full', language)],
    [
      say('images.fact.location'),
      facts === null ? '…' : say(facts.hasLocation ? 'images.fact.hasLocation' : 'images.fact.noLocation'),
    ],
    ...same.map(other => [say('images.fact.copies'), other.id]),
  ]
  return (
    <dl className="image-detail-facts">
      {rows.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Uses({ image: { uses }, say }: PartProps) {
  return (
    <section className="image-uses" aria-label={say('images.usedIn')}>
      <h3 className="image-uses-title">{say('images.usedIn')}</h3>
      {uses === null && <p className="image-detail-text">{say('images.looking')}</p>}
      {uses?.length === 0 && <p className="image-detail-text">{say('images.usedNowhere')}</p>}
      {uses && uses.length > 0 && (
        <ul className="image-use-list">
          {withKeys(uses).map(({ key, use }) => (
            <li key={key}>
              <Use use={use} say={say} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** More would not be read; the number of uses stands in the tile. */
const mostUses = 200

/** A line can use a picture twice. */
function withKeys(uses: readonly ImageUse[]) {
  return uses.slice(0, mostUses).map((use, at) => ({ key: `${use.file} ${use.line} ${at}`, use }))
}

/** What can be written in is opened at the line; a layout or style is named. */
function Use({ use: { file, line, place, isLikely }, say }: { readonly use: ImageUse; readonly say: Say }) {
  const title = useBlog(state => entriesOf(state.posts).find(({ post }) => post.id === file)?.post.title)
  const parts = [say(`images.place.${place}`), say('images.atLine', { line })]
  if (isLikely) parts.push(say('images.mayUseIt'))
  const text = (
    <>
      <span className="image-use-title">{title ?? file}</span>
      <span className="image-use-place">{parts.join(' · ')}</span>
    </>
  )
  if (title === undefined && !(place === 'page' && /\.(?:md|markdown)$/i.test(file)))
    return <p className="image-use">{text}</p>
  return (
    <button type="button" className="image-use" onClick={() => void attempt(() => showPost(file, line))}>
      {text}
    </button>
  )
}
