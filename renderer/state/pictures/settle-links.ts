// What becomes of a link in the text when its picture has been stored, or could not be. Both belong to the insertion
// and are nothing that a writer did: an undo must not bring back an address that was only promised.
import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state'
import { endStoring, storingPlace } from '../../editor/pictures/waiting-pictures.ts'

/** The history joins what touches its last change and comes at most half a second later: as this, always. */
const isPartOfInsertion = Transaction.time.of(0)

/** A deletion is carried over into the changes before it, so that an undo of these finds nothing to take away. */
const isNoStep = Transaction.addToHistory.of(false)

/** The address that was promised becomes the one that it is: the picture was there already under another name. */
export function relinked(
  state: EditorState,
  upload: string,
  promised: string,
  address: string,
): TransactionSpec {
  const end = endStoring.of(upload)
  const found = promised === address ? null : addressIn(state, upload, promised)
  if (found === null) return { effects: end }
  return { effects: end, changes: { ...found, insert: address }, annotations: isPartOfInsertion }
}

/** A link whose picture did not come goes again, unless it was written on. */
export function unlinked(state: EditorState, upload: string, promised: string): TransactionSpec {
  const range = storingPlace(state, upload)
  const isThere = range !== null && addressIn(state, upload, promised) !== null
  if (!isThere) return { effects: endStoring.of(upload) }
  return { effects: endStoring.of(upload), changes: range, annotations: isNoStep }
}

function addressIn(state: EditorState, upload: string, address: string) {
  const range = storingPlace(state, upload)
  const at = range === null ? -1 : state.sliceDoc(range.from, range.to).indexOf(address)
  return range === null || at < 0 ? null : { from: range.from + at, to: range.from + at + address.length }
}
