import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { replaceFile } from '../main/disk/replace-file.ts'
import { sha256 } from '../main/disk/sha256.ts'
import { type Measure, measure, type Peer, percentile, round, timeOf } from './measure.ts'
import type { Workplace } from './workplace.ts'

const saves = 150
const budgetMs = 30
const id = '2016-12-03-深圳黑客松之旅.md'

/** From a new text of a 200 KB post until it, and the version before it, are on the disk. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const ours = savers.ours(workplace)
  const plain = savers.plain(workplace)
  const synced = savers.synced(workplace)
  const times: Record<keyof typeof savers, number[]> = { ours: [], plain: [], synced: [] }
  // In turn, so that whatever else the disk is doing is done to all three.
  for (let number = 1; number <= saves; number++) {
    times.ours.push(await timeOf(() => ours(textOf(number))))
    times.plain.push(await timeOf(() => plain(textOf(number))))
    times.synced.push(await timeOf(() => synced(textOf(number))))
  }
  const mine = percentile(times.ours, 0.5)
  const peers = [
    peer('plain write', times.plain, mine, 'no fsync, no version kept; torn by a kill'),
    peer('write and fsync', times.synced, mine, 'in place, no version kept; torn by a kill'),
  ]
  return [measure('save 200 KB, with its version', times.ours, { budget: budgetMs, peers })]
}

function peer(name: string, times: readonly number[], mine: number, note: string): Peer {
  const p50 = percentile(times, 0.5)
  return { name, p50: round(p50), ratio: round(mine / p50), note }
}

/** No two the same, and words that a history must really compress. */
function textOf(number: number): string {
  const lines = Array.from({ length: 3_400 }, (_, line) => {
    const word = ((line + 1) * 2_654_435_761 + (line === number % 3_400 ? number : 0)) % 4_294_967_296
    return `第 ${line} 行：${word.toString(36)} 墨 ${(word * 31) % 65_536} ink ${word % 97}\n`
  })
  return `---\ntitle: ${number}\n---\n${lines.join('')}`
}

type Saver = (text: string) => Promise<void>

const savers = {
  ours(workplace) {
    const root = prepare(workplace)
    const history = openHistory(nodeFs, workplace.fresh(), root)
    let baseSha = sha256(readFileSync(join(root, id)))
    return async text => {
      const bytes = new TextEncoder().encode(text)
      const keepVersion = (old: Uint8Array) => history.keep(id, old)
      const { sha } = await replaceFile({
        fs: nodeFs,
        root,
        id,
        baseSha,
        bytes,
        guard: history.guard,
        keepVersion,
      })
      baseSha = sha
    }
  },
  /** As most programs write. */
  plain(workplace) {
    const path = join(prepare(workplace), id)
    return text => writeFile(path, text)
  },
  /** As editors write that truncate, write and wait for the disk. */
  synced(workplace) {
    const path = join(prepare(workplace), id)
    return async text => {
      const file = await open(path, 'w')
      await file.writeFile(text)
      await file.sync()
      await file.close()
    }
  },
} as const satisfies Readonly<Record<string, (workplace: Workplace) => Saver>>

function prepare(workplace: Workplace): string {
  const root = join(workplace.fresh(), 'blog')
  mkdirSync(root)
  writeFileSync(join(root, id), textOf(0))
  return root
}
