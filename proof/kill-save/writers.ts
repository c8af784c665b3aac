import { readFileSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openHistory } from '../../main/disk/history/history.ts'
import { replaceFile } from '../../main/disk/replace-file.ts'
import { sha256 } from '../../main/disk/sha256.ts'
import { slowFs } from './slow-fs.ts'

export interface Desk {
  readonly root: string
  readonly dataFolder: string
}

export const id = '2016-12-03-深圳黑客松之旅.md'

/** Writes the next text over the one before. */
export type Write = (desk: Desk, before: string, text: string) => Promise<void>

export const writers = {
  async ours({ root, dataFolder }, before, text) {
    const fs = slowFs(() => writeSync(1, 'in place\n'))
    const history = openHistory(fs, dataFolder, root)
    await replaceFile({
      fs,
      root,
      id,
      baseSha: sha256(before),
      bytes: new TextEncoder().encode(text),
      guard: history.guard,
      keepVersion: version => history.keep(id, version),
    })
  },
  /** As most programs write. */
  naive: ({ root }, _before, text) => writeFile(join(root, id), text),
} as const satisfies Readonly<Record<string, Write>>

export type WriterName = keyof typeof writers

export function postText({ root }: Desk): string {
  return readFileSync(join(root, id), 'utf8')
}
