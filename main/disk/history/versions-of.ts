import type { FileId } from '../../../shared/blog.ts'
import { type IndexLine, isVersion, type KeptVersion } from './history-index.ts'

/**
 * The versions of the file that has this name now, the newest first: back in time under the names that it had.
 *
 * A file that had the name before this one came to it, or since it went, is another file. The same content twice in a
 * row, as after a save that failed and was tried again, is one version: the newer, pinned if either is.
 */
export function versionsOf(lines: readonly IndexLine[], id: FileId): readonly KeptVersion[] {
  const versions: KeptVersion[] = []
  let name = id
  for (const line of lines.toReversed()) {
    if (!isVersion(line)) {
      if (line.from === name) break
      if (line.to === name) name = line.from
      continue
    }
    if (line.id !== name) continue
    const newer = versions.at(-1)
    if (newer?.sha !== line.sha) versions.push(line)
    else if (line.why === 'conflict') versions[versions.length - 1] = { ...newer, why: 'conflict' }
  }
  return versions
}
