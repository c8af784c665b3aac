import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { planSite, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import { openBlog } from '../blog/open-blog.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { readSite } from './site-source.ts'

/** A small blog, and every file that Hexo itself, by its own program, made of it but for its theme's style sheet. */
interface HexoSites {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
  readonly sites: readonly { readonly config: string; readonly files: readonly string[] }[]
}

const text = readFileSync(join(import.meta.dirname, 'fixtures/hexo-site.json'), 'utf8')
// The project's own file, whose shape this test would miss.
const { version, files, sites } = JSON.parse(text) as HexoSites

let place: SamplePlace
afterEach(() => place.remove())

async function plan(config: string): Promise<SitePlan> {
  place = makeSamplePlace({ ...files, '_config.yml': config })
  const blog = await openBlog(place.blog, place.home)
  const options = { withDrafts: false, withFuture: false }
  const site = await readSite(blog, options, Date.UTC(2026, 0, 1), async () => undefined)
  return planSite(site.source)
}

describe(`every address of Hexo ${version} is one of ours`, () => {
  test.each(sites)('%#: $config', async ({ config, files }) => {
    const ours = new Set((await plan(config)).files.map(({ path }) => path))
    expect(files.length).toBeGreaterThan(60)
    expect(files.filter(path => !ours.has(path))).toEqual([])
  })
})

test('where Hexo goes on to a second page, its readers are led to the whole list', async () => {
  const { files } = await plan('title: Small\nurl: https://x.example\n')
  const moved = files.find(({ path }) => path === 'tags/Ink/page/2/index.html')
  expect(moved?.kind === 'text' && moved.text).toContain('<a href="../../">')
  const all = files.find(({ path }) => path === 'tags/Ink/index.html')
  expect(all?.kind === 'page' && all.view.kind === 'tag' && all.view.posts.length).toBe(23)
})

test('a category below another has a page of its own, and is named by its own name', async () => {
  const { files } = await plan('title: Small\n')
  const below = files.find(({ path }) => path === 'categories/Art/墨/index.html')
  expect(below?.kind === 'page' && below.view.kind === 'tag' && below.view.tag.name).toBe('墨')
})
