import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProofOptions, ProofResult } from './proof.ts'
import { fullDisk } from './real-disk/full-disk.ts'
import { openFiles, saveWithFewFiles } from './real-disk/open-files.ts'
import { permissions, saveAsOrdinaryUser } from './real-disk/permissions.ts'
import type { Place } from './real-disk/save-post.ts'
import { sharedHistory, workOnHistory } from './real-disk/shared-history.ts'
import { addLines, twoInstances } from './real-disk/two-instances.ts'

/** What no injected fault can show: a disk that is full, limits and permissions of the system, a second process. */
export async function run({ isShort }: ProofOptions): Promise<readonly ProofResult[]> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-disk-')))
  // An ordinary user must come through to the folders inside.
  chmodSync(scratch, 0o755)
  const place = (name: string): Place => {
    const made = { root: join(scratch, name, 'blog'), dataFolder: join(scratch, name, 'data') }
    for (const folder of Object.values(made)) mkdirSync(folder, { recursive: true })
    return made
  }
  try {
    return [
      await fullDisk(scratch),
      await openFiles(place('files')),
      await permissions(scratch),
      await twoInstances([place('ours'), place('naive')], isShort ? 60 : 600),
      await sharedHistory(place('history'), isShort ? 300 : 3000),
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

export async function child([trial, root = '', dataFolder = '', ...args]: readonly string[]): Promise<void> {
  const place = { root, dataFolder }
  if (trial === 'open-files') await saveWithFewFiles(place)
  else if (trial === 'permissions') await saveAsOrdinaryUser(place)
  else if (trial === 'shared-history') await workOnHistory(place, args)
  else await addLines(place, args)
}
