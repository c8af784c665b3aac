import type { Stats } from 'node:fs'

/** Changes whenever the file is written, replaced, or given other permissions. */
export function fileStamp({
  ino,
  size,
  mtimeMs,
  ctimeMs,
}: Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}

/** When a file was last written, or came to where it is: one that takes another's place may have its size and time. */
export function changedMs({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>): number {
  return Math.max(mtimeMs, ctimeMs)
}
