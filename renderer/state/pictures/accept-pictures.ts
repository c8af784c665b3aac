import type { EditorView } from '@codemirror/view'
import { type PastedName, pastedName } from '../../../shared/images/pasted-name.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import { notify, showFailure } from '../app/notices-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import { addFiles, type Destination } from './add-pictures.ts'
import { fetchPicture, type Incoming, mayHoldPictures, named, readTransfer } from './incoming-files.ts'
import { hidePlace, tellPlaceOfShown } from './picture-place.ts'

/** Takes pictures that are dropped on the editor or pasted into it; the result stops that. */
export function acceptPictures(view: EditorView): () => void {
  const listening = new AbortController()
  const listen = <N extends 'drop' | 'paste' | 'dragenter' | 'dragleave' | 'dragover'>(
    name: N,
    listener: (event: HTMLElementEventMap[N]) => void,
  ) => view.dom.addEventListener(name, listener, { capture: true, signal: listening.signal })
  let isOver = false
  listen('dragenter', event => {
    if (isOver || view.state.readOnly || !event.dataTransfer || !mayHoldPictures(event.dataTransfer)) return
    isOver = true
    void tellPlaceOfShown()
  })
  listen('dragleave', event => {
    if (!isOver || (event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget))) return
    isOver = false
    hidePlace()
  })
  // Before CodeMirror, which would insert a dropped file's text.
  listen('drop', event => {
    isOver = false
    if (!event.dataTransfer || view.state.readOnly) return
    const incoming = readTransfer(event.dataTransfer)
    if (!holdsPictures(incoming)) return
    event.preventDefault()
    event.stopPropagation()
    // CodeMirror hears no more of this drop: without an end of the drag its mark would stay where the pointer was.
    view.contentDOM.dispatchEvent(new DragEvent('dragend'))
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
    void addIncoming(view, incoming, { at, alt: '' })
  })
  listen('paste', event => {
    if (!event.clipboardData || view.state.readOnly) return
    const incoming = readTransfer(event.clipboardData)
    // A copied table or page carries a picture of itself beside its text: then the text is meant.
    if (!holdsPictures(incoming) || event.clipboardData.types.includes('text/plain')) return
    event.preventDefault()
    event.stopPropagation()
    const { main } = view.state.selection
    void addIncoming(view, incoming, { at: main.to, alt: selectedAlt(view) })
  })
  return () => listening.abort()
}

function holdsPictures({ files, folders, address }: Incoming): boolean {
  return files.length > 0 || folders.length > 0 || address !== ''
}

/** Adds what came, by whichever way, at a place of the visible post. */
export async function addIncoming(
  view: EditorView,
  { files, folders, address }: Incoming,
  destination: Destination,
): Promise<void> {
  for (const name of folders) notify('problem', { key: 'error.isFolder', params: { name } })
  const other = otherName(view, destination)
  try {
    const incoming =
      files.length > 0 || address === '' ? named(files, other) : [await fetchPicture(address, other)]
    await addFiles(incoming, destination)
  } catch (error) {
    showFailure(error)
  }
}

/** For a picture without a name of its own. */
export function otherName(view: EditorView, { at, alt }: Destination): PastedName {
  const before = view.state.sliceDoc(0, at)
  return pastedName({
    selection: alt,
    before: before.slice(splitPost(before).bodyFrom),
    title: useWriting.getState().fields?.title.value ?? '',
  })
}

/** What is selected says what the picture shows, if it is a few words. */
export function selectedAlt(view: EditorView): string {
  const { from, to } = view.state.selection.main
  const text = view.state.sliceDoc(from, Math.min(to, from + longestAlt + 1)).trim()
  return text.length > longestAlt || text.includes('\n') ? '' : text
}

const longestAlt = 200
