import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import type { Journal } from '../journal/journal.ts'
import type { Logged, PostLog } from '../journal/post-log.ts'
import type { OpenPosts } from './open-document.ts'

/** Keeps the journal in step with the open posts. None of these rejects. */
export interface JournaledPosts {
  /** A post took this change. */
  changed(id: FileId, seq: number, changes: ChangesJson): Promise<void>
  /** A post's text is about to become its file; `as` is the file's id where the post has had none. */
  saving(id: FileId, seq: number, sha: string, as?: FileId): Promise<void>
  /** This post's turn is over: it may have been saved, settled, renamed or closed, and its log follows it. */
  follow(id: FileId): Promise<void>
  /** What is unsaved in it is given up, and kept elsewhere. */
  remove(id: FileId): Promise<void>
}

export function journalPosts(journal: Journal | null, { editable }: OpenPosts): JournaledPosts {
  const logs = new Map<FileId, PostLog>()
  if (journal === null) return noJournal
  const logOf = (id: FileId) => {
    const log = logs.get(id) ?? journal.logOf(id, logged(id, editable))
    logs.set(id, log)
    return log
  }
  return {
    changed: (id, seq, changes) => logOf(id).changed(seq, changes),
    saving: (id, seq, sha, as = id) => logOf(id).saving(seq, sha, as),
    async follow(id) {
      // Under its new name first: at no moment is what was typed in a renamed post in no log.
      const renamed = [...editable.keys()].filter(other => !logs.has(other))
      await Promise.all([id, ...renamed].map(one => logOf(one).follow()))
      const gone = [...logs.keys()].filter(other => !editable.has(other))
      await Promise.all(gone.map(one => logOf(one).follow()))
    },
    remove: id => logOf(id).remove(),
  }
}

const done = () => Promise.resolve()
const noJournal: JournaledPosts = { changed: done, saving: done, follow: done, remove: done }

/** Looked up each time: settling a conflict and renaming put another document in the place. */
function logged(id: FileId, editable: OpenPosts['editable']): Logged {
  return {
    isClean: () => editable.get(id)?.document.isClean() ?? true,
    sha: () => editable.get(id)?.sha ?? '',
    snapshot() {
      const open = editable.get(id)
      if (open === undefined) throw new Error('a post that is not open has nothing to keep')
      const { seq, base } = open.document
      return { kind: 'snapshot', id, seq, sha: open.sha, base, changes: open.document.pending() }
    },
  }
}
