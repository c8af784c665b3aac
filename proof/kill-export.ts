import { closeSync, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openBlog } from '../main/blog/open-blog.ts'
import { manyMakers } from '../main/export/make/maker-crew.ts'
import { runExport } from '../main/export/run-export.ts'
import { type BlogState, blogStates, putBlog } from './kill-export/changing-blog.ts'
import { putForeign, type Tree, tornIn, treeOf, unlike } from './kill-export/site-tree.ts'
import type { ProofOptions, ProofResult } from './proof.ts'
import { startChild } from './start-child.ts'

/**
 * An export that changes a site is killed at a random moment, for real: no page is torn, and the next export leaves
 * just what a clean one makes, and what others put there.
 */
export async function run({ isShort }: ProofOptions): Promise<ProofResult> {
  const place = makePlace()
  try {
    const sites: Tree[] = []
    for (const state of blogStates) sites.push(await cleanSite(place, state))
    const naive = await killMany(place, 'naive', isShort ? 12 : 40, sites)
    const ours = await killMany(place, 'ours', isShort ? 10 : 200, sites)
    const violations = [...ours.wrong]
    if (naive.wrong.length === 0) violations.push('the control found nothing: this proof is broken')
    if (ours.met === 0) violations.push('no kill met an export at work: this proof is broken')
    return {
      name: 'kill -9 while exporting',
      cases: ours.kills,
      violations,
      control: `plain writes leave a torn page in ${naive.wrong.length} of ${naive.kills}; ${ours.met} kills met a half-made site`,
    }
  } finally {
    rmSync(place.root, { recursive: true, force: true })
  }
}

interface Place {
  readonly root: string
  readonly blog: string
  readonly site: string
  readonly data: string
}

function makePlace(): Place {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-kill-export-')))
  const place = { root, blog: join(root, 'blog'), site: join(root, 'site'), data: join(root, 'data') }
  mkdirSync(place.blog)
  return place
}

async function cleanSite(place: Place, state: BlogState): Promise<Tree> {
  putBlog(place.blog, state)
  const clean = join(place.root, `clean-${state}`)
  await exportInto({ ...place, site: clean, data: `${clean}-data` }, 0)
  return treeOf(clean)
}

/** In so many threads of their own; 0: in this one. */
async function exportInto(
  { root, blog, site, data }: Place,
  threads: number,
  onProgress: () => void = () => undefined,
): Promise<void> {
  const { signal } = new AbortController()
  const worker = resolve('out/main/maker-worker.cjs')
  await runExport({
    blog: await openBlog(blog, root),
    folder: site,
    dataFolder: data,
    homeFolder: join(root, 'home'),
    options: { withDrafts: false, withFuture: false },
    nowMs: Date.UTC(2024, 0, 1),
    signal,
    onProgress,
    startCrew: () => (threads === 0 ? null : manyMakers(worker, signal, { count: threads, fewPosts: 0 })),
  })
}

type Writer = 'ours' | 'naive'

interface Killed {
  readonly kills: number
  readonly wrong: readonly string[]
  /** How many kills left a site that was neither the old nor the new. */
  readonly met: number
}

async function killMany(
  place: Place,
  writer: Writer,
  kills: number,
  sites: readonly Tree[],
): Promise<Killed> {
  const wrong: string[] = []
  let met = 0
  // Learnt from those that ended before, for each state: an export takes longer on a busier machine.
  const longestMs: number[] = blogStates.map(state => (state === 2 ? 40 : 120))
  for (let kill = 0; kill < kills; kill++) {
    const state = blogStates[kill % blogStates.length] ?? 0
    putBlog(place.blog, state)
    // Some exports are the first into their folder, where nothing of anybody's is yet.
    const isFirst = kill % 5 === 0
    if (isFirst)
      for (const folder of [place.site, place.data]) rmSync(folder, { recursive: true, force: true })
    const wasInTime = await killOne(place, writer, state, Math.random() * (longestMs[state] ?? 0))
    longestMs[state] = (longestMs[state] ?? 0) * (wasInTime ? 1.05 : 0.7)
    mkdirSync(place.site, { recursive: true })
    const tree = treeOf(place.site)
    if (sites.every(site => unlike(tree, site, !isFirst) !== null)) met++
    const harm =
      tornIn(tree, sites, !isFirst) ?? (await harmLater(place, writer, sites[state] ?? new Map(), !isFirst))
    if (harm !== null) wrong.push(`kill ${kill + 1}: ${harm}`)
    putForeign(place.site)
  }
  return { kills, wrong, met }
}

/** What is wrong after the next export; null: nothing. */
async function harmLater(
  place: Place,
  writer: Writer,
  site: Tree,
  hasForeign: boolean,
): Promise<string | null> {
  if (writer === 'naive') return null
  await exportInto(place, 0)
  return unlike(treeOf(place.site), site, hasForeign)
}

/** False: it had ended before. */
async function killOne(place: Place, writer: Writer, state: BlogState, afterMs: number): Promise<boolean> {
  const { root, blog, site, data } = place
  const child = startChild('kill-export', [writer, root, blog, site, data, String(state)])
  await child.printed('writing')
  await setTimeout(afterMs)
  child.process.kill('SIGKILL')
  return (await child.ended) === null
}

/** Exports once, and may be killed meanwhile. */
export async function child(args: readonly string[]): Promise<void> {
  const [writer, root = '', blog = '', site = '', data = '', state = ''] = args
  const place = { root, blog, site, data }
  if (writer === 'ours') return exportInto(place, 2, () => writeSync(1, 'writing\n'))
  writeSync(1, 'writing\n')
  for (;;) writeNaively(treeOf(join(root, `clean-${state}`)), site)
}

/** As most programs write: the file is emptied, then filled. */
function writeNaively(tree: Tree, folder: string): void {
  for (const [path, content] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const file = openSync(join(folder, path), 'w')
    const bytes = Buffer.from(content, 'latin1')
    const step = Math.ceil(bytes.length / 12) || 1
    for (let at = 0; at < bytes.length; at += step)
      writeSync(file, bytes, at, Math.min(step, bytes.length - at))
    closeSync(file)
  }
}
