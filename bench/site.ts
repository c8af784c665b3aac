import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measure, measure, type Peer, percentile } from './measure.ts'
import { eleventy } from './peers/eleventy.ts'
import { hexo } from './peers/hexo.ts'
import { hugo, hugoBare } from './peers/hugo.ts'
import { jekyll } from './peers/jekyll.ts'
import { type Contender, createContender, type PeerProgram } from './peers/peer-program.ts'
import { siteUrl } from './peers/site-files.ts'
import { type MeasuredRun, runMeasured, settleDisk, tellRun } from './run-measured.ts'
import type { Workplace } from './workplace.ts'

// The whole site, as a workflow would make it: the command line in a process of its own, in turn with other programs
// that make the same site. `BENCH_POSTS=1000,10000,50000` says how large, `BENCH_ROUNDS=1` how often,
// `BENCH_PEERS=hugo,hugo-bare` against whom; `BENCH_SLOW=1` has the slowest take part in large ones, too, which takes
// minutes. Each run is told as it ends, so that what was measured is there when a race is broken off; another size can
// be measured in another run.

/** What we promise, as shares of what a tuned Hugo takes for the same blog and the same pages in the same run. */
const promised = {
  cold: (posts: number) => (posts < 10_000 ? 0.75 : 0.35),
  /** The rest of large ones only: of a small one even to start a program takes longer, and more room. */
  coldWithoutColours: (posts: number) => (posts < 10_000 ? null : 0.5),
  afterOneChange: (posts: number) => (posts < 10_000 ? null : 0.03),
  memory: (posts: number) => (posts < 10_000 ? null : 0.3),
}

export async function run(workplace: Workplace): Promise<Measure[]> {
  const sizes = (process.env.BENCH_POSTS ?? '1000,10000').split(',').map(Number)
  const measures: Measure[] = []
  const colds = new Map<number, number>()
  for (const posts of sizes) {
    const rows = await measureSize(posts, workplace)
    colds.set(posts, rows[0]?.p50 ?? Number.NaN)
    measures.push(...rows)
  }
  const growth = (colds.get(50_000) ?? Number.NaN) / (colds.get(10_000) ?? Number.NaN)
  if (!Number.isNaN(growth))
    measures.push(measure('site 50,000 against 10,000', [growth], { unit: '×', budget: 5.5 }))
  return measures
}

async function measureSize(posts: number, workplace: Workplace): Promise<Measure[]> {
  const name = `site ${posts.toLocaleString('en')}`
  console.error(`bench: ${name}`)
  const coloured = await race(workplace.blog({ posts, url: siteUrl }).folder, posts, workplace)
  const made = workplace.blog({ posts, url: siteUrl, seed: 2 })
  const again = await exportAgain(made, workplace)
  const post = made.ids[Math.floor(posts / 2)] ?? ''
  for (const contender of coloured.contenders) await contender.rebuild(postOf(coloured.blog, post))
  console.error(`bench: ${name}, code without colours`)
  const plain = await race(
    workplace.blog({ posts, url: siteUrl, hasLanguages: false }).folder,
    posts,
    workplace,
  )
  const cold = row(`${name}, cold`, coloured, promised.cold(posts))
  const hugoMs = hugoOf(cold.peers)
  return [
    cold,
    row(`${name}, cold, code without colours`, plain, promised.coldWithoutColours(posts)),
    againRow(`${name}, again after one post changed`, again.changed, {
      // Hugo keeps nothing between two runs: again is as long as the first time.
      budget: share(hugoMs, promised.afterOneChange(posts)),
      peerOf: (contender, ours) => contender.afterOneChange(ours),
      ...coloured,
    }),
    againRow(`${name}, again after one title changed`, again.renamed, {
      budget: share(hugoMs, promised.afterOneChange(posts)),
      peerOf: (contender, ours) => contender.afterOneChange(ours),
      ...coloured,
    }),
    againRow(`${name}, again when nothing changed`, again.same, {
      budget: null,
      peerOf: (contender, ours) => contender.whenNothingChanged(ours),
      ...coloured,
    }),
    processorRow(`${name}, cold, processor time`, coloured),
    memoryRow(`${name}, most memory`, coloured, promised.memory(posts)),
  ]
}

/** A post in the middle, as another blog of that size calls it. */
function postOf(blog: string, other: string): string {
  const names = readdirSync(join(blog, '_posts')).sort()
  return names[Math.floor(names.length / 2)] ?? other
}

interface Race {
  readonly blog: string
  readonly runs: readonly MeasuredRun[]
  readonly contenders: readonly Contender[]
}

