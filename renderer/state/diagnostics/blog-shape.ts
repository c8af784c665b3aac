import type { FileId, PostSummary } from '../../../shared/blog.ts'

/** Tells changes of the blog that move what links lead to from those of texts alone. */
export interface BlogShape {
  /** Whether posts came, went, or have another address by now. */
  isChanged(changed: readonly PostSummary[], removed: readonly FileId[]): boolean
  forget(): void
}

export function createBlogShape(): BlogShape {
  const shapes = new Map<FileId, string>()
  return {
    isChanged(changed, removed) {
      let isOther = removed.length > 0
      for (const id of removed) shapes.delete(id)
      for (const post of changed) {
        const shape = shapeOf(post)
        isOther ||= shapes.get(post.id) !== shape
        shapes.set(post.id, shape)
      }
      return isOther
    },
    forget: () => shapes.clear(),
  }
}

/** What an address is made of. */
function shapeOf({ title, date, categories, draft, hidden, problem }: PostSummary): string {
  return JSON.stringify([title, date?.day, categories, draft, hidden?.key, problem?.key])
}
