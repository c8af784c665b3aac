import type { ServerResponse } from 'node:http'
import type { FileId } from '../../shared/blog.ts'

/** A page that somebody looks at. */
export interface Reader {
  /** Its path in the site's folder: `a/index.html`. */
  readonly path: string
  /** What it shows, see `markOf`. */
  mark: string
  source: FileId | null
  uses: ReadonlyMap<string, FileId>
  tell(event: 'changed' | 'moved' | 'swapped', fact: unknown): void
}

/** Everybody who looks at a page now: each holds a connection that what happens is told over. */
export interface Readers {
  add(response: ServerResponse, reader: Pick<Reader, 'path' | 'mark'>): Reader
  all(): readonly Reader[]
}

/** Some browsers and proxies end a connection over which nothing comes. */
const breathMs = 20_000

export function createReaders(): Readers {
  const readers = new Set<Reader>()
  return {
    all: () => [...readers],
    add(response, { path, mark }) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write(': here\n\n')
      const reader: Reader = {
        path,
        mark,
        source: null,
        uses: new Map(),
        tell: (event, fact) => void response.write(`event: ${event}\ndata: ${JSON.stringify(fact)}\n\n`),
      }
      const breath = setInterval(() => response.write(':\n\n'), breathMs)
      breath.unref()
      response.on('close', () => {
        clearInterval(breath)
        readers.delete(reader)
      })
      readers.add(reader)
      return reader
    },
  }
}
