import { openHistory } from '../../main/disk/history/history.ts'
import { tidyHistory } from '../../main/disk/history/tidy-history.ts'
import { nodeFs } from '../../main/disk/node-fs.ts'
import { sha256 } from '../../main/disk/sha256.ts'
import type { ProofResult } from '../proof.ts'
import { startChild } from '../start-child.ts'
import type { Place } from './save-post.ts'

const dayMs = 24 * 60 * 60 * 1000
const hourMs = dayMs / 24
const rules = () => ({ nowMs: Date.now(), limitBytes: Number.POSITIVE_INFINITY })

/** Few contents for many posts: each is put aside, and needed again, many times. */
const contentOf = (number: number) => `text ${number % 10}`
const filler = 'filler.md'

/**
 * Two processes keep versions, two thin them out all the while and are killed in the end: each version that was said
 * to be kept, and is not to be thinned out, is there and can be read.
 */
export async function sharedHistory(place: Place, versions: number): Promise<ProofResult> {
  const start = (...args: readonly string[]) =>
    startChild('real-disk', ['shared-history', place.root, place.dataFolder, ...args])
  const tidying = [start('tidy'), start('tidy')]
  const keeping = ['one', 'two'].map(name => start('keep', name, String(versions)))
  const codes = await Promise.all(keeping.map(({ ended }) => ended))
  for (const { process: running } of tidying) running.kill('SIGKILL')
  const endings = await Promise.all(tidying.map(({ ended }) => ended))
  const rounds = tidying.flatMap(({ lines }) => lines).length
  await tidyHistory(nodeFs, place.dataFolder, rules())

  const kept = keeping.flatMap(({ lines }) => lines)
  const violations = await lostOf(place, kept)
  if (codes.some(code => code !== 0)) violations.push('one of the two did not come to its end')
  if (endings.some(code => code !== null)) violations.push('one that thinned out failed')
  const history = openHistory(nodeFs, place.dataFolder, place.root)
  const left = (await history.versionsOf(filler)).length
  if (left !== 1) violations.push(`${left} versions of one hour are left, not the last one`)
  if (rounds === 0) violations.push('nothing was thinned out meanwhile: this proof is broken')
  const control = `tidied ${rounds} times meanwhile; of ${kept.length} versions of one hour ${left} is left`
  return { name: 'two instances with one history', cases: kept.length, violations, control }
}

async function lostOf({ root, dataFolder }: Place, kept: readonly string[]): Promise<string[]> {
  const history = openHistory(nodeFs, dataFolder, root)
  const shas = new Map((await history.list()).map(({ id, sha }) => [id, sha]))
  const lost: string[] = []
  for (const id of kept) {
    const sha = shas.get(id)
    const bytes = sha === undefined ? null : await history.read(sha).catch(() => null)
    if (bytes === null || sha256(bytes) !== sha) lost.push(`the version of ${id} is lost`)
  }
  return lost
}

/** In a process of its own. */
export async function workOnHistory(
  place: Place,
  [work, name = '', versions = '']: readonly string[],
): Promise<void> {
  if (work === 'tidy') await tidyForEver(place)
  else await keepMany(place, name, Number(versions))
}

async function tidyForEver({ dataFolder }: Place): Promise<void> {
  for (;;) {
    await tidyHistory(nodeFs, dataFolder, rules())
    process.stdout.write('tidied\n')
  }
}

/** Three days ago, in the middle of an hour, where one version an hour stays. */
async function keepMany({ root, dataFolder }: Place, name: string, versions: number): Promise<void> {
  const startMs = Math.floor((Date.now() - 3 * dayMs) / hourMs) * hourMs
  for (let number = 0; number < versions; number++) {
    const history = openHistory(nodeFs, dataFolder, root, () => startMs + number)
    const id = `${name}-${number}.md`
    await history.keep(filler, new TextEncoder().encode(`${name} ${number}`))
    await history.keep(id, new TextEncoder().encode(contentOf(number)))
    process.stdout.write(`${id}\n`)
  }
}
