import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Which blog is open, for whoever starts the app after it was killed: the file goes when the app ends in order.
 *
 * Synchronous, since the app's end waits for nothing.
 */
export interface OpenMarker {
  /** The folder that was open when the app last ended without its leave; null: it ended in order. */
  readonly left: string | null
  set(folder: string): void
  clear(): void
}

export function openMarker(dataFolder: string): OpenMarker {
  const path = join(dataFolder, 'open-blog')
  return {
    left: read(path),
    set(folder) {
      mkdirSync(dataFolder, { recursive: true })
      writeFileSync(path, folder, { mode: 0o600 })
    },
    clear: () => rmSync(path, { force: true }),
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8') || null
  } catch {
    // Not there, or not to be read: either way nobody is led back to anything.
    return null
  }
}
