import { expect, test } from 'vitest'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { searchFiles, searchTitle, shownPost } from '../search/search-files.ts'
import { createSearchPart } from '../search/search-part.ts'
import { searchTable } from '../search/search-table.ts'
import { themeFiles } from './theme-files.ts'

interface Made {
  src?: URL
  href?: URL
  textContent?: string
  append: () => void
}

/** What the script of the search page, run as its page runs it, loads for a text and shows of it. */
async function searchFor(text: string, files: ReadonlyMap<string, string>, script: string) {
  const loaded: string[] = []
  const made: Made[] = []
  const window: { inkstoneSearch?: unknown } = {}
  const load = ({ src }: Made) => {
    const name = /search\/(\w+)\.js$/.exec(src?.pathname ?? '')?.[1] ?? ''
    loaded.push(name)
    new Function('inkstoneSearch', files.get(name) ?? '')(window.inkstoneSearch)
  }
  await new Promise<void>(shown => {
    const nothing = () => undefined
    const input = { value: '', addEventListener: nothing }
    const dataset = { root: '../', months: '', date: '', found: '' }
    // It stands for the form, the list and all else that the script asks for.
    const part = {
      q: input,
      dataset,
      style: {},
      addEventListener: nothing,
      replaceChildren: nothing,
      append: shown,
    }
    const createElement = () => {
      const element: Made = { append: nothing }
      made.push(element)
      return element
    }
    const document = { querySelector: () => part, createElement, head: { append: load } }
    const { href, search, protocol } = new URL(`https://x.example/search/?q=${encodeURIComponent(text)}`)
    new Function('window', 'document', 'location', script)(window, document, { href, search, protocol })
  })
  const titles = made.flatMap(({ href, textContent }) => (href === undefined ? [] : textContent))
  return { loaded, titles }
}

test('a search loads the files of its words and of the posts that it shows, and no others', async () => {
  const count = 2000
  const posts = Array.from({ length: count }, (_, at) => ({
    post: {
      title: `标题${at}`,
      address: `/p${at}/`,
      day: '2020-01-01',
      description: null,
      tags: [],
    } as const,
    text: `词${String.fromCharCode(0x4e00 + at)}语 word${at}`,
  }))
  const part = createSearchPart()
  for (const [at, { post, text }] of posts.entries()) part.add(at, searchTitle(post), text)
  const planned = searchFiles(
    searchTable([part.part()]),
    posts.map(({ post, text }) => shownPost(post, text)),
  )
  const files = new Map(
    planned.map(file => [/(\w+)\.js$/.exec(file.path)?.[1] ?? '', file.kind === 'text' ? file.text : '']),
  )
  expect([...files.keys()].filter(name => name.startsWith('w')).length).toBeGreaterThan(3)
  const script = themeFiles(planSite(sampleSource({})).frame).find(({ path }) => path.endsWith('/search.js'))
  const { loaded, titles } = await searchFor(
    `${String.fromCharCode(0x4e00 + 70)}语`,
    files,
    script?.kind === 'text' ? script.text : '',
  )
  expect(titles).toEqual(['标题70'])
  expect(loaded).toEqual(['index', expect.stringMatching(/^w\d+$/), `p${Math.floor(70 / 64)}`])
})
