// Links to posts, parts of posts and pictures: found by who knows the blog, written as the blog writes them.
import type { EditorState } from '@codemirror/state'
import type { FoundLink } from '../../../shared/completion/blog-completion.ts'
import { foldText } from '../../../shared/fold.ts'
import { applyAddress, applyWiki } from './apply-link.ts'
import type { CompletionPlace } from './completion-place.ts'
import type { CompletionPort } from './completion-port.ts'
import type { MarkedCompletion, Offered } from './completion-source.ts'

type PlaceOf<K extends CompletionPlace['kind']> = Extract<CompletionPlace, { readonly kind: K }>

/** Between parentheses, or the name alone in a tag that wants one. */
export async function completeLink(
  place: PlaceOf<'link'>,
  state: EditorState,
  port: CompletionPort,
): Promise<Offered> {
  const { from, query, name } = place
  const found = await port.links(query, name)
  const options = found.map(link => ({
    ...described(link),
    apply: name === 'habit' ? applyAddress(link.written, link.title) : nameIn(state, place, link.written),
  }))
  return { from, options }
}

/** Hexo ends a name at a space, if no quotes stand around it. */
function nameIn(state: EditorState, { from, name }: PlaceOf<'link'>, written: string): string {
  const isQuoted = /["']$/.test(state.sliceDoc(Math.max(0, from - 1), from))
  return name === 'hexoPost' && !isQuoted && /\s/.test(written) ? `"${written}"` : written
}

export async function completeWiki({ from, query }: PlaceOf<'wiki'>, port: CompletionPort): Promise<Offered> {
  const found = await port.links(query, 'habit')
  return {
    from,
    options: found.map(link => ({ ...described(link), apply: applyWiki(link.written, link.title) })),
  }
}

function described({ title, day, marks, id }: FoundLink): MarkedCompletion {
  return { label: title, detail: day ?? id, marks: marks.flat() }
}

export async function completePicture(
  { from, query }: PlaceOf<'picture'>,
  port: CompletionPort,
): Promise<Offered> {
  const found = await port.pictures(query)
  const options = found.map(picture => {
    const { id, written } = picture
    const folder = id.lastIndexOf('/') + 1
    return {
      label: id.slice(folder),
      detail: id.slice(0, folder),
      info: () => thumbnail(port.pictureAddress(picture)),
      apply: applyAddress(written, ''),
    }
  })
  return { from, options }
}

function thumbnail(address: string): HTMLElement {
  const picture = document.createElement('img')
  picture.className = 'cm-completion-picture'
  picture.src = address
  // Its name is read with the option that it belongs to.
  picture.alt = ''
  return picture
}

export async function completeHeading(
  { from, query, written }: PlaceOf<'heading'>,
  state: EditorState,
  port: CompletionPort,
): Promise<Offered> {
  const found = await port.headings(written, () => state.doc.toString())
  const typed = foldText(query)
  const options = found
    .filter(({ title, id }) => foldText(title).includes(typed) || foldText(id).includes(typed))
    .map(({ title, level, id }) => ({
      label: title,
      detail: `${'#'.repeat(level)}`,
      apply: applyAddress(id, ''),
    }))
  return { from, options }
}
