import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Blog } from '../blog/blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { fileStamp } from '../disk/file-stamp.ts'

/** Tells whether one of the texts beside the posts came, went or changed since it was asked last. */
export function createTextComparison(blog: Pick<Blog, 'root' | 'otherTexts'>): { hasChanged(): boolean } {
  let last: string | null = null
  return {
    hasChanged() {
      const now = blog.otherTexts().map(id => `${id}\n${stampOf(join(blog.root, id))}`)
      const before = last
      last = now.join('\n')
      return before !== null && before !== last
    },
  }
}

/** A file that is gone meanwhile, or cannot be looked at, has none. */
function stampOf(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? '' : fileStamp(stats)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
