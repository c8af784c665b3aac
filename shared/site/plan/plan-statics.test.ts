import { expect, test } from 'vitest'
import { sampleSource } from '../sample-source.ts'
import { planSite } from './plan-site.ts'
import { sureCopies } from './plan-statics.ts'

const files = [
  'img/a.png',
  'img/A.png',
  'about.html',
  '2019/01/02/b/index.html',
  'inkstone/theme.css',
  'notes.sync-conflict-20240101-120000-ABCDEFG.txt',
  '_private/c.png',
  'robots.txt',
]

test.each(['jekyll', 'hexo', 'hugo', 'eleventy', 'plain'] as const)(
  '%s: what is copied before the plan is in the plan, and goes to the same place',
  generator => {
    const placed = { hexo: 'source/', hugo: 'static/' } as const
    const folder = generator === 'hexo' || generator === 'hugo' ? placed[generator] : ''
    const source = sampleSource(
      { '_posts/2019-01-02-b.md': {}, '_posts/2019-01-03-a.md': { permalink: '/img/a.png' } },
      { generator, files: files.map(file => folder + file) },
    )
    const planned = planSite(source).files.filter(({ kind }) => kind === 'copy')
    const sure = sureCopies(source, source.files)
    expect(planned).toEqual(expect.arrayContaining([...sure]))
    expect(sure.map(({ path }) => path)).toEqual(
      generator === 'jekyll' || generator === 'hexo' ? ['img/a.png', 'robots.txt'] : [],
    )
  },
)

test('where files lie beside posts, one of them may come first', () => {
  const source = sampleSource(
    { 'source/_posts/x.md': { permalink: 'x/' } },
    {
      generator: 'hexo',
      config: { raw: { post_asset_folder: true } },
      files: ['source/_posts/x/a.png', 'source/x/a.png'],
    },
  )
  expect(planSite(source).files).toContainEqual({
    kind: 'copy',
    path: 'x/a.png',
    from: 'source/_posts/x/a.png',
  })
  expect(sureCopies(source, source.files)).toEqual([])
})
