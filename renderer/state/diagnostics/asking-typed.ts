import type { Calls } from '../../../shared/calls.ts'

type Asked = Calls['check.typed']['args']
type Said = Calls['check.typed']['result']

/** Asks the blog about what is typed, and tells it once each time that it changed. */
export interface TypedAsking {
  /** The next question says so. */
  blogChanged(): void
  /** The blog changed, and was not told yet. */
  hasNews(): boolean
  ask(typed: Omit<Asked, 'isBlogChanged'>): Promise<Said>
}

export function createTypedAsking(ask: (asked: Asked) => Promise<Said>): TypedAsking {
  let isBlogChanged = false
  return {
    blogChanged() {
      isBlogChanged = true
    },
    hasNews: () => isBlogChanged,
    async ask(typed) {
      const wasChanged = isBlogChanged
      isBlogChanged = false
      try {
        return await ask({ ...typed, isBlogChanged: wasChanged })
      } catch (error) {
        // Nobody was told.
        isBlogChanged ||= wasChanged
        throw error
      }
    },
  }
}
