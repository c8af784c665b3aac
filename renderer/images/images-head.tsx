import { type BlogImage, bytesOf } from '../../shared/images/blog-image.ts'
import { type ImageFilter, imageFilters } from '../../shared/images/filter-images.ts'
import type { Language } from '../../shared/words/words.ts'
import { type Say, useLanguage, useSay } from '../say.ts'
import {
  mergeCopies,
  shrinkImages,
  stripImages,
  trashUnused,
  writeAlts,
} from '../state/images/image-actions.ts'
import { showFilter, useImages } from '../state/images/images-store.ts'
import { filterCounts, shownImages, shownMissing } from '../state/images/shown-images.ts'
import { formatSize } from '../ui/format-size.ts'
import { SearchField } from '../ui/search-field.tsx'
import { FolderMenu, LimitMenu, SortMenu } from './image-menus.tsx'
import { imageListId, imageSearchId } from './images-focus.ts'

/** Which pictures are shown, how many, and what can be done with all of them. */
export function ImagesHead() {
  const say = useSay()
  const text = useImages(state => state.text)
  return (
    <header className="images-head">
      <div className="images-line">
        <SearchField
          id={imageSearchId}
          label={say('images.search')}
          clearLabel={say('posts.clearSearch')}
          text={text}
          onChange={typed => useImages.setState({ text: typed })}
          onLeave={() => document.getElementById(imageListId)?.focus()}
        />
        <FolderMenu />
        <SortMenu />
      </div>
      <Filters />
      <div className="images-line images-summary">
        <Count />
        <Limit />
        <WriteAlts />
        <ForAll />
      </div>
    </header>
  )
}

function Filters() {
  const say = useSay()
  const chosen = useImages(state => state.filter)
  const images = useImages(state => state.images)
  const look = useImages(state => state.look)
  const limit = useImages(state => state.limit)
  const counts = filterCounts({ images, look, limit })
  return (
    <fieldset className="images-filters" aria-label={say('images.filters')}>
      {imageFilters.map(filter => (
        <FilterButton key={filter} filter={filter} count={counts[filter]} isChosen={filter === chosen} />
      ))}
    </fieldset>
  )
}

interface FilterProps {
  readonly filter: ImageFilter
  /** Null: not known yet. */
  readonly count: number | null
  readonly isChosen: boolean
}

function FilterButton({ filter, count, isChosen }: FilterProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <button
      type="button"
      className="images-filter"
      aria-pressed={isChosen}
      data-none={count === 0 || undefined}
      onClick={() => showFilter(filter)}
    >
      {say(`images.filter.${filter}`)}
      <span className="images-filter-count">{count === null ? '…' : count.toLocaleString(language)}</span>
    </button>
  )
}

function Count() {
  const say = useSay()
  const language = useLanguage()
  const filter = useImages(state => state.filter)
  const images = useImages(shownImages)
  const links = useImages(state => shownMissing(state).length)
  const chosen = useImages(state => state.chosen.keys)
  const isLooking = useImages(state => state.job !== null && state.look === null)
  const several = images.filter(({ id }) => chosen.has(id)).length
  const parts =
    filter === 'missing'
      ? [say('images.missingCount', { count: links })]
      : [countWords(images, say, language)]
  if (filter !== 'missing' && several > 1) parts.push(say('images.chosen', { count: several }))
  if (isLooking) parts.push(say('images.looking'))
  return (
    <p className="images-count" role="status">
      {parts.join(' · ')}
    </p>
  )
}

function countWords(images: readonly BlogImage[], say: Say, language: Language): string {
  const [count, bytes] = [images.length, bytesOf(images)]
  if (bytes === null) return say('images.countOnly', { count })
  return say('images.count', { count, size: formatSize(bytes, language) })
}

function Limit() {
  const isLarge = useImages(state => state.filter === 'large')
  return isLarge ? <LimitMenu /> : null
}

/** Typed beside one picture after the other, they are written together. */
function WriteAlts() {
  const say = useSay()
  const count = useImages(state => state.alts.size)
  if (count === 0) return null
  return (
    <button type="button" className="button images-all" onClick={writeAlts}>
      {say('images.writeAlts', { count })}
    </button>
  )
}

/** What is usually done with all that a filter shows; a plan tells first what that means. */
function ForAll() {
  const say = useSay()
  const filter = useImages(state => state.filter)
  const count = useImages(state => shownImages(state).length)
  if (count === 0) return null
  if (filter === 'unused')
    return (
      <button type="button" className="button images-all" onClick={trashUnused}>
        {say('images.trashAll', { count })}
      </button>
    )
  if (filter === 'copies')
    return (
      <button type="button" className="button images-all" onClick={mergeCopies}>
        {say('images.keepOne')}
      </button>
    )
  if (filter === 'location')
    return (
      <button type="button" className="button images-all" onClick={stripImages}>
        {say('images.stripAll')}
      </button>
    )
  if (filter === 'large')
    return (
      <button type="button" className="button images-all" onClick={shrinkImages}>
        {say('images.shrinkAll')}
      </button>
    )
  return null
}
