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
