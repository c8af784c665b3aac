import { expect, test } from 'vitest'
import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import { planSite } from '../../../shared/site/plan/plan-site.ts'
import { sampleSource } from '../../../shared/site/sample-source.ts'
import { createPageTexts } from './page-texts.ts'

/** A site with a page of every kind, of which some name no post and some name the same ones. */
function pages(titleOfThird: string) {
  const posts = Array.from({ length: 12 }, (_, at) => [
    `_posts/2019-01-${String(at + 1).padStart(2, '0')}-第${at}篇.md`,
    {
      title: at === 2 ? titleOfThird : `第 ${at} 篇 "of" \u2028 twelve`,
      tags: [`t${at % 3}`],
      permalink: `/${at}/`,
    },
  ])
  return pagesOf(planSite(sampleSource(Object.fromEntries(posts), { config: { postsPerPage: 5 } })))
}

function pagesOf({ files }: SitePlan) {
  return files.flatMap(file => (file.kind === 'page' ? file : []))
}

function keysOf(all: ReturnType<typeof pages>): ReadonlyMap<string, string> {
  const texts = createPageTexts(all.flatMap(({ view }) => (view.kind === 'post' ? view.post : [])))
  return new Map(all.map(page => [page.path, texts.of(page).key]))
}

test('two pages have the same key when they are the same, and only then', () => {
  const keys = keysOf(pages('A third one'))
  expect(new Set(keys.values()).size).toBe(keys.size)
  // Made from other objects.
  expect(keysOf(pages('A third one'))).toEqual(keys)
})

test('a page has another key when a post that it names is another, and the others keep theirs', () => {
  const before = keysOf(pages('A third one'))
  const after = keysOf(pages('Another'))
  const changed = [...after].filter(([path, key]) => before.get(path) !== key).map(([path]) => path)
  // Its own page, those of its neighbours and of the posts related to it, and the lists that it is in.
  expect(changed.sort()).toEqual(
    [
      '1/index.html',
      '11/index.html',
      '2/index.html',
      '3/index.html',
      '5/index.html',
      '8/index.html',
      'archive/2019/index.html',
      'archive/index.html',
      'page2/index.html',
      'tags/t2/index.html',
    ].sort(),
  )
})

test('a page that names a post of another site is refused', () => {
  const [page] = pages('A third one').filter(({ view }) => view.kind === 'post')
  if (page === undefined) throw new Error('there is no post')
  expect(() => createPageTexts([]).of(page)).toThrow('names a post that is none of the site')
})
