// The picture at the caret: what is said of it, and its file.
import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { type PictureMarkup, pictureAt } from '../../../shared/images/picture-markup.ts'
import { type PictureEdit, writePicture } from '../../../shared/images/write-picture.ts'
import { ask } from '../../ask.ts'
import { copyText } from '../../ui/copy-text.ts'
import { attempt, notify } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { undoOperation } from '../operations/operation-actions.ts'
import { focusText, theEditor } from '../writing/the-editor.ts'
import { chooseFiles } from './choose-files.ts'
import { announce, sendBytes } from './send-files.ts'

/** A picture that is being edited. */
export interface EditedPicture {
  readonly postId: string
  readonly markup: PictureMarkup
  /** Its file; null: it is none of the blog, or not known yet. */
  readonly id: FileId | null
}

interface EditState {
  /** Null: none is. */
  readonly edited: EditedPicture | null
}

export const useEditedPicture = create<EditState>()(() => ({ edited: null }))

/** The picture that the caret is at; null: it is at none. */
export function pictureAtCaret(): PictureMarkup | null {
  const { view, shownId } = theEditor()
  if (shownId() === null) return null
  const { doc, selection } = view.state
  const start = Math.max(0, selection.main.head - around)
  const found = pictureAt(doc.sliceString(start, selection.main.head + around), selection.main.head - start)
  return found && { ...found, from: start + found.from, to: start + found.to }
}

/** No picture's markup is longer; a post may be, and is not copied for each look. */
const around = 4000

export async function editPicture(): Promise<void> {
  const postId = theEditor().shownId()
  const markup = pictureAtCaret()
  if (postId === null || markup === null) throw new AppError('missing', 'image.noneHere')
  // At once: what is typed next is meant for it.
  const opened: EditedPicture = { postId, markup, id: null }
  useEditedPicture.setState({ edited: opened })
  const { id } = await ask('images.idAt', { postId, address: markup.address })
  const isOpen = useEditedPicture.getState().edited === opened
  if (isOpen && id !== '') useEditedPicture.setState({ edited: { ...opened, id } })
}

export function closePicture(): void {
  useEditedPicture.setState({ edited: null })
  focusText()
}

/** Writes what was changed, as one change of the text that can be undone. */
export function applyEdit({ postId, markup }: EditedPicture, edit: PictureEdit): void {
  const generator = useBlog.getState().blog?.generator ?? 'plain'
  const insert = writePicture(markup, edit, generator)
  theEditor().change(postId, state => {
    // What was typed, or came from the disk, while it was being edited may have moved it.
    const isThere = state.sliceDoc(markup.from, markup.to) === markup.written
    const from = isThere ? markup.from : state.doc.toString().indexOf(markup.written)
    if (from < 0 || insert === markup.written) return {}
    return {
      changes: { from, to: from + markup.written.length, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.image',
    }
  })
  closePicture()
}

/** Another file in its place, for every link to it. */
export async function replaceFile({ postId, id, markup }: EditedPicture): Promise<void> {
  if (await replaceWithChosen(postId, fileOf(id, markup))) closePicture()
}

/** Asks for a picture and puts it in the place of one of the blog; false: none was chosen, or it cannot be. */
export async function replaceWithChosen(postId: string, file: FileId): Promise<boolean> {
  const [chosen] = await chooseFiles(false, 'image/*')
  if (chosen === undefined) return false
  const { images } = await announce(postId, [{ file: chosen, name: chosen.name, isNumbered: false }])
  const [begun] = images
  if (begun === undefined) return false
  if ('problem' in begun) {
    notify('problem', begun.problem)
    return false
  }
  await sendBytes({ upload: begun.upload, file: chosen }, () => undefined)
  const { what, number, warnings } = await ask('images.replace', { upload: begun.upload, id: file })
  const undo = () => attempt(() => undoOperation(number))
  notify('done', what, number === null ? null : { label: 'operation.undo', run: undo })
  for (const warning of warnings) notify('problem', warning)
  return true
}

/** Another name for the file, in all that uses it; what that changes is shown first. */
export function renameFile({ id, markup }: EditedPicture): void {
  const image = fileOf(id, markup)
  useEditedPicture.setState({ edited: null })
  openBulkPlan({ type: 'renameImage', image, name: image.slice(image.lastIndexOf('/') + 1) })
}

export async function showInFolder({ id, markup }: EditedPicture): Promise<void> {
  await ask('images.showInFolder', { id: fileOf(id, markup) })
}

export function copyPath({ id, markup }: EditedPicture): void {
  const file = fileOf(id, markup)
  if (copyText(file)) notify('done', { key: 'image.pathCopied', params: { file } })
}

function fileOf(id: FileId | null, { address }: PictureMarkup): FileId {
  if (id === null) throw new AppError('missing', 'image.notOfBlog', { address })
  return id
}
