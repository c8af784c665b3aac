import { ChangeSet, type Text } from '@codemirror/state'
import { matchLines } from '../../shared/merge/match-lines.ts'
import { linesOf } from '../../shared/merge/merge-texts.ts'

/**
 * The changes that make `before` into `after`, line by line.
 *
 * Unlike one change from the first difference to the last, it leaves every line alone that both have: such a line
 * keeps its own line ending in the file, and the caret in it stays.
 */
export function lineChanges(before: Text, after: string): ChangeSet {
  const old = before.toJSON()
  const lines = linesOf(after)
  const startOf = (line: number) => (line < old.length ? before.line(line + 1).from : before.length + 1)
  const changes: { from: number; to: number; insert: string }[] = []
  let [doneOld, done] = [0, 0]
  const replace = (toOld: number, to: number) => {
    if (doneOld === toOld && done === to) return
    const inserted = lines.slice(done, to)
    const [from, end] = [startOf(doneOld), startOf(toOld)]
    if (toOld < old.length)
      changes.push({ from, to: end, insert: inserted.map(line => `${line}\n`).join('') })
    // At the end there is no line break behind the lines: the one before them goes or comes with them.
    else if (doneOld > 0)
      changes.push({ from: from - 1, to: end - 1, insert: inserted.map(line => `\n${line}`).join('') })
    else changes.push({ from: 0, to: before.length, insert: inserted.join('\n') })
  }
  for (const { fromA, fromB, length } of matchLines(old, lines)) {
    replace(fromA, fromB)
    doneOld = fromA + length
    done = fromB + length
  }
  replace(old.length, lines.length)
  return ChangeSet.of(changes, before.length)
}
