import { expect, test } from 'vitest'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { formerAddresses } from './redirects.ts'

test.each([
  ['jekyll', { redirect_from: '/old/' }, ['/old/']],
  [
    'jekyll',
    { redirect_from: ['/a/', 'https://old.example/b.html?x', '/%E5%A2%A8/'] },
    ['/a/', '/b.html', '/墨/'],
  ],
  ['hexo', { alias: 'old/place/' }, ['/old/place/']],
  ['hugo', { aliases: ['/old', 'beside', '/x.html'] }, ['/old/', '/posts/beside/', '/x.html']],
  ['hugo', { aliases: ['/posts/own/'] }, []],
  ['jekyll', {}, []],
] as const)('%s %j', (generator, data, expected) => {
  expect(formerAddresses(data, '/posts/own/', generator)).toEqual(expected)
})

test('never over a page, and never out of the site', () => {
  const plan = planSite(
    sampleSource({
      '_posts/2020-01-01-a.md': { redirect_from: ['/2020/01/02/b/', '/tags/', '/../../etc/x/', '/fine/'] },
      '_posts/2020-01-02-b.md': { redirect_from: '/fine/' },
    }),
  )
  expect(plan.problems.map(({ file, key, params }) => [file, key, params?.address])).toEqual([
    ['_posts/2020-01-01-a.md', 'export.redirectInTheWay', '/2020/01/02/b/'],
    ['_posts/2020-01-01-a.md', 'export.redirectInTheWay', '/tags/'],
    ['_posts/2020-01-01-a.md', 'export.redirectInTheWay', '/fine/'],
  ])
  const paths = plan.files.map(file => file.path)
  expect(paths.filter(path => path.includes('..'))).toEqual([])
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain('etc/x/index.html')
})
