import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BlogSpec, makeBlog } from './make-blog.ts'

export interface Workplace {
  /** A generated blog, made once a run for each spec; nothing may write into it. */
  blog(spec: BlogSpec): { readonly folder: string; readonly ids: readonly string[] }
  /** An empty folder of its own, for output: many deletions just before slow a file system down. */
  fresh(): string
  remove(): void
}

/** A temporary folder that all benches of one run share. */
export function createWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'inkstone-bench-'))
  const blogs = new Map<string, { folder: string; ids: readonly string[] }>()
  return {
    blog(spec) {
      const key = JSON.stringify(spec)
      const known = blogs.get(key)
      if (known) return known
      const folder = mkdtempSync(join(root, 'blog-'))
      const made = { folder, ids: makeBlog(folder, spec) }
      blogs.set(key, made)
      return made
    },
    fresh: () => mkdtempSync(join(root, 'out-')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
