import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ExportProgress } from '../../shared/calls/site.ts'
import { defaultLook } from '../../shared/site/look.ts'
import { openBlog } from '../blog/open-blog.ts'
import { createExporter, type RunningExporter } from './exporter.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { bundleFor, type SampleBundle } from './sample-bundle.ts'

let bundle: SampleBundle
let workerFile = ''

beforeAll(async () => {
  bundle = await bundleFor('worker-test', { 'export-worker': 'export/export-worker.ts' })
  workerFile = bundle.file('export-worker')
}, 60_000)

afterAll(() => bundle.remove())

let place: SamplePlace
let exporter: RunningExporter

beforeEach(() => {
  place = makeSamplePlace()
})

afterEach(async () => {
  await exporter.close()
  place.remove()
})

describe.each([
  ['in a thread of its own', true],
  ['in this thread', false],
])('%s', (_, isOwn) => {
  const start = async (
    folder: string,
    signal = new AbortController().signal,
    told: ExportProgress[] = [],
  ) => {
    exporter = createExporter({
      dataFolder: place.data,
      workerFile: isOwn ? workerFile : null,
      homeFolder: place.home,
    })
    return exporter.start(
      await openBlog(place.blog, place.home),
      { folder: folder, look: defaultLook, images: 'original' },
      'job-1',
      fact => told.push(fact),
      signal,
    )
  }

  test('exports, tells how far it is, and serves the result', async () => {
    const told: ExportProgress[] = []
    const result = await start(place.out, undefined, told)
    expect(result).toMatchObject({ folder: place.out, pages: 11, images: 3, written: 28 })
    expect(told.at(-1)).toEqual({ job: 'job-1', done: 28, total: 28 })
    const { address } = await exporter.view(place.out)
    expect(await (await fetch(address)).text()).toContain('雨中登山')
  })

  test('a refusal keeps its code and sentence', async () => {
    await expect(start(place.blog)).rejects.toMatchObject({
      code: 'forbidden',
      key: 'export.targetBlog',
      params: { folder: place.blog },
    })
  })

  test('cancelling ends it with the reason that was given', async () => {
    const many = Array.from({ length: 300 }, (_, at) => [
      `_posts/2020-01-01-p${at}.md`,
      '---\ntitle: x\n---\ntext\n',
    ])
    place.write(Object.fromEntries(many))
    const abort = new AbortController()
    const reason = new Error('enough')
    exporter = createExporter({
      dataFolder: place.data,
      workerFile: isOwn ? workerFile : null,
      homeFolder: place.home,
    })
    const running = exporter.start(
      await openBlog(place.blog, place.home),
      { folder: place.out, look: defaultLook, images: 'original' },
      'job',
      () => abort.abort(reason),
      abort.signal,
    )
    await expect(running).rejects.toBe(reason)
    expect(existsSync(join(place.out, 'archive/index.html'))).toBe(false)
  })

  test('cancelled before it began', async () => {
    const reason = new Error('enough')
    await expect(start(place.out, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(existsSync(place.out)).toBe(false)
  })
})

test('a thread that cannot start is an error, not a silence', async () => {
  exporter = createExporter({ dataFolder: place.data, workerFile: join(place.root, 'none.cjs') })
  const blog = await openBlog(place.blog, place.home)
  const running = exporter.start(
    blog,
    { folder: place.out, look: defaultLook, images: 'original' },
    'job',
    () => undefined,
    new AbortController().signal,
  )
  await expect(running).rejects.toThrow()
})

test('an export of the window has one thread, however many cores there are', async () => {
  const many = Array.from({ length: 80 }, (_, at) => [
    `_posts/2020-01-01-p${at}.md`,
    `---\ntitle: x\n---\n${at}`,
  ])
  place.write(Object.fromEntries(many))
  exporter = createExporter({ dataFolder: place.data, workerFile, homeFolder: place.home })
  let threads: ThreadReport | null = null
  await exporter.start(
    await openBlog(place.blog, place.home),
    { folder: place.out, look: defaultLook, images: 'original' },
    'job',
    () => {
      threads ??= process.report.getReport() as ThreadReport
    },
    new AbortController().signal,
  )
  expect(threads).toMatchObject({ workers: [{ workers: [] }] })
})

/** As much of Node's report on a process, or on a thread of it, as says which threads it has started. */
interface ThreadReport {
  readonly workers: readonly ThreadReport[]
}

test('the thread of the process that asked stays free', async () => {
  const long = `${'Some words to read, and `code`.\n\n'.repeat(40)}\`\`\`js\n${'const a = 1 // x\n'.repeat(60)}\`\`\`\n`
  const many = Array.from({ length: 200 }, (_, at) => [
    `_posts/2020-01-01-p${at}.md`,
    `---\ntitle: x\n---\n${at}${long}`,
  ])
  place.write(Object.fromEntries(many))
  exporter = createExporter({ dataFolder: place.data, workerFile, homeFolder: place.home })
  const blog = await openBlog(place.blog, place.home)
  const cpuBefore = process.cpuUsage()
  const usedBefore = performance.eventLoopUtilization()
  await exporter.start(
    blog,
    { folder: place.out, look: defaultLook, images: 'original' },
    'job',
    () => undefined,
    new AbortController().signal,
  )
  const { active } = performance.eventLoopUtilization(usedBefore)
  const cpu = process.cpuUsage(cpuBefore)
  // The whole process worked for much longer than this thread did.
  expect(active * 1000).toBeLessThan((cpu.user + cpu.system) / 3)
})
