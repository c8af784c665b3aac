import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { beginPostFrom } from './writing.ts'

interface TemplatesState {
  /** What a new post can be made after, while that is being chosen; null: nothing is. */
  readonly offered: readonly FileId[] | null
}

export const useTemplates = create<TemplatesState>()(() => ({ offered: null }))

/** Asks which template a new post is to be made after; the only one there is is taken at once. */
export async function chooseTemplate(): Promise<void> {
  const offered = await ask('posts.templates', undefined)
  const [only, ...more] = offered
  if (only !== undefined && more.length === 0) await takeTemplate(only)
  else useTemplates.setState({ offered })
}

export async function takeTemplate(id: FileId): Promise<void> {
  closeTemplates()
  await beginPostFrom({ kind: 'template', id })
}

export function closeTemplates(): void {
  useTemplates.setState({ offered: null })
}
