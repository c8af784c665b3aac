import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { writePrivate } from '../disk/write-private.ts'

/** A text in the app's data folder that can be worked out again: what it says is fast to have, and never trusted. */
export interface KeptText {
  /** Null: it is not there, not whole, or was written for another key. */
  read(): string | null
  write(text: string): Promise<void>
}

/** `key` is all that the text depends on besides what it is compared with, its own form included. */
export function openKeptText(fs: FsPort, file: string, key: string): KeptText {
  return {
    read() {
      const written = readText(file)
      const end = written.indexOf('\n')
      const text = written.slice(end + 1)
      return end < 0 || written.slice(0, end) !== checkSum(key, text) ? null : text
    },
    async write(text) {
      await fs.mkdir(dirname(file))
      await writePrivate(fs, file, new TextEncoder().encode(`${checkSum(key, text)}\n${text}`))
    },
  }
}

function checkSum(key: string, text: string): string {
  return createHash('sha256').update(key).update(text).digest('hex')
}

/** Synchronously: what is shown first waits for it, and promises take three times as long. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
