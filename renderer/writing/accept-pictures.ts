import type { EditorView } from '@codemirror/view'
import { isUntitled } from '../../shared/post/untitled.ts'
import { say } from '../../shared/words/words.ts'
import { ask } from '../ask.ts'
import { endUpload, startUpload, uploadPlace, uploadPlaces } from '../editor/upload-places.ts'
import { currentLanguage } from '../say.ts'
import { notify, showFailure } from '../state/app/notices-store.ts'
import { theEditor } from '../state/writing/the-editor.ts'
import { saveNow } from '../state/writing/writing.ts'

/** One message to the main process has a size cap, so a picture travels in pieces. */
const chunkBytes = 512 * 1024
let uploads = 0

/** Takes pictures that are dropped on the editor or pasted into it; the result stops that. */
export function acceptPictures(view: EditorView): () => void {
  const onDrop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0 || view.state.readOnly) return
    event.preventDefault()
    // CodeMirror hears no more of this drop: without an end of the drag its mark would stay where the pointer was.
    view.contentDOM.dispatchEvent(new DragEvent('dragend'))
    void addPictures(files, view.posAtCoords({ x: event.clientX, y: event.clientY }, false))
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // A copied table or page carries a picture of itself beside its text: then the text is meant.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain') || view.state.readOnly) return
    event.preventDefault()
    void addPictures(files, view.state.selection.main.head)
  }
  // Before CodeMirror, which would insert a dropped file's text.
  view.dom.addEventListener('drop', onDrop, { capture: true })
  view.dom.addEventListener('paste', onPaste, { capture: true })
  return () => {
    view.dom.removeEventListener('drop', onDrop, { capture: true })
    view.dom.removeEventListener('paste', onPaste, { capture: true })
  }
}

/** One after the other, so that the links stand in the order of the files, each in a paragraph of its own. */
async function addPictures(files: readonly File[], at: number): Promise<void> {
  const editor = theEditor()
  // Where a post keeps its pictures goes by its file: one that has none gets it first.
  if (isUntitled(editor.shownId() ?? '')) await saveNow()
  const postId = editor.shownId()
  if (postId === null || isUntitled(postId)) return
  const waiting = files.map(file => ({ file, upload: ++uploads }))
  for (const { file, upload } of waiting) {
    const label = say(currentLanguage(), 'editor.addingImage', { name: file.name })
    editor.change(postId, () => ({ effects: startUpload.of({ upload, at, label }) }))
  }
  let before = ''
  for (const { file, upload } of waiting) {
    if (await addPicture(postId, file, upload, before)) before = '\n\n'
  }
  if (editor.shownId() === postId) editor.view.focus()
}

/** Stores one picture with the blog and puts its link where it was dropped, wherever that place has moved meanwhile. */
async function addPicture(postId: string, file: File, upload: number, before: string): Promise<boolean> {
  const editor = theEditor()
  try {
    const { markdown } = await send(postId, file)
    const insert = before + markdown
    const isInserted = editor.change(postId, state => {
      const place = uploadPlace(state.field(uploadPlaces), upload) ?? state.selection.main.head
      return {
        changes: { from: place, insert },
        effects: endUpload.of(upload),
        selection: { anchor: place + insert.length },
        userEvent: 'input.image',
      }
    })
    if (!isInserted)
      notify('problem', { key: 'editor.imageWithoutLink', params: { name: file.name, markdown } })
    return isInserted
  } catch (error) {
    editor.change(postId, () => ({ effects: endUpload.of(upload) }))
    showFailure(error)
    return false
  }
}

async function send(postId: string, file: File): Promise<{ readonly markdown: string }> {
  const { upload } = await ask('images.begin', { postId, name: file.name, sizeBytes: file.size })
  for (let offset = 0; offset < file.size; offset += chunkBytes) {
    const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer())
    await ask('images.send', { upload, offset, bytes })
  }
  return ask('images.finish', { upload })
}
