import type { BlogConfig, FileId } from '../blog.ts'
import { isRecord } from '../record.ts'
import { hugoLanguages } from './address/hugo-languages.ts'
import { branchFolder, isBranchFile } from './hugo-branches.ts'
import type { BranchFile } from './hugo-cascade.ts'

/** The folders of a Hugo post's section, from the outermost; see `sectionPaths`. */
export type SectionPathOf = (id: FileId) => readonly string[]

/**
 * To Hugo a folder is a section when it lies right below `content/`, or has a page of its own; a post is in the nearest
 * of those above it. Null: no pattern of this blog's configuration asks for it.
 */
export function sectionPaths(branches: readonly BranchFile[], config: BlogConfig): SectionPathOf | null {
  if (!asksForSections(config.raw.permalinks)) return null
  const withPage = new Set(
    branches.flatMap(({ id }) => (isBranchFile(id, config) ? [branchFolder(id, config)] : [])),
  )
  const { localFile } = hugoLanguages(config)
  return id => {
    const folders = foldersAround(localFile(id).id)
    for (let length = folders.length; length > 1; length--) {
      const path = folders.slice(0, length)
      if (withPage.has(path.join('/'))) return path
    }
    return folders.slice(0, 1)
  }
}

/** A bundle, `content/docs/river/index.md`, is a post of the folder that its own is in. */
function foldersAround(id: FileId): readonly string[] {
  const parts = id.split('/').slice(1)
  const name = parts.pop() ?? ''
  return /^index\.[^.]*$/.test(name) ? parts.slice(0, -1) : parts
}

/** Patterns may stand one level deeper, by the kind of page that they are for. */
function asksForSections(permalinks: unknown): boolean {
  if (typeof permalinks === 'string') return permalinks.includes(':sections')
  return isRecord(permalinks) && Object.values(permalinks).some(asksForSections)
}
