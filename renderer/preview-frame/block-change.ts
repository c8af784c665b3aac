import type { PreviewBlock } from './protocol.ts'

/** What makes one list of blocks into the next: from `at` on, `removed` go and `blocks` come. */
export interface BlockChange {
  readonly at: number
  readonly removed: number
  readonly blocks: readonly PreviewBlock[]
  /** By how many lines the blocks behind have moved. */
  readonly shift: number
}

/** Finds what is the same in front and behind; a block that only moved by as many lines as the last one is the same. */
export function changeBetween(old: readonly PreviewBlock[], now: readonly PreviewBlock[]): BlockChange {
  let front = 0
  while (isSame(old[front], now[front], 0)) front++
  const shift = (now.at(-1)?.line ?? 0) - (old.at(-1)?.line ?? 0)
  const most = Math.min(old.length, now.length) - front
  let back = 0
  while (back < most && isSame(old[old.length - 1 - back], now[now.length - 1 - back], shift)) back++
  return {
    at: front,
    removed: old.length - front - back,
    blocks: now.slice(front, now.length - back),
    shift: back === 0 ? 0 : shift,
  }
}

export function applyChange(blocks: readonly PreviewBlock[], change: BlockChange): readonly PreviewBlock[] {
  const { at, removed, blocks: added, shift } = change
  const behind = blocks.slice(at + removed)
  const moved = shift === 0 ? behind : behind.map(({ line, html }) => ({ line: line + shift, html }))
  return [...blocks.slice(0, at), ...added, ...moved]
}

/** Makes two changes of one, to be done one after the other: the first has about so much HTML; null: it has all. */
export function splitChange(
  change: BlockChange,
  htmlLength: number,
): readonly [BlockChange, BlockChange | null] {
  const { at, blocks } = change
  let count = 0
  for (let length = 0; count < blocks.length && length < htmlLength; count++)
    length += blocks[count]?.html.length ?? 0
  if (count === blocks.length) return [change, null]
  const first = { ...change, blocks: blocks.slice(0, count) }
  return [first, { at: at + count, removed: 0, blocks: blocks.slice(count), shift: 0 }]
}

function isSame(old: PreviewBlock | undefined, now: PreviewBlock | undefined, shift: number): boolean {
  return old !== undefined && now !== undefined && old.line + shift === now.line && old.html === now.html
}
