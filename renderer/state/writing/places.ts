// Where the writer is in each post: told to main in the rhythm of typing, and taken up again when a post is opened.
import type { FileId } from '../../../shared/blog.ts'
import type { Place } from '../../../shared/calls/blog.ts'
import { ask } from '../../ask.ts'
import { placeIn } from '../../editor/place-in.ts'
import { sessionOf } from './post-sessions.ts'
import { theEditor } from './the-editor.ts'

/** As what is typed is sent: then caret and text that survive a crash are of one moment. */
const tellAfterMs = 250

let places = new Map<FileId, Place>()
let isWaiting = false
let told = ''

export function takePlaces(list: readonly Place[]): void {
  places = new Map(list.map(place => [place.id, place]))
}

export function placeOf(id: FileId): Place | null {
  return places.get(id) ?? null
}

/** The caret, or what is seen, may have moved. */
export function tellPlaceSoon(): void {
  if (isWaiting) return
  isWaiting = true
  setTimeout(() => {
    isWaiting = false
    void tellPlaceNow()
  }, tellAfterMs)
}

/** Main knows where the writer is when it answers. */
export async function tellPlaceNow(): Promise<void> {
  // Where the caret was is not worth a word to the user; that the text itself was not sent is told elsewhere.
  await tellPlace().catch(() => undefined)
}

/** Only a place in a text that main has too: while something more is typed, the next turn tells it. */
async function tellPlace(): Promise<void> {
  const id = theEditor().shownId()
  await sessionOf(id)?.flush()
  const seq = sessionOf(id)?.seq() ?? null
  if (id === null || seq === null || theEditor().shownId() !== id) return
  const place: Place = { id, seq, ...placeIn(theEditor().view) }
  const text = JSON.stringify(place)
  if (text === told) return
  told = text
  places.set(id, place)
  await ask('posts.look', place)
}
