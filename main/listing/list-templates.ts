import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileId, Generator } from '../../shared/blog.ts'
import { systemCode } from '../disk/disk-error.ts'

/** Where each generator keeps what new posts are made of; `_templates` is a habit of people, and nobody publishes it. */
const folders: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: ['_templates'],
  hexo: ['scaffolds'],
  hugo: ['archetypes'],
  eleventy: ['_templates'],
  plain: ['_templates'],
}

/** The files that a new post can be made after, sorted; of Jekyll also drafts that are called a template. */
export async function listTemplates({
  root,
  generator,
}: {
  readonly root: string
  readonly generator: Generator
}): Promise<readonly FileId[]> {
  const found: FileId[] = []
  for (const folder of folders[generator]) found.push(...(await textsIn(root, folder)))
  if (generator === 'jekyll') {
    found.push(...(await textsIn(root, '_drafts')).filter(id => /template|模板|樣板|範本/i.test(id)))
  }
  return found.filter(id => !isOther(id, generator)).sort()
}

/** Hexo's own templates for pages, and for drafts, make no post. */
function isOther(id: FileId, generator: Generator): boolean {
  return generator === 'hexo' && /\/(?:page|draft)\.md$/.test(id)
}

async function textsIn(root: string, folder: string): Promise<readonly FileId[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    const names = entries.filter(entry => entry.isFile() && /^[^._].*\.(?:md|markdown)$/i.test(entry.name))
    return names.map(({ name }) => `${folder}/${name}`)
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    // A folder that is not there, or cannot be read, offers nothing.
    return []
  }
}
