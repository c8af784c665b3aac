import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exportSample } from '../export-sample.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { manifestFile } from '../write/manifest-file.ts'

// A new title goes a quick way to the same site: held to the general one on a blog of each generator, whatever of an
// address, an order or another page hangs on it.

interface Recorded {
  readonly configFile: string
  readonly files: Readonly<Record<string, string>>
  readonly sites: readonly { readonly config: string }[]
}

const folder = join(import.meta.dirname, '../fixtures')
// The project's own files, whose shape this test would miss.
const all = readdirSync(folder)
  .filter(name => name.endsWith('-site.json'))
  .map(name => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded] as const)
  .filter(([, { files }]) => files !== undefined)

/** So many configurations of each, and so many posts of each of these. */
const most = {
  configs: Number(process.env.RENAME_CONFIGS ?? 1),
  posts: Number(process.env.RENAME_POSTS ?? 3),
}

const places: SamplePlace[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
})
afterEach(() => {
  vi.useRealTimers()
  for (const place of places.splice(0)) place.remove()
})

function placeOf(files: Readonly<Record<string, string>>): SamplePlace {
  const place = makeSamplePlace(files)
  places.push(place)
  return place
}

async function exportTo(place: SamplePlace, name: string): Promise<string> {
  const options = { withDrafts: false, withFuture: false }
  const data = `${place.data}-${name}`
  const out = join(place.root, name)
  await exportSample(place, { folder: out, dataFolder: data, options, nowMs: Date.UTC(2026, 0, 1) })
  const { ino, mtimeMs } = statSync(manifestFile(data, out))
  return `${ino} ${mtimeMs}`
}

function filesIn(out: string): ReadonlyMap<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map(path => [path.slice(out.length), readFileSync(path, 'latin1')]))
}

const titleLine = /^("?title"?\s*[:=]\s*)(["']?)[^"'\n]+\2/m

/** Gives posts another title, one by one; answers with how many of them the quick way was taken for. */
async function rename(files: Readonly<Record<string, string>>, posts: readonly string[]): Promise<number> {
  const place = placeOf(files)
  let stamp = await exportTo(place, 'site')
  let quick = 0
  for (const [at, post] of posts.entries()) {
    place.write({ [post]: String(files[post]).replace(titleLine, `$1$2Another title ${at}$2`) })
    const now = await exportTo(place, 'site')
    if (now === stamp) quick++
    stamp = now
    await exportTo(place, `clean-${at}`)
    expect(filesIn(join(place.root, 'site')), post).toEqual(filesIn(join(place.root, `clean-${at}`)))
  }
  // Not all at the end, where little time is given for it.
  place.remove()
  return quick
}

test.each(all)(
  '%s: the site of another title is that of a clean export',
  async (name, recorded) => {
    const { files, configFile, sites } = recorded
    const titled = Object.keys(files).filter(id => /\.md$/.test(id) && titleLine.test(files[id] ?? ''))
    // Where a pattern asks for a title there is more to go wrong.
    const configs = sites.map(({ config }) => config).sort((a, b) => asks(b) - asks(a))
    const step = Math.max(1, Math.floor(titled.length / most.posts))
    let quick = 0
    for (const config of new Set([...configs.slice(0, most.configs), ...configs.slice(-1)])) {
      const posts = titled.filter((_, at) => at % step === 0).slice(0, most.posts)
      quick += await rename({ ...files, [configFile]: config }, posts)
    }
    // There, a data file makes addresses of titles.
    expect(quick > 0).toBe(name !== 'eleventy-data-site.json')
  },
  120_000,
)

function asks(config: string): number {
  return /:(?:post_title|title|slug)\b/.test(config) ? 1 : 0
}

test('an address that a data file of Eleventy makes of a title moves with it', async () => {
  const post = '---\ntitle: One\ndate: 2021-02-03\n---\nx\n'
  const files = {
    'eleventy.config.mjs': 'export default () => ({})\n',
    'posts/posts.json': '{"permalink": "/{{ title | slugify }}/"}',
    'posts/one.md': post,
  }
  expect(await rename(files, ['posts/one.md'])).toBe(0)
  expect(await rename({ ...files, 'posts/posts.json': '{"tags": ["a"]}' }, ['posts/one.md'])).toBe(1)
})
