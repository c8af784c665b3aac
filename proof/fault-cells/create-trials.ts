import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFile } from '../../main/disk/create-file.ts'
import type { FsPort } from '../../main/disk/node-fs.ts'
import { nextStart } from './next-start.ts'
import type { Outcome, Trial, TrialCase, TrialPlace } from './trial.ts'

const folder = 'img/posts/深圳黑客松之旅'
const id = `${folder}/合影.png`
const picture = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7) % 256)

export const createTrials: readonly Trial[] = [
  { name: 'add a picture', prepare: async place => prepare(place, fs => fs, false) },
  // As on FAT and some shares.
  { name: 'add a picture, without hard links', prepare: async place => prepare(place, withoutLinks, true) },
]

function withoutLinks(fs: FsPort): FsPort {
  const refused = Object.assign(new Error('EPERM: link'), { code: 'EPERM' })
  return { ...fs, link: () => Promise.reject(refused) }
}

function prepare(place: TrialPlace, limit: (fs: FsPort) => FsPort, mayBeEmpty: boolean): TrialCase {
  const { root } = place
  mkdirSync(join(root, 'img'))
  return {
    run: fs => createFile({ fs: limit(fs), root, id, bytes: picture }),
    recover: () => nextStart(place, existsSync(join(root, folder)) ? [join(root, folder)] : []),
    judge: async outcome => judge(root, outcome, mayBeEmpty && outcome === 'ended'),
  }
}

function judge(root: string, outcome: Outcome, mayBeEmpty: boolean): string | null {
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  if (names.length === 0) return outcome === 'done' ? 'said to be added, and is not there' : null
  if (names.length > 1 || !existsSync(join(root, id))) return 'something was left beside the picture'
  const found = readFileSync(join(root, id))
  if (Buffer.compare(found, picture) === 0) return null
  return found.length === 0 && mayBeEmpty ? null : 'the picture is torn'
}
