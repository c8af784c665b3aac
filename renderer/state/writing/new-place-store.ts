// Where the post that has no file yet will be: asked of main while its title is typed.
import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { NewPlace } from '../../../shared/post/new-place.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import { reportError } from '../app/notices-store.ts'
import { sessionOf } from './post-sessions.ts'
import { useWriting } from './writing-store.ts'

interface NewPlaceState {
  /** The post that it is about; null: the one that is shown has a file, or none is. */
  readonly id: FileId | null
  readonly place: NewPlace | null
  /** What the writer wants it to be called; null: what its title makes. */
  readonly slug: string | null
  readonly isChanging: boolean
}

const nowhere: NewPlaceState = { id: null, place: null, slug: null, isChanging: false }

export const useNewPlace = create<NewPlaceState>()(() => nowhere)

/** Names that were chosen for posts that are not shown now. */
const chosen = new Map<FileId, string>()

/** As what is typed is sent: an answer for each key would come too late anyway. */
const askAfterMs = 150

let timer: ReturnType<typeof setTimeout> | undefined
let newestAsk = 0

/** What the writer wants it to be called; null: by its title again. */
export function chooseSlug(slug: string | null): void {
  const { id } = useNewPlace.getState()
  if (id === null) return
  if (slug === null) chosen.delete(id)
  else chosen.set(id, slug)
  useNewPlace.setState({ slug })
  askSoon()
}

/** Opens the field in which the name is changed, with the name that it has now. */
export function changeSlug(): void {
  const { id, slug, place } = useNewPlace.getState()
  if (id === null) return
  useNewPlace.setState({ isChanging: true, slug: slug ?? place?.slug ?? '' })
}

/** By the title again. */
export function leaveSlug(): void {
  chooseSlug(null)
  useNewPlace.setState({ isChanging: false })
}

function askSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void askNow(), askAfterMs)
}

/** A late answer is dropped; that there is none is not worth a word: the post is written all the same. */
async function askNow(): Promise<void> {
  const { id } = useNewPlace.getState()
  if (id === null) return
  const mine = ++newestAsk
  try {
    await sessionOf(id)?.flush()
    const place = await ask('posts.place', { id, slug: chosen.get(id) ?? '' })
    if (mine === newestAsk && useNewPlace.getState().id === id) useNewPlace.setState({ place })
  } catch (error) {
    reportError(error)
  }
}

/** Follows the post that is shown; the result stops that. */
export function listenForNewPlace(): () => void {
  return useWriting.subscribe((now, before) => {
    const id = now.postId !== null && isUntitled(now.postId) ? now.postId : null
    if (id !== useNewPlace.getState().id) {
      const slug = id === null ? null : (chosen.get(id) ?? null)
      useNewPlace.setState({ ...nowhere, id, slug, isChanging: slug !== null })
    } else if (now.fields === before.fields) return
    if (id !== null) askSoon()
  })
}
