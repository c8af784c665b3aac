import { openHistory } from '../../main/disk/history/history.ts'
import { tidyHistory } from '../../main/disk/history/tidy-history.ts'
import { settleUnfinished } from '../../main/disk/settle-unfinished.ts'
import { sha256 } from '../../main/disk/sha256.ts'
import { sweepTemporaryFiles } from '../../main/disk/sweep-temporary-files.ts'
import { faultyFs } from './faulty-fs.ts'
import type { TrialPlace } from './trial.ts'

const { fs } = faultyFs(null)
const hourMs = 60 * 60 * 1000

/** What the app does by itself when it opens the blog again, an hour later. */
export async function nextStart(place: TrialPlace, folders: readonly string[]): Promise<void> {
  const history = openHistory(fs, place.dataFolder, place.root)
  await settleUnfinished({ fs, ...place, history })
  const nowMs = Date.now() + hourMs
  for (const folder of folders) await sweepTemporaryFiles(fs, folder, nowMs)
  await tidyHistory(fs, place.dataFolder, { nowMs, limitBytes: Number.POSITIVE_INFINITY })
}

/** The contents that the history has, all of which can be read and are what they were; throws otherwise. */
export async function keptTexts({ root, dataFolder }: TrialPlace): Promise<readonly string[]> {
  const history = openHistory(fs, dataFolder, root)
  const texts: string[] = []
  for (const { sha } of await history.list()) {
    const bytes = await history.read(sha)
    if (sha256(bytes) !== sha) throw new Error('a version is not what it was')
    texts.push(new TextDecoder().decode(bytes))
  }
  return texts
}
