import { realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { systemCode } from '../disk/disk-error.ts'
import { knownBytes } from '../export/again/known-file.ts'
import { type LookThread, startLookThread } from '../export/again/look-thread.ts'
import { type MakerThread, startThread } from '../export/make/maker-thread.ts'
import { cliDataFolder } from './cli-data-folder.ts'
import type { CommandInput } from './run-cli.ts'

/** The first of the threads of an export; whoever has it in hand ends it. */
export interface FirstThread {
  readonly look?: LookThread
  readonly maker?: MakerThread
}

/** Of 5,000 files: with fewer known, all are looked at before a thread would be there. */
const manyBytes = 800_000

/**
 * Starts the thread that an export will want first, while the rest of it is loaded: one that makes files where all have
 * to be made, one that looks at files where many are known.
 */
export function startFirstThread({ io, places, flags }: CommandInput): FirstThread {
  const known = flags.clean ? 0 : bytesKnown(io, places[1] ?? '')
  if (known === 0) {
    const isAlone = io.makerFile === null || availableParallelism() === 1
    return isAlone ? {} : { maker: startThread(io.makerFile) }
  }
  return io.lookFile === null || known < manyBytes ? {} : { look: startLookThread(io.lookFile) }
}

function bytesKnown(io: CommandInput['io'], folder: string): number {
  try {
    const real = realpathSync.native(resolve(io.cwd, folder))
    return knownBytes({ dataFolder: cliDataFolder(io), folder: real })
  } catch (error) {
    // What is wrong with the folder is told by the export; that it is not there is no fault.
    if (systemCode(error) === null) throw error
    return 0
  }
}
