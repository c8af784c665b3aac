// What sync tools call the second version of a file that two machines changed.
import type { FileId } from '../blog.ts'

export interface ConflictCopy {
  /** The file that it is a copy of. */
  readonly original: FileId
  /** The person or machine whose version it is, as the tool wrote it; null: the tool does not say. */
  readonly whose: string | null
}

/** Null: an ordinary file. Told by the name alone: `note.sync-conflict-20240501-101500-ABCDEFG.md`. */
export function readConflictCopy(id: FileId): ConflictCopy | null {
  const slash = id.lastIndexOf('/') + 1
  const [folder, name] = [id.slice(0, slash), id.slice(slash)]
  // Nearly all names end here: a site of 10,000 posts asks for each.
  if (!/conflict|冲突|衝突/i.test(name)) return null
  for (const { form, whose } of forms) {
    const found = form.exec(name)
    if (found === null) continue
    const { start = '', end = '' } = found.groups ?? {}
    return { original: `${folder}${start}${end}`, whose: whose(found) }
  }
  return null
}

interface Form {
  /** `start` and `end` are what the original's name is made of. */
  readonly form: RegExp
  readonly whose: (found: RegExpExecArray) => string | null
}

const named = (found: RegExpExecArray) => found.groups?.who?.trim() || null

const forms: readonly Form[] = [
  // Syncthing: the last part is the beginning of the device's id.
  {
    form: /^(?<start>.+)\.sync-conflict-\d{8}-\d{6}(?:-(?<who>[A-Z2-7]{7}))?(?<end>\.[^.]+)?$/s,
    whose: named,
  },
  // Dropbox: (Anna's conflicted copy 2024-05-01), a number behind it when there are several.
  {
    form: /^(?<start>.+?) \((?<who>[^()]+?)['’]s? conflicted copy(?: \d{4}-\d{2}-\d{2})?(?: \(?\d+\)?)?\)(?<end>\.[^.]+)?$/s,
    whose: named,
  },
  // Nextcloud: (conflicted copy 2024-05-01 101500), with the user's name where the server tells it. Older Dropbox: no name.
  {
    form: /^(?<start>.+?) \(conflicted copy(?: (?<who>[^()]+?))??(?: \d{4}-\d{2}-\d{2}(?: \d{4,6})?)?(?: \d+)?\)(?<end>\.[^.]+)?$/s,
    whose: named,
  },
  // Dropbox in Chinese: (Anna 的冲突副本 2024-05-01).
  {
    form: /^(?<start>.+?) \((?<who>[^()]*?) ?的(?:冲突副本|衝突複本)(?: \d{4}-\d{2}-\d{2})?(?: \(?\d+\)?)?\)(?<end>\.[^.]+)?$/s,
    whose: named,
  },
  // ownCloud, and Nextcloud's early clients.
  { form: /^(?<start>.+)_conflict-\d{8}-\d{6}(?<end>\.[^.]+)?$/s, whose: () => null },
  // Seafile: (SFConflict anna@example.org 2024-05-01-10-15-00).
  {
    form: /^(?<start>.+?) \(SFConflict (?<who>[^()]*?) ?\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2}\)(?<end>\.[^.]+)?$/s,
    whose: named,
  },
]
