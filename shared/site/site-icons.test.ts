import { expect, test } from 'vitest'
import { planSite } from './plan/plan-site.ts'
import { sampleSource } from './sample-source.ts'
import { ownIcon, siteIcons } from './site-icons.ts'

const post = { '_posts/2020-01-01-a.md': {} }
const iconsOf = (files: readonly string[], more: Parameters<typeof sampleSource>[1] = {}) =>
  siteIcons({ ...sampleSource(post, more), files }).map(({ address, from }) => [address, from])

test.each([
  ['at the root', ['favicon.ico', 'favicon.svg'], [['/favicon.ico'], ['/favicon.svg']]],
  ['with the pictures', ['img/favicon.png', 'img/a.png'], [['/img/favicon.png']]],
  [
    'the root before the pictures',
    ['img/favicon.ico', 'favicon.ico', 'apple-touch-icon.png'],
    [['/favicon.ico'], ['/apple-touch-icon.png']],
  ],
  ['none that browsers look for', ['favicon/deep/favicon.ico', 'my-favicon.ico'], [[ownIcon.address]]],
  ['one for phones alone', ['apple-touch-icon.png'], [[ownIcon.address], ['/apple-touch-icon.png']]],
])('the icons of a blog: %s', (_name, files, addresses) => {
  expect(iconsOf(files).map(([address]) => [address])).toEqual(addresses)
})

test('the configuration may name another, of the blog and of no other site', () => {
  const config = (favicon: string) => ({ config: { raw: { favicon } } })
  const files = ['favicon.ico', 'art/seal.ico']
  expect(iconsOf(files, config('/art/seal.ico'))).toEqual([['/art/seal.ico', 'art/seal.ico']])
  expect(iconsOf(files, config('https://cdn.example/art/seal.ico'))).toEqual([
    ['/favicon.ico', 'favicon.ico'],
  ])
  expect(iconsOf(files, config('gone.ico'))).toEqual([['/favicon.ico', 'favicon.ico']])
})

test('a head names them in one order, whichever the configuration names', () => {
  const config = { config: { raw: { favicon: 'art/seal.svg' } } }
  expect(iconsOf(['art/seal.svg', 'favicon.ico'], config).map(([address]) => address)).toEqual([
    '/favicon.ico',
    '/art/seal.svg',
  ])
})

test('each generator has them where it copies them from', () => {
  expect(iconsOf(['source/favicon.ico', 'favicon.ico'], { generator: 'hexo' })).toEqual([
    ['/favicon.ico', 'source/favicon.ico'],
  ])
  expect(iconsOf(['static/favicon.ico'], { generator: 'hugo' })).toEqual([
    ['/favicon.ico', 'static/favicon.ico'],
  ])
  expect(iconsOf(['favicon.ico'], { generator: 'plain' })).toEqual([['/favicon.ico', 'favicon.ico']])
})

test('an icon is a file of the site though no page shows it, and the theme’s own is there only without one', () => {
  const paths = (files: readonly string[]) =>
    planSite({ ...sampleSource(post, { generator: 'plain' }), files }).files.map(({ path }) => path)
  expect(paths(['favicon.ico', 'b.png'])).toContain('favicon.ico')
  expect(paths(['favicon.ico', 'b.png'])).not.toContain('b.png')
  expect(paths(['favicon.ico'])).not.toContain('inkstone/icon.svg')
  expect(paths([])).toContain('inkstone/icon.svg')
})
