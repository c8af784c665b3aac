import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { exportSample } from './export-sample.ts'
import { dotPng, makeSamplePlace, type SamplePlace } from './sample-blog.ts'

let place: SamplePlace
afterEach(() => {
  vi.useRealTimers()
  place.remove()
})

const exported = () => exportSample(place)

test('documents of a collection are pages with their pictures, linked to and from, by the defaults of their type', async () => {
  place = makeSamplePlace({
    '_config.yml': `title: Kitchen
url: https://kitchen.example
collections:
  recipes: { output: true }
  notes: {}
defaults:
  - { scope: { path: '', type: recipes }, values: { title: From the defaults } }
  - { scope: { path: '', type: pages }, values: { title: Not this } }
`,
    '_posts/2021-03-04-a.md':
      '---\ntitle: A\n---\n[soup](/recipes/soup.html) [汤]({% link _recipes/soup.md %}) ![](/recipes/soup.png)\n',
    '_recipes/soup.md':
      '---\n---\n![](soup.png) [A]({% post_url 2021-03-04-a %}) [gone](/recipes/gone.html)\n',
    '_recipes/soup.png': dotPng,
    '_notes/n.md': '---\ntitle: N\n---\nx\n',
  })
  const told = (result: Awaited<ReturnType<typeof exported>>) =>
    result.problems.map(({ file, line, key, params }) => [file, line, key, params?.address])
  expect(told(await exported())).toEqual([
    ['_recipes/soup.md', 3, 'export.missingLink', '/recipes/gone.html'],
  ])
  const page = () => readFileSync(join(place.out, 'recipes/soup.html'), 'utf8')
  expect(page()).toContain('<h1>From the defaults</h1>')
  expect(page()).toContain('<a href="../2021/03/04/a.html">A</a>')
  expect(page()).toMatch(/<img[^>]* src="soup\.png"/)
  expect(readFileSync(join(place.out, 'recipes/soup.png'))).toEqual(dotPng)
  expect(existsSync(join(place.out, 'notes'))).toBe(false)
  const post = readFileSync(join(place.out, '2021/03/04/a.html'), 'utf8')
  expect(post.match(/href="\.\.\/\.\.\/\.\.\/recipes\/soup\.html"/g)).toHaveLength(2)

  writeFileSync(join(place.blog, '_recipes/soup.md'), '---\ntitle: Changed\n---\nNo more.\n')
  expect(told(await exported())).toEqual([])
  expect(page()).toContain('<h1>Changed</h1>')
})

test('a document whose day comes is there with the next export, though no file has changed', async () => {
  // What is younger than the disk's clock can tell is read again, and here only the day should make another site.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  place = makeSamplePlace({
    '_config.yml': 'title: Kitchen\ncollections:\n  recipes: { output: true }\n',
    '_posts/2021-03-04-a.md': '---\ntitle: A\n---\nx\n',
    '_recipes/soup.md': '---\ntitle: Soup\ndate: 2024-02-03\n---\nx\n',
  })
  const isThere = async (nowMs: number) => {
    await exportSample(place, { nowMs })
    return existsSync(join(place.out, 'recipes/soup.html'))
  }
  expect(await isThere(Date.UTC(2024, 0, 1))).toBe(false)
  expect(await isThere(Date.UTC(2024, 0, 2))).toBe(false)
  expect(await isThere(Date.UTC(2024, 1, 4))).toBe(true)
  expect(await isThere(Date.UTC(2024, 0, 1))).toBe(false)
})
