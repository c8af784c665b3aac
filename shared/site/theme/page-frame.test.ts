import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageView, SiteFrame } from '../page-view.ts'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { pageHtml } from './page-html.ts'

const plan = planSite(
  sampleSource(
    {
      '_posts/2020-01-01-a.md': { title: 'A', categories: ['x'] },
      '_posts/2020-01-02-b.md': { title: 'B & C', tags: ['y'] },
    },
    { config: { title: 'Notes', url: 'https://x.example', baseUrl: '/blog' } },
  ),
)
/** Each address that stands around a page is in a folder of its own, in which other pages may be. */
const frame: SiteFrame = {
  ...plan.frame,
  pages: [{ title: 'Team', address: '/about/team.html' }],
  categories: '/kinds/',
  search: '/find/',
  icons: [{ address: '/img/icon.png', from: 'img/icon.png', kind: 'png' }],
  feeds: { atom: '/a/atom.xml', rss: '/r/rss.xml', json: '/j/feed.json' },
  style: '/looks/style.css',
  script: '/acts/script.js',
}
const folders = ['archive', 'tags', 'kinds', 'find', 'img', 'a', 'r', 'j', 'looks', 'acts', 'about']
const views = plan.files.flatMap((file): PageView[] => (file.kind === 'page' ? [file.view] : []))

test('what is around a page is the same, whether another page had it before or not', () => {
  const names = [...folders, '2020', '01', 'team', 'archive.html', '墨', 'x:y']
  const address = fc
    .tuple(fc.array(fc.constantFrom(...names), { maxLength: 5 }), fc.constantFrom('/', '', '.html'))
    .map(([segments, end]) => `/${segments.join('/')}${segments.length === 0 ? '' : end}`)
  fc.assert(
    fc.property(address, fc.constantFrom(...views), (at, view) => {
      // A frame that nobody has seen before has no memory.
      expect(pageHtml(view, at, frame, null)).toBe(pageHtml(view, at, { ...frame }, null))
    }),
    { numRuns: 500 },
  )
})

test('the menu marks the page that one is on, and no other', () => {
  const [post] = views.filter(({ kind }) => kind === 'post')
  const marked = (at: string) =>
    post && pageHtml(post, at, frame, null).match(/<a [^>]*aria-current="page">/g)
  expect(marked('/2020/01/01/a/')).toBeNull()
  expect(marked('/about/team.html')).toEqual(['<a href="team.html" aria-current="page">'])
  expect(marked('/about/other.html')).toBeNull()
})
