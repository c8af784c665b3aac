import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHistory } from '../../main/disk/history/history.ts'
import type { FsPort } from '../../main/disk/node-fs.ts'
import { replaceFile } from '../../main/disk/replace-file.ts'
import { sha256 } from '../../main/disk/sha256.ts'
import { keptTexts, nextStart } from './next-start.ts'
import type { Outcome, Trial, TrialCase, TrialPlace } from './trial.ts'

const id = '2016-12-03-深圳黑客松之旅.md'
const old = `---\ntitle: 旧\n---\n${'旧的一行。\r\n'.repeat(300)}`
const longer = `---\ntitle: 新\n---\n${'新的一行，长一些。\r\n'.repeat(400)}`
const shorter = '---\ntitle: 短\n---\n'

export const saveTrials: readonly Trial[] = [
  { name: 'save', prepare: async place => prepare(place, longer) },
  { name: 'save in place, longer', prepare: async place => prepareInPlace(place, longer) },
  { name: 'save in place, shorter', prepare: async place => prepareInPlace(place, shorter) },
]

function prepareInPlace(place: TrialPlace, fresh: string): TrialCase {
  const prepared = prepare(place, fresh)
  // A second name: a rename would part the two.
  linkSync(join(place.root, id), join(place.root, second))
  return prepared
}

const second = 'second.md'

function prepare(place: TrialPlace, fresh: string): TrialCase {
  const { root } = place
  writeFileSync(join(root, id), old)
  return {
    run: fs => save(fs, place, fresh),
    recover: () => nextStart(place, [root]),
    judge: outcome => judge(place, fresh, outcome),
  }
}

async function save(fs: FsPort, { root, dataFolder }: TrialPlace, fresh: string): Promise<void> {
  const history = openHistory(fs, dataFolder, root)
  const bytes = new TextEncoder().encode(fresh)
  const keepVersion = (version: Uint8Array) => history.keep(id, version)
  await replaceFile({ fs, root, id, baseSha: sha256(old), bytes, guard: history.guard, keepVersion })
}

async function judge(place: TrialPlace, fresh: string, outcome: Outcome): Promise<string | null> {
  const { root } = place
  const text = readFileSync(join(root, id), 'utf8')
  if (text !== old && text !== fresh) return 'the post is torn'
  if (outcome === 'done' && text !== fresh) return 'said to be saved, and is not'
  const names = readdirSync(root)
  if (names.some(name => name !== id && name !== second)) return 'something was left beside the post'
  if (names.includes(second) && readFileSync(join(root, second), 'utf8') !== text)
    return 'the names were parted'
  if (text === fresh && !(await keptTexts(place)).includes(old)) return 'the version before was not kept'
  return null
}
