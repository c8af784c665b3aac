import { say } from '../../shared/words/words.ts'
import type { Blog } from '../blog/blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createOpenDocuments } from '../documents/open-documents.ts'
import { type Bulk, createBulk } from '../operations/bulk.ts'
import { createOperations, type Operations, recoverOperations } from '../operations/operations.ts'
import { cliDataFolder } from './cli-data-folder.ts'
import type { CommandInput } from './run-cli.ts'

/** What changes many files of a blog, without a window. */
export interface BlogDesk {
  readonly bulk: Bulk
  readonly operations: Operations
  /** What a process that was ended in the middle left half done is taken back, and told, before anything is changed. */
  recover(): Promise<void>
}

/** App and command line share their data folder, so that either can undo what the other did. */
export function blogDesk({ io, language }: CommandInput, blog: Blog): BlogDesk {
  const data = cliDataFolder(io)
  const now = () => io.nowMs
  const history = openHistory(nodeFs, data, blog.root, now)
  const documents = createOpenDocuments({ fs: nodeFs, root: blog.root, history, now })
  const place = {
    ...{ fs: nodeFs, blog, dataFolder: data, history, documents, now },
    // Nothing is typed here.
    flush: async () => ({ saved: [], failed: [] }),
    log: (error: unknown) => io.err(`${String(error)}\n`),
  }
  return {
    bulk: createBulk(place),
    operations: createOperations(place),
    async recover() {
      const told = await recoverOperations({ ...place, root: blog.root })
      if (told !== null) io.err(`${say(language, told.key, told.params)}\n`)
    },
  }
}
