import type { ImagePlace, PlaceSource } from '../../../shared/images/image-choices.ts'
import type { PictureLink } from '../../../shared/images/picture-link.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { type MessageKey, say } from '../../../shared/words/words.ts'
import { ask } from '../../ask.ts'
import { showPlace } from '../../editor/pictures/place-line.ts'
import { currentLanguage } from '../../say.ts'
import { attempt, showFailure } from '../app/notices-store.ts'
import { theEditor } from '../writing/the-editor.ts'
import { openPictureChoices } from './choices-store.ts'

/** The line stays so long after pictures came. */
const staysMs = 8000
let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

const sources: Readonly<Record<PlaceSource, MessageKey>> = {
  chosen: 'image.goesToChosen',
  post: 'image.goesToPost',
  blog: 'image.goesToBlog',
  generator: 'image.goesToGenerator',
}

/** Says in a line below the text where pictures go, and why there; of a single one by what it is called there. */
export function tellPlace({ folder, from }: ImagePlace, links: readonly PictureLink[] = []): void {
  clearTimeout(timer)
  timer = setTimeout(hidePlace, staysMs)
  const language = currentLanguage()
  const [link] = links
  const place = links.length === 1 && link !== undefined ? link.id : folder === '' ? '/' : `${folder}/`
  const text = say(language, sources[from], { folder: place })
  const line = {
    text,
    change: say(language, 'image.changePlace'),
    onChange: () => void attempt(openPictureChoices),
  }
  theEditor().view.dispatch({ effects: showPlace.of(line) })
}

/** The same while pictures are dragged over the text, which asks main once for each time they come in. */
export async function tellPlaceOfShown(): Promise<void> {
  const postId = theEditor().shownId()
  if (postId === null || isUntitled(postId)) return
  const mine = ++asked
  try {
    const place = await ask('images.place', { postId })
    if (mine === asked) tellPlace(place)
  } catch (error) {
    showFailure(error)
  }
}

export function hidePlace(): void {
  asked++
  clearTimeout(timer)
  theEditor().view.dispatch({ effects: showPlace.of(null) })
}