/** In turn, each time from another one on, so that what else the machine does meets all of them. */
async function race(blog: string, posts: number, workplace: Workplace): Promise<Race> {
  const isLarge = posts > 2_000
  const contenders = rivals(isLarge).map(program => createContender(program, blog, workplace.fresh))
  const runs: MeasuredRun[] = []
  const rounds = Number(process.env.BENCH_ROUNDS ?? (isLarge ? 3 : 5))
  const ours = async () => void runs.push(await exportOnce(blog, workplace.fresh()))
  const all = [ours, ...contenders.map(contender => contender.build)]
  for (let round = 0; round < rounds; round++) {
    const first = round % all.length
    for (const build of [...all.slice(first), ...all.slice(0, first)]) await build()
  }
  return { blog, runs, contenders }
}

function rivals(isLarge: boolean): PeerProgram[] {
  const all = [hugo, hugoBare, eleventy, hexo, ...(isLarge && process.env.BENCH_SLOW !== '1' ? [] : [jekyll])]
  const asked = process.env.BENCH_PEERS?.split(',')
  return asked === undefined ? all : all.filter(({ name }) => asked.includes(name))
}

async function exportOnce(blog: string, place: string): Promise<MeasuredRun> {
  const site = join(place, 'site')
  settleDisk()
  const ran = await runMeasured(process.execPath, ['out/main/cli.cjs', 'export', blog, site, '--json'], {
    env: { ...process.env, INKSTONE_DATA: join(place, 'data') },
  })
  tellRun('inkstone', ran)
  if (ran.status !== 0) throw new Error(`the export ended with ${ran.status}: ${ran.output.slice(0, 500)}`)
  if (!existsSync(join(site, 'index.html'))) throw new Error('the export wrote no index page')
  return ran
}

/** Into a folder that has the site already. The blog is changed, so it must be nobody else's. */
async function exportAgain(made: ReturnType<Workplace['blog']>, workplace: Workplace) {
  const { folder: blog, ids } = made
  const place = workplace.fresh()
  const post = ids[Math.floor(ids.length / 2)] ?? ''
  await exportOnce(blog, place)
  const changed: number[] = []
  const same: number[] = []
  const renamed: number[] = []
  for (let round = 0; round < 5; round++) {
    appendFileSync(join(blog, post), `\nOne more paragraph, the ${round}th.\n`)
    changed.push((await exportOnce(blog, place)).timeMs)
    same.push((await exportOnce(blog, place)).timeMs)
    rename(join(blog, post), `Another title, the ${round}th`)
    renamed.push((await exportOnce(blog, place)).timeMs)
  }
  return { changed, same, renamed }
}

function rename(file: string, title: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`))
}

function row(name: string, { runs, contenders }: Race, ofHugo: number | null): Measure {
  const times = runs.map(ran => ran.timeMs)
  const peers = contenders.map(contender => contender.result(percentile(times, 0.5)))
  return measure(name, times, { budget: share(hugoOf(peers), ofHugo), heldBy: 'p50', peers })
}

interface AgainOptions extends Race {
  readonly budget: number | null
  readonly peerOf: (contender: Contender, oursMs: number) => Peer
}

function againRow(name: string, times: readonly number[], options: AgainOptions): Measure {
  const { budget, contenders, peerOf } = options
  const ours = percentile(times, 0.5)
  const peers = contenders.map(contender => peerOf(contender, ours))
  return measure(name, times, { budget, heldBy: 'p50', peers })
}

function processorRow(name: string, { runs, contenders }: Race): Measure {
  const times = runs.map(ran => ran.cpuMs ?? Number.NaN)
  const peers = contenders.map(contender => contender.processor(percentile(times, 0.5)))
  return measure(name, times, { peers })
}

function memoryRow(name: string, { runs, contenders }: Race, ofHugo: number | null): Measure {
  const peaks = runs.map(ran => ran.peakMb ?? Number.NaN)
  const peers = contenders.map(contender => contender.memory(percentile(peaks, 0.5)))
  return measure(name, peaks, { unit: 'MB', budget: share(hugoOf(peers), ofHugo), heldBy: 'p50', peers })
}

function hugoOf(peers: readonly Peer[]): number | null {
  return peers.find(({ name }) => name === hugo.name)?.p50 ?? null
}

/** Null: nothing is promised, or not without Hugo. */
function share(hugo: number | null, part: number | null): number | null {
  return hugo === null || part === null ? null : Math.round(hugo * part)
}
