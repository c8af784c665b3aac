import type { FileId } from '../blog.ts'
import { commonEnds } from '../common-ends.ts'
import type { TextChange } from './operation.ts'

/** One line of a file that changes; null: it is new, or it goes. */
export interface ChangedLine {
  readonly file: FileId
  /** One-based, in the text before. */
  readonly line: number
  readonly before: string | null
  readonly after: string | null
}

/** The lines that differ, for showing: what is the same at the beginning and the end is left out. */
export function changedLines({ id, before, after }: TextChange): readonly ChangedLine[] {
  const { from, tail: sameBehind } = wholeLines(before, after)
  const skipped = lines(before.slice(0, from)).length - 1
  const part = (text: string) => lines(text.slice(from, text.length - sameBehind))
  return changedIn(id, skipped, part(before), part(after))
}

/** What is the same at both ends, in whole lines: most of a text, which needs not to be taken apart. */
function wholeLines(before: string, after: string): { readonly from: number; readonly tail: number } {
  const { head, tail } = commonEnds(before, after)
  const from = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1
  const behind = before.slice(before.length - tail)
  const lineEnd = behind.indexOf('\n')
  return { from, tail: lineEnd < 0 ? 0 : behind.length - lineEnd - 1 }
}

/** `skipped`: how many lines stand before these. */
function changedIn(
  id: FileId,
  skipped: number,
  old: readonly string[],
  now: readonly string[],
): readonly ChangedLine[] {
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const [gone, come] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  const changed: ChangedLine[] = []
  // Edits of links keep the number of lines; a new field adds one, before which nothing may line up.
  const isAligned = gone.length === come.length
  for (let at = 0; at < Math.max(gone.length, come.length); at++) {
    const [one, other] = [gone[at] ?? null, come[at] ?? null]
    if (isAligned && one === other) continue
    changed.push({ file: id, line: skipped + head + at + 1, before: one, after: other })
  }
  return isAligned ? changed : withoutMoved(changed, id, skipped + head, gone, come)
}

/** With lines added, those that stayed are found again by their words, in order. */
function withoutMoved(
  fallback: readonly ChangedLine[],
  file: FileId,
  head: number,
  gone: readonly string[],
  come: readonly string[],
): readonly ChangedLine[] {
  const changed: ChangedLine[] = []
  let at = 0
  for (const [index, line] of gone.entries()) {
    const found = come.indexOf(line, at)
    if (found < 0) {
      changed.push({ file, line: head + index + 1, before: line, after: null })
      continue
    }
    for (const added of come.slice(at, found))
      changed.push({ file, line: head + index + 1, before: null, after: added })
    at = found + 1
  }
  for (const added of come.slice(at))
    changed.push({ file, line: head + gone.length + 1, before: null, after: added })
  return changed.length <= fallback.length ? changed : fallback
}

function lines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}
