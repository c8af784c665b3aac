import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { dataFolder } from '../app/data-folder.ts'
import { systemCode } from '../disk/disk-error.ts'
import { isMuchKnown } from '../export/again/known-file.ts'
import { type LookThread, startLookThread } from '../export/again/look-thread.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/**
 * `inkstone export <blog> <folder>`: with every core of the machine, since nobody types meanwhile. Of all this the first
 * thing is the thread that looks at files, where they are many: it starts while the rest is loaded.
 */
export async function exportCommand(input: CommandInput): Promise<ExitCode> {
  const lookThread = await startLook(input)
  const { exportBlog } = await import('./export-blog.ts')
  return exportBlog(input, lookThread)
}

/** Null: nothing is known of the site, or so little that a thread would come too late. */
async function startLook({ io, places, flags }: CommandInput): Promise<LookThread | null> {
  if (io.lookFile === null || flags.clean) return null
  // A folder that is not there yet, or cannot be looked into, is told of by the export.
  const folder = await realpath(resolve(io.cwd, places[1] ?? '')).catch((error: unknown) => {
    if (systemCode(error) === null) throw error
    return null
  })
  const data = dataFolder({ platform: io.platform, env: io.env, home: io.homeFolder })
  return folder !== null && isMuchKnown({ dataFolder: data, folder }) ? startLookThread(io.lookFile) : null
}
