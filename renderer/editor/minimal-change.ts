import { ChangeSet, type Text } from '@codemirror/state'

/**
 * The smallest single change that makes `before` into `after`, by what they share at both ends.
 *
 * Text from the disk is put in this way, so that caret, folds and undo outside the change stay.
 */
export function minimalChange(before: Text, after: Text): ChangeSet {
  const one = before.toString()
  const two = after.toString()
  const shortest = Math.min(one.length, two.length)
  let from = 0
  while (from < shortest && one.charCodeAt(from) === two.charCodeAt(from)) from++
  let shared = 0
  while (
    shared < shortest - from &&
    one.charCodeAt(one.length - 1 - shared) === two.charCodeAt(two.length - 1 - shared)
  )
    shared++
  return ChangeSet.of(
    { from, to: one.length - shared, insert: after.slice(from, two.length - shared) },
    one.length,
  )
}
