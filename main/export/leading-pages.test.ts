// Posts and pages of a Jekyll blog that lead away (`redirect_to` of jekyll-redirect-from).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportSample } from './export-sample.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

const text = (fields: string) => `---\n${fields}\n---\nNobody reads this here.\n`

let place: SamplePlace
beforeEach(() => {
  place = makeSamplePlace({
    '_config.yml': 'title: Ink\nurl: https://ink.example\nbaseurl: /blog\n',
    '_posts/2020-01-01-stays.md': text('title: Stays'),
    '_posts/2020-01-02-away.md': text(
      'title: Away\nredirect_to: "https://other.example/?a=1&b=<2>#x"\ntags: [ink]',
    ),
    '_posts/2020-01-03-within.md': text('title: Within\nredirect_to: [/2020/01/01/stays.html#end]'),
    '_posts/2020-01-04-script.md': text('title: Script\nredirect_to: "javascript:alert(1)"'),
    'moved.md': text('title: Moved\nredirect_to: //other.example/moved\npermalink: /old/moved/'),
    'hidden.md': text('title: Hidden\nsitemap: false'),
  })
})
afterEach(() => place.remove())

const read = (path: string) => readFileSync(join(place.out, path), 'utf8')

test('their pages send the reader on, to another site or within this one', async () => {
  await exportSample(place)
  const whole = 'https://other.example/?a=1&amp;b=&lt;2&gt;#x'
  const away = read('2020/01/02/away.html')
  expect(away).toContain(`<meta http-equiv="refresh" content="0; url=${whole}">`)
  expect(away).toContain(`<link rel="canonical" href="${whole}">`)
  expect(away).not.toContain('Nobody')
  const within = read('2020/01/03/within.html')
  expect(within).toContain('url=../01/stays.html#end">')
  expect(within).toContain('href="https://ink.example/blog/2020/01/01/stays.html#end">')
  expect(read('old/moved/index.html')).toContain('url=//other.example/moved">')
  expect(read('2020/01/04/script.html')).toContain('Nobody reads this here.')
})

test('they are in the lists, as in Jekyll, and not in the sitemap; nor is what says so itself', async () => {
  await exportSample(place)
  expect(read('index.html')).toContain('href="2020/01/02/away.html"')
  expect(read('tags/ink/index.html')).toContain('Away')
  const told = [...read('sitemap.xml').matchAll(/<loc>https:\/\/ink\.example\/blog(.*?)<\/loc>/g)].map(
    ([, path]) => path,
  )
  expect(told.filter(path => /2020\/|moved|hidden/.test(path ?? ''))).toEqual([
    '/2020/01/04/script.html',
    '/2020/01/01/stays.html',
    '/archive/2020/',
  ])
  expect(existsSync(join(place.out, 'hidden.html'))).toBe(true)
})

test('an export after one leads elsewhere makes its page anew', async () => {
  await exportSample(place)
  const fields = 'title: Moved\nredirect_to: /2020/01/01/stays.html\npermalink: /old/moved/'
  place.write({ 'moved.md': text(fields) })
  await exportSample(place)
  expect(read('old/moved/index.html')).toContain('url=../../2020/01/01/stays.html">')
})
