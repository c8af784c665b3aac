import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exportSample } from '../export-sample.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'

let place: SamplePlace
afterEach(() => place.remove())

test('formulas are on their page and in the feed as MathML, which needs no script', async () => {
  place = makeSamplePlace({
    '_config.yml': 'title: M\nurl: https://m.example\npermalink: pretty\n',
    '_posts/2021-03-04-a.md': '---\ntitle: A\n---\nPlain.\n',
    '_posts/2021-03-05-b.md': '---\ntitle: B\n---\nA $$x^2$$ in words.\n\n$$\\frac{a}{b}$$\n',
  })
  expect((await exportSample(place)).problems).toEqual([])
  const read = (path: string) => readFileSync(join(place.out, path), 'utf8')
  const page = read('2021/03/05/b/index.html')
  expect(page.match(/<math\b/g)).toHaveLength(2)
  expect(page).toContain('<mfrac>')
  expect([...page.matchAll(/<script src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
    '../../../../inkstone/theme.js',
  ])
  expect(read('feed.xml')).toContain('mfrac')
  expect(read('2021/03/04/a/index.html')).not.toContain('<math')
})
