import { join } from 'node:path'
import * as v from 'valibot'
import type { FileId } from '../../shared/blog.ts'
import type { Log } from '../answer.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { sha256 } from '../disk/sha256.ts'
import { writePrivate } from '../disk/write-private.ts'

/**
 * What can be undone in the posts of a blog, for after a restart: `<data>/undo/<blog>/<post>.json`, the editor's own
 * words. It holds only for the very text that it was kept with.
 */
export interface UndoStore {
  /** Written in its own time; what cannot be written is worth a line in the log. */
  keep(id: FileId, text: string, history: string): void
  /** Null: nothing is known of this text. */
  read(id: FileId, text: string): Promise<string | null>
  /** What was kept last is on the disk. */
  settled(): Promise<void>
}

interface UndoPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  readonly log: Log
}

/** Posts of a blog; the one that was kept longest ago gives way. */
const most = 50

const schema = v.object({ id: v.string(), sha: v.string(), history: v.string() })

export function openUndoStore({ fs, dataFolder, root, log }: UndoPlace): UndoStore {
  const folder = join(dataFolder, 'undo', sha256(root).slice(0, 16))
  const fileOf = (id: FileId) => join(folder, `${sha256(id).slice(0, 16)}.json`)
  let writing: Promise<unknown> = Promise.resolve()

  async function write(id: FileId, text: string, history: string): Promise<void> {
    await fs.mkdir(folder)
    const kept = { id, sha: sha256(new TextEncoder().encode(text)), history }
    await writePrivate(fs, fileOf(id), new TextEncoder().encode(JSON.stringify(kept)))
    await tidy(fs, folder)
  }
  return {
    keep(id, text, history) {
      // Two of one post must end in the order in which they began.
      writing = oneAtATime(folder, () => write(id, text, history)).catch((error: unknown) =>
        log(error, 'undo'),
      )
    },
    async read(id, text) {
      await writing
      const kept = await readKept(fs, fileOf(id)).catch((error: unknown) => {
        log(error, 'undo')
        return null
      })
      return kept?.id === id && kept.sha === sha256(new TextEncoder().encode(text)) ? kept.history : null
    },
    settled: async () => void (await writing),
  }
}

/** Null: there is none, or it is not what we wrote. */
async function readKept(fs: FsPort, path: string): Promise<v.InferOutput<typeof schema> | null> {
  try {
    const text = new TextDecoder().decode(await fs.readFile(path))
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

async function tidy(fs: FsPort, folder: string): Promise<void> {
  const names = (await fs.readdir(folder)).filter(name => name.endsWith('.json'))
  if (names.length <= most) return
  const dated = await Promise.all(
    names.map(async name => ({ name, timeMs: (await fs.stat(join(folder, name))).mtimeMs })),
  )
  const oldest = dated.sort((one, other) => one.timeMs - other.timeMs).slice(0, names.length - most)
  for (const { name } of oldest) await fs.unlink(join(folder, name))
}
