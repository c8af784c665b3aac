import type { FileId } from '../../shared/blog.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { currentName, type OpenPosts } from './open-document.ts'

/** What is done to a blog's posts, one thing after the other for each of them. */
export interface Turns {
  /** For work on whatever has this name. */
  file<T>(id: FileId, work: () => Promise<T>): Promise<T>
  /**
   * For work on the open post that has this name, or had it: done under the name that it has when its turn comes.
   *
   * By the name alone, two saves of a post that is renamed in between would run side by side.
   */
  post<T>(id: FileId, work: (name: FileId) => Promise<T>): Promise<T>
  /** Takes the turns of all these names, always in the same order, so that two of these cannot wait for each other. */
  all<T>(ids: readonly FileId[], work: () => Promise<T>): Promise<T>
}

/** `root` is the blog's real path; `after` is called, and waited for, at the end of each turn. */
export function createTurns(root: string, posts: OpenPosts, after: (id: FileId) => Promise<void>): Turns {
  const file = <T>(id: FileId, work: () => Promise<T>) =>
    oneAtATime(`post ${root}\0${id}`, () => work().finally(() => after(id)))
  return {
    file,
    async post(id, work) {
      for (;;) {
        const name = currentName(posts, id)
        const isStillNamed = () => currentName(posts, id) === name
        const done = await file(name, async () => (isStillNamed() ? { result: await work(name) } : null))
        if (done !== null) return done.result
      }
    },
    all: (ids, work) => [...new Set(ids)].sort().reduceRight((next, id) => () => file(id, next), work)(),
  }
}
