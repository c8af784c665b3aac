import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown'
import { ChangeSet, type StateCommand, type Transaction } from '@codemirror/state'

/**
 * Goes on with the list, task or quotation in a new line and counts on; in an empty item it ends the list.
 *
 * An ended list gets an empty line, without which what is typed next would still belong to its last item.
 */
export const continueList: StateCommand = ({ state, dispatch }) =>
  goOn({ state, dispatch: transaction => dispatch(withEmptyLine(transaction) ?? transaction) })

const goOn = insertNewlineContinueMarkupCommand({ nonTightLists: false })

/** The same with an empty line before the caret; null: there is one, or no list has ended. */
function withEmptyLine(transaction: Transaction): Transaction | null {
  const { startState, newDoc, newSelection, changes } = transaction
  const line = newDoc.lineAt(newSelection.main.head)
  const hasEnded = line.text === '' && newDoc.lines === startState.doc.lines
  if (!hasEnded || newSelection.ranges.length > 1 || line.number === 1) return null
  const isBelowText = newDoc.line(line.number - 1).text.trim() !== ''
  // Between items it would part the list, and the rest of it is counted on.
  const isAboveText = line.number < newDoc.lines && newDoc.line(line.number + 1).text.trim() !== ''
  if (!isBelowText || isAboveText) return null
  const added = ChangeSet.of({ from: line.from, insert: '\n' }, newDoc.length)
  return startState.update({
    changes: changes.compose(added),
    selection: { anchor: line.from + 1 },
    scrollIntoView: true,
    userEvent: 'input',
  })
}
