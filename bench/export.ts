import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Measure, measure, percentile, timeOf } from './measure.ts'
import { eleventy } from './peers/eleventy.ts'
import { hexo } from './peers/hexo.ts'
import { hugo } from './peers/hugo.ts'
import { jekyll } from './peers/jekyll.ts'
import { createContender } from './peers/peer-program.ts'
import type { Workplace } from './workplace.ts'

const posts = 1_000
/** Of what a tuned Hugo takes for the same blog in the same run. */
const shareOfHugo = 0.75

/** The whole site from a cold start, as a workflow would make it: the command line in a process of its own. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts })
  const contenders = [hugo, eleventy, hexo, jekyll].map(peer =>
    createContender(peer, folder, workplace.fresh),
  )
  const times: number[] = []
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < 5; round++) {
    times.push(await exportOnce(folder, workplace.fresh()))
    for (const contender of contenders) await contender.build()
  }
  const oursMs = percentile(times, 0.5)
  const peers = contenders.map(contender => contender.result(oursMs))
  const hugoMs = peers[0]?.p50 ?? null
  const budget = hugoMs === null ? null : Math.round(hugoMs * shareOfHugo)
  return [measure(`export ${posts.toLocaleString('en')}, cold`, times, { budget, peers })]
}

async function exportOnce(blog: string, out: string): Promise<number> {
  const target = join(out, 'site')
  const time = await timeOf(() => {
    const ran = spawnSync(process.execPath, ['out/main/cli.cjs', 'export', blog, target, '--json'], {
      encoding: 'utf8',
      env: { ...process.env, INKSTONE_DATA: join(out, 'data') },
    })
    if (ran.status !== 0) throw new Error(`the export ended with ${ran.status}: ${ran.stderr || ran.stdout}`)
  })
  if (!existsSync(join(target, 'index.html'))) throw new Error('the export wrote no index page')
  return time
}
