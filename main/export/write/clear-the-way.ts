import { fileKey } from '../../../shared/site/address/claims.ts'
import type { ExportedFile } from './manifest.ts'
import type { SiteFolder } from './site-folder.ts'

/**
 * Removes what earlier exports wrote where another file has to come: a file in place of a folder, a folder in place of
 * a file, and a name that differs in capitals, which many disks take for the same. Answers with what else they wrote.
 *
 * All the rest that is no longer planned goes last, so that a site is never without a page that it still has.
 */
export function clearTheWay(
  before: ReadonlyMap<string, ExportedFile>,
  planned: readonly string[],
  folder: SiteFolder,
): ReadonlyMap<string, ExportedFile> {
  const old = new Set(namesInTheWay([...before.keys()], planned))
  if (old.size === 0) return before
  // What somebody has changed since stays, and whoever finds it in the way tells of it.
  return new Map([...before].filter(([path, known]) => !old.has(path) || !folder.remove(path, known)))
}

/** Those of `old` that are not planned, and in whose place something planned comes. */
export function namesInTheWay(old: readonly string[], planned: readonly string[]): readonly string[] {
  const wanted = new Set(planned)
  const rest = old.filter(path => !wanted.has(path))
  if (rest.length === 0) return []
  const files = new Set(planned.map(fileKey))
  const folders = new Set([...files].flatMap(foldersOf))
  return rest.filter(path => {
    const key = fileKey(path)
    return files.has(key) || folders.has(key) || foldersOf(key).some(above => files.has(above))
  })
}

/** `a/b/c` is in `a/b` and in `a`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_part, at) => parts.slice(0, at + 1).join('/'))
}
