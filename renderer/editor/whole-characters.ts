import { Annotation, EditorState, type Extension, type Text, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Marks a change in which half of a character was replaced. */
const replaced = Annotation.define<boolean>()

/**
 * Keeps halves of characters (lone surrogates) out of the text.
 *
 * A file has no bytes for one, so the disk would have � where the window has something else. What a paste or a script
 * brings is replaced by that � at once, in the same change, where it can be seen and undone.
 */
export function wholeCharacters(onReplaced: () => void): Extension {
  return [
    EditorState.transactionFilter.of(transaction => {
      const changes = transaction.docChanged ? halvesIn(transaction) : []
      if (changes.length === 0) return transaction
      return [transaction, { changes, sequential: true, annotations: replaced.of(true) }]
    }),
    EditorView.updateListener.of(update => {
      if (update.transactions.some(transaction => transaction.annotation(replaced))) onReplaced()
    }),
  ]
}

/** One change for each half that stands in or beside what was changed. */
function halvesIn({ changes, newDoc }: Transaction): { from: number; to: number; insert: string }[] {
  const found: { from: number; to: number; insert: string }[] = []
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    // One unit more on each side: the other half may have stood there already, or have been left there alone.
    const from = Math.max(0, fromB - 1)
    for (const at of halvesBetween(newDoc, from, Math.min(newDoc.length, toB + 1))) {
      if (found.at(-1)?.from !== at) found.push({ from: at, to: at + 1, insert: '\ufffd' })
    }
  })
  return found
}

function halvesBetween(doc: Text, from: number, to: number): readonly number[] {
  // With the neighbours, so that a whole character across the border is seen whole.
  const start = Math.max(0, from - 1)
  const text = doc.sliceString(start, Math.min(doc.length, to + 1))
  return [...text.matchAll(/\p{Surrogate}/gu)]
    .map(({ index }) => start + index)
    .filter(at => at >= from && at < to)
}
