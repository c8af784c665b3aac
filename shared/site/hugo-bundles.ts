import type { BlogConfig, FileId } from '../blog.ts'
import { parentOf } from '../parent-of.ts'
import { hugoLanguages } from './address/hugo-languages.ts'

/**
 * Texts that belong to another post of a Hugo blog, by their ids, each with that post: `content/posts/river/index.md`
 * has a folder of its own, and Hugo makes no page of what else is in it.
 */
export function bundleResources(ids: readonly FileId[], config: BlogConfig): ReadonlyMap<FileId, FileId> {
  const { localFile, folders } = hugoLanguages(config)
  const isIndex = (id: FileId) => /\/index\.[^./]+$/.test(localFile(id).id)
  const owners = new Map<string, FileId>()
  for (const id of ids) {
    // Most names end here.
    if (id.includes('/index.') && isIndex(id)) owners.set(parentOf(id), id)
  }
  // A folder of texts as a whole is nobody's.
  for (const folder of folders) owners.delete(folder.replace(/\/$/, ''))
  const found = new Map<FileId, FileId>()
  if (owners.size === 0) return found
  for (const id of ids) {
    const own = parentOf(id)
    const owner = ownerAbove(owners.has(own) && isIndex(id) ? parentOf(own) : own, owners)
    if (owner !== null) found.set(id, owner)
  }
  return found
}

/** The post that has this folder, or one around it; null: none. */
function ownerAbove(folder: string, owners: ReadonlyMap<string, FileId>): FileId | null {
  for (let path = folder; path !== ''; path = parentOf(path)) {
    const owner = owners.get(path)
    if (owner !== undefined) return owner
  }
  return null
}
