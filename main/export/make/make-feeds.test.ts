import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { planSite } from '../../../shared/site/plan/plan-site.ts'
import { sampleSource } from '../../../shared/site/sample-source.ts'
import { createLedger } from '../write/ledger.ts'
import { createSiteFolder } from '../write/site-folder.ts'
import { createFeedMaker } from './make-feeds.ts'
import type { PageWork } from './make-pages.ts'
import type { SiteParts } from './site-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'inkstone-feeds-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a feed that no reader could read, by a mistake of ours, is told, and made anew by each export', async () => {
  const { frame } = planSite(sampleSource({}, { config: { url: 'https://x.example' } }))
  const feed = (path: string, title: string) => ({
    kind: 'feed' as const,
    path,
    address: `/${path}`,
    feed: { format: 'atom' as const, title, about: '/', posts: [] },
  })
  // Taken as XML as it stands, as no text of a blog ever is.
  const unescaped = { xml: '<b>' } as unknown as string
  const files = [feed('good.xml', 'Walks'), feed('broken.xml', unescaped)]
  const ledger = createLedger(() => undefined)
  // A maker of feeds asks for no more of what is at hand, nor of the pages.
  const parts = {
    plan: { files, frame },
    folder: createSiteFolder(folder),
    before: new Map(),
    memory: null,
    ledger,
    pause: async () => undefined,
  } as unknown as SiteParts
  const known = await createFeedMaker({ pages: [], same: new Map() } as unknown as PageWork, parts).finish(
    new Map(),
  )
  expect(ledger.problems).toEqual([
    { file: 'broken.xml', line: null, key: 'export.brokenFeed', params: { path: 'broken.xml' } },
  ])
  expect([...known.keys()]).toEqual(['good.xml'])
  expect(readFileSync(join(folder, 'broken.xml'), 'utf8')).toContain('<title><b></title>')
})
