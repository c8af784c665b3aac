// Pictures, and other files, into the text of a post: links first, bytes while one writes on.
import { AppError } from '../../../shared/errors.ts'
import type { AddedImage } from '../../../shared/images/announced-image.ts'
import { linkText, type PictureLink } from '../../../shared/images/picture-link.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { say } from '../../../shared/words/words.ts'
import { bodyFrom } from '../../editor/commands/in-body.ts'
import {
  endWaiting,
  startWaiting,
  storingProgressed,
  waitingPlace,
} from '../../editor/pictures/waiting-pictures.ts'
import { currentLanguage } from '../../say.ts'
import { notify, showFailure } from '../app/notices-store.ts'
import { theEditor } from '../writing/the-editor.ts'
import { saveNow } from '../writing/writing.ts'
import type { IncomingFile } from './incoming-files.ts'
import { insertionAt, type Links, nameOf } from './insertion.ts'
import { tellPlace } from './picture-place.ts'
import { noteRecent } from './recent-pictures.ts'
import { announce, sendAll, type Upload } from './send-files.ts'
import { relinked, unlinked } from './settle-links.ts'
import { tellDone } from './tell-done.ts'

export interface Destination {
  /** Where in the text. */
  readonly at: number
  /** What the picture shows, which stands there and gives way to the link; empty: it is asked for. */
  readonly alt: string
  /** What stands before the first link: the end of a paragraph. */
  readonly before?: string
}

let drops = 0

/** The visible post that pictures can go into; one without a file gets it first. Null: there is none. */
export async function postForPictures(): Promise<string | null> {
  const editor = theEditor()
  if (isUntitled(editor.shownId() ?? '')) await saveNow()
  const postId = editor.shownId()
  return postId === null || isUntitled(postId) || editor.view.state.readOnly ? null : postId
}

/** Adds files to the blog, and puts their links where they were dropped, in their order and as one undo. */
export async function addFiles(files: readonly IncomingFile[], destination: Destination): Promise<void> {
  const postId = await postForPictures()
  if (postId === null || files.length === 0) return
  const drop = beginDrop(postId, files, destination.at)
  try {
    const place = await announce(postId, files)
    const begun = place.images.flatMap((image, at) => {
      const file = files[at]
      if ('problem' in image) notify('problem', image.problem)
      return 'problem' in image || file === undefined ? [] : [{ ...image, file: file.file }]
    })
    if (begun.length === 0) return endDrop(postId, drop)
    const links = begun.map(({ link }) => link)
    if (links.every(link => link !== null)) {
      insert({ postId, drop, links, uploads: begun, ...destination })
      tellPlace(place, links)
      await storeLinked(postId, begun, links)
    } else {
      tellPlace(place)
      const stored = await storeFirst(postId, begun, drop, destination)
      if (theEditor().shownId() === postId) tellPlace(place, stored)
    }
  } catch (error) {
    endDrop(postId, drop)
    showFailure(error)
  }
}

function beginDrop(postId: string, files: readonly IncomingFile[], at: number): number {
  const drop = ++drops
  const language = currentLanguage()
  const [first] = files
  const label =
    files.length === 1
      ? say(language, 'editor.addingImage', { name: first?.name ?? '' })
      : say(language, 'image.addingMany', { count: files.length })
  theEditor().change(postId, state => ({
    effects: startWaiting.of({ drop, at: Math.max(at, bodyFrom(state)), label }),
  }))
  return drop
}

function endDrop(postId: string, drop: number): void {
  theEditor().change(postId, () => ({ effects: endWaiting.of(drop) }))
}

interface Insertion extends Links {
  readonly postId: string
  readonly drop: number
}

/** Puts links into the text, each in a paragraph of its own; false: the post is not open any more. */
function insert({ postId, drop, ...insertion }: Insertion): boolean {
  const editor = theEditor()
  const isInserted = editor.change(postId, state => {
    const place = waitingPlace(state, drop) ?? state.selection.main.head
    const spec = insertionAt(state, place, insertion)
    return { ...spec, effects: [endWaiting.of(drop), ...spec.effects] }
  })
  for (const { id, isPicture } of insertion.links) if (isPicture) noteRecent(id)
  if (isInserted && editor.shownId() === postId) editor.view.focus()
  return isInserted
}

/** The links stand there: what becomes of their pictures is put right in the text. */
async function storeLinked(
  postId: string,
  uploads: readonly Upload[],
  links: readonly PictureLink[],
): Promise<void> {
  const promised = new Map(uploads.map(({ upload }, at) => [upload, links[at]?.address ?? '']))
  const added: AddedImage[] = []
  const editor = theEditor()
  await sendAll(uploads, {
    onProgress: (upload, percent) =>
      void editor.change(postId, () => ({ effects: storingProgressed.of({ upload, percent }) })),
    onAdded(upload, image) {
      added.push(image)
      editor.change(postId, state => relinked(state, upload, promised.get(upload) ?? '', image.link.address))
    },
    onFailed(upload, error) {
      editor.change(postId, state => unlinked(state, upload, promised.get(upload) ?? ''))
      showFailure(error)
    },
  })
  tellDone(postId, added)
}

/** How they are linked to is known when they are stored; answers with that. */
async function storeFirst(
  postId: string,
  uploads: readonly Upload[],
  drop: number,
  destination: Destination,
): Promise<readonly PictureLink[]> {
  const added = new Map<string, AddedImage>()
  await sendAll(uploads, {
    onProgress: () => undefined,
    onAdded: (upload, image) => void added.set(upload, image),
    onFailed: (_upload, error) => showFailure(error),
  })
  const images = uploads.flatMap(({ upload }) => added.get(upload) ?? [])
  if (images.length === 0) {
    endDrop(postId, drop)
    return []
  }
  const links = images.map(({ link }) => link)
  if (!insert({ postId, drop, links, uploads: [], ...destination })) {
    const [first] = links
    const markdown = links.map(link => linkText(link, destination.alt).text).join(' ')
    notify('problem', { key: 'editor.imageWithoutLink', params: { name: nameOf(first?.id ?? ''), markdown } })
  }
  tellDone(postId, images)
  return links
}

/** Puts links to pictures that are in the blog already where the caret is. */
export function insertLinks(links: readonly PictureLink[], alt: string): void {
  const editor = theEditor()
  const postId = editor.shownId()
  if (postId === null) throw new AppError('missing', 'post.missing', { file: '' })
  editor.change(postId, state => {
    const place = Math.max(state.selection.main.to, bodyFrom(state))
    return insertionAt(state, place, { links, uploads: [], alt })
  })
  for (const { id } of links) noteRecent(id)
  editor.view.focus()
}
