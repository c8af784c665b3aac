import type { EditorState, StateEffect, TransactionSpec } from '@codemirror/state'
import { linkText, type PictureLink } from '../../../shared/images/picture-link.ts'
import { pictureAt } from '../../../shared/images/picture-markup.ts'
import { type AskedAlt, askAlts } from '../../editor/pictures/asked-alts.ts'
import { startStoring } from '../../editor/pictures/waiting-pictures.ts'
import type { Upload } from './send-files.ts'

/** Links that go into a text together. */
export interface Links {
  readonly links: readonly PictureLink[]
  /** Of links whose pictures are still on their way, in the same order; empty: all are there. */
  readonly uploads: readonly Upload[]
  /** What the pictures show; empty: it is asked for. */
  readonly alt: string
  /** What stands before the first: the end of a paragraph. */
  readonly before?: string
}

/** The links as a change of the text; the selection that was their description is replaced. */
export function insertionAt(
  state: EditorState,
  place: number,
  { links, uploads, alt, before = '' }: Links,
): TransactionSpec & { readonly effects: readonly StateEffect<unknown>[] } {
  const { main } = state.selection
  const isReplacing = alt !== '' && state.sliceDoc(main.from, main.to).trim() === alt && place === main.to
  const start = isReplacing ? main.from : behindPicture(state, place)
  let text = before
  const effects: StateEffect<unknown>[] = []
  const alts: AskedAlt[] = []
  for (const [index, link] of links.entries()) {
    if (index > 0) text += '\n\n'
    const at = start + text.length
    const made = linkText(link, alt || (link.isPicture ? '' : nameOf(link.id)))
    text += made.text
    const upload = uploads[index]?.upload
    const range = { from: at, to: at + made.text.length }
    if (upload !== undefined) effects.push(startStoring.of({ ...range, upload }))
    if (made.altFrom === made.altTo) alts.push({ at: at + made.altFrom, after: range.to })
  }
  if (alts.length > 0) effects.push(askAlts.of(alts))
  return {
    changes: { from: start, to: isReplacing ? main.to : start, insert: text },
    selection: { anchor: alts[0]?.at ?? start + text.length },
    effects,
    userEvent: 'input.image',
    scrollIntoView: true,
  }
}

/** What is dropped on a picture's link goes behind it. */
function behindPicture(state: EditorState, place: number): number {
  const before = Math.max(0, place - around)
  const found = pictureAt(state.sliceDoc(before, place + around), place - before)
  return found === null || before + found.from === place ? place : before + found.to
}

/** No picture's markup is longer. */
const around = 4000

/** What a file is called, without its folder and extension. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}
