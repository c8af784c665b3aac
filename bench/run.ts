// The one entry of the bench bundle: node <bundle> [name…] [--json], or --sample for a process of its own.
import type { Measure } from './measure.ts'
import { table } from './table.ts'
import { createWorkplace, type Workplace } from './workplace.ts'

interface Bench {
  run(workplace: Workplace): Promise<Measure[]>
  sample?(args: readonly string[]): Promise<string>
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  'list-posts': () => import('./list-posts.ts'),
  check: () => import('./check.ts'),
  'list-view': () => import('./list-view.ts'),
  outside: () => import('./outside.ts'),
  render: () => import('./render.ts'),
  save: () => import('./save.ts'),
  bulk: () => import('./bulk.ts'),
  'suggest-tags': () => import('./suggest-tags.ts'),
  export: () => import('./export.ts'),
  'export-frames': () => import('./export-frames.ts'),
  'open-blog': () => import('./open-blog.ts'),
  memory: () => import('./memory.ts'),
  site: () => import('./site.ts'),
  'site-preview': () => import('./site-preview.ts'),
  start: () => import('./start.ts'),
  'open-post': () => import('./open-post.ts'),
  'key-to-editor': () => import('./key-to-editor.ts'),
  'long-tasks': () => import('./long-tasks.ts'),
  journal: () => import('./journal.ts'),
  search: () => import('./search.ts'),
  'quick-open': () => import('./quick-open.ts'),
  completion: () => import('./completion.ts'),
  switch: () => import('./switch.ts'),
  'key-to-preview': () => import('./key-to-preview.ts'),
  pictures: () => import('./pictures.ts'),
  'tag-list': () => import('./tag-list.ts'),
  images: () => import('./images.ts'),
}

// Playwright leaves a second promise behind when an app does not start; the first has failed its bench by then.
process.on('unhandledRejection', error => console.error('bench:', error))

const args = process.argv.slice(2)
process.exitCode = args[0] === '--sample' ? await printSample(args.slice(1)) : await main(args)

async function printSample([name = '', ...rest]: readonly string[]): Promise<number> {
  const bench = await benches[name]?.()
  if (!bench?.sample) throw new Error(`no samples of ${name}`)
  process.stdout.write(await bench.sample(rest))
  return 0
}

/** Exit code 0: all was measured, whatever the numbers; 1: a bench failed; 2: wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  const asked = args.filter(arg => arg !== '--json')
  const unknown = asked.filter(name => !Object.hasOwn(benches, name))
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
    return 2
  }
  const measures: Measure[] = []
  let failed = 0
  const workplace = createWorkplace()
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
      console.error(`bench: ${name}`)
      try {
        const bench = await benches[name]?.()
        measures.push(...((await bench?.run(workplace)) ?? []))
      } catch (error) {
        failed++
        console.error(`bench: ${name} failed:`, error)
      }
    }
  } finally {
    workplace.remove()
  }
  console.log(isJson ? JSON.stringify(measures, null, 2) : table(measures))
  return failed === 0 ? 0 : 1
}
