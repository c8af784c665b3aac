import { expect, test } from 'vitest'
import { planSite } from './plan/plan-site.ts'
import { sampleSource } from './sample-source.ts'
import { planSitemap } from './sitemap.ts'

test('more addresses than one file may hold are in several, and one names them', () => {
  const plan = planSite(
    sampleSource({ '_posts/2020-01-01-a.md': {} }, { config: { url: 'https://x.example' } }),
  )
  const views = plan.files.flatMap(file => (file.kind === 'page' ? [[file.address, file.view] as const] : []))
  const files = planSitemap(plan.frame, views, 2)
  const count = views.length - 2
  expect(files.map(({ path }) => path)).toEqual([
    'sitemap.xml',
    ...Array.from({ length: Math.ceil(count / 2) }, (_, at) => `sitemap-${at + 1}.xml`),
  ])
  const [index] = files
  expect(index?.kind === 'text' && index.text).toContain(
    '<sitemap><loc>https://x.example/sitemap-1.xml</loc></sitemap>',
  )
})
