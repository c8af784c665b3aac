import { randomBytes } from 'node:crypto'

/** Pages that are printed now, each under a name that nobody guesses. */
export interface PrintPages {
  find(name: string): string | null
  /** Has `work` print `html`, which is there under `name` until that is done. */
  during<T>(html: string, work: (name: string) => Promise<T>): Promise<T>
}

export function createPrintPages(): PrintPages {
  const pages = new Map<string, string>()
  return {
    find: name => pages.get(name) ?? null,
    async during(html, work) {
      const name = randomBytes(16).toString('hex')
      pages.set(name, html)
      try {
        return await work(name)
      } finally {
        pages.delete(name)
      }
    },
  }
}
