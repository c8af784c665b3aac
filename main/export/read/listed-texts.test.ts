import { statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBlog } from '../../blog/open-blog.ts'
import { lookAt, readPostFile } from '../../blog/read-post-file.ts'
import { exportSample } from '../export-sample.ts'
import { manyMakers } from '../make/maker-crew.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { bundleFor, type SampleBundle } from '../sample-bundle.ts'
import { createBlogReader, readText } from './blog-reader.ts'
import { bytesAt, createListedTexts } from './listed-texts.ts'

const places: SamplePlace[] = []
let bundle: SampleBundle

beforeAll(async () => {
  bundle = await bundleFor('listed-test', { 'maker-worker': 'export/make/maker-worker.ts' })
}, 60_000)
afterAll(() => bundle.remove())
afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

function makePlace(posts: Readonly<Record<string, string | Uint8Array>>): SamplePlace {
  const named = Object.entries(posts).map(([name, text]) => [`_posts/2021-03-04-${name}.md`, text])
  const place = makeSamplePlace({ '_config.yml': 'title: Walks\n', ...Object.fromEntries(named) })
  places.push(place)
  return place
}

async function listed(place: SamplePlace, most?: number) {
  const texts = createListedTexts(most)
  const blog = await openBlog(place.blog, place.home)
  const posts = await blog.listPosts(undefined, { take: texts.take })
  return { blog, texts, posts: posts.map(({ id }) => id) }
}

test('a text that was listed is just what the file says', async () => {
  const place = makePlace({
    plain: '---\ntitle: Rain\n---\nIt “rained”.\n',
    mark: '\ufeff---\ntitle: 墨\n---\r\n雨 😀\n',
    empty: '',
    zero: 'a\u0000'.padEnd(60, 'b'),
  })
  const { blog, texts, posts } = await listed(place)
  const reader = createBlogReader(blog)
  expect(posts).toHaveLength(4)
  for (const id of posts) {
    const found = texts.placeOf(id)
    if (found === null) throw new Error(`${id} was not taken`)
    expect(readText(blog, bytesAt(texts.memory, found), found.stamp)).toEqual(reader.text(id))
  }
})

test('what is no text, too long, or one too many is left to be read', async () => {
  const long = '墨'.repeat(349_000)
  const place = makePlace({
    a: long,
    b: long,
    c: long,
    d: long,
    e: long,
    latin: Buffer.from('caf\u00e9', 'latin1'),
    longer: `${long}${long}`,
  })
  const taken = async (most: number) => {
    const { texts, posts } = await listed(place, most)
    return posts.filter(id => texts.placeOf(id) !== null).map(id => id.slice('_posts/2021-03-04-'.length, -3))
  }
  expect(await taken(1)).toEqual(['a', 'b', 'c', 'd'])
  expect(await taken(2)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a text that grows while it is listed is left to be read', () => {
  const place = makePlace({ rain: 'It rained' })
  const rules = { root: place.blog, generator: 'jekyll', timeZone: null } as const
  const id = '_posts/2021-03-04-rain.md'
  const look = lookAt(rules, id)
  const takenAt = () => {
    const texts = createListedTexts()
    readPostFile(rules, id, look, texts.take)
    return texts.placeOf(id)
  }
  expect(takenAt()).toMatchObject({ length: 9 })
  writeFileSync(join(place.blog, id), 'It rained all day')
  expect(takenAt()).toBeNull()
})

test('a text that is too young to be told from what it may be a moment later has no stamp', async () => {
  const place = makePlace({ rain: 'It rained.' })
  const path = join(place.blog, '_posts/2021-03-04-rain.md')
  const texts = createListedTexts()
  const young = statSync(path)
  const [mtimeMs, ctimeMs] = [young.mtimeMs - 60_000, young.ctimeMs - 60_000]
  texts.take('young', await readFile(path), young)
  texts.take('old', await readFile(path), Object.assign(statSync(path), { mtimeMs, ctimeMs }))
  expect(texts.placeOf('young')?.stamp).toBe('')
  expect(texts.placeOf('old')?.stamp).not.toBe('')
})

describe.each([1, 2])('an export by %i threads', threads => {
  test('shows a blog as it was listed, and the next one what has been written since', async () => {
    const post = (name: string, day: string) => `---\ntitle: ${name}\n---\nIt rained on ${day}.\n`
    const place = makePlace({ one: post('One', 'Monday'), two: post('Two', 'Monday') })
    const page = (name: string) => readFile(join(place.out, `2021/03/04/${name}.html`), 'utf8')
    const opened = await openBlog(place.blog, place.home)
    const written = join(place.blog, '_posts/2021-03-04-one.md')
    const blog: typeof opened = {
      ...opened,
      async listPosts(...seen) {
        const posts = await opened.listPosts(...seen)
        writeFileSync(written, post('Other', 'Sunday'))
        return posts
      },
    }
    const { signal } = new AbortController()
    const startCrew = () => manyMakers(bundle.file('maker-worker'), signal, { count: threads, fewPosts: 0 })
    await exportSample(place, { blog, signal, startCrew })
    expect(await page('one')).toContain('It rained on Monday.')
    expect(await page('one')).toContain('<h1>One</h1>')
    await exportSample(place, { signal, startCrew })
    expect(await page('one')).toContain('It rained on Sunday.')
    expect(await page('two')).toContain('It rained on Monday.')
  })
})
