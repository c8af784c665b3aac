import type { Stats } from 'node:fs'

/** Changes whenever the file is written, replaced, or given other permissions. */
export function fileStamp({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}
