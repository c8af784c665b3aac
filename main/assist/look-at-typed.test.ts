import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkText, readText } from '../../shared/check/check-text.ts'
import { textLinks } from '../../shared/check/text-links.ts'
import { askedLink, problemAt } from '../../shared/check/typed-text.ts'
import { applySplices } from '../../shared/matter/splice.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { createAssist } from './assist.ts'

const id = '_posts/2024-02-01-now.md'

function blogWith(files: Readonly<Record<string, string>> = {}) {
  return sampleBlog({
    '_posts/2024-01-01-one.md': '---\ntitle: One\n---\n## Start here\n',
    [id]: '---\ntitle: Now\n---\nold text\n',
    'img/River.png': 'x',
    ...files,
  })
}

async function look(
  root: string,
  text: string,
  post = id,
  clock = { nowMs: Date.parse('2024-06-01') },
  url = '',
) {
  const assist = createAssist(await openBlog(root), () => clock.nowMs)
  const ask = async (isBlogChanged = false) => {
    const checked = readText(text, 'jekyll', null)
    const links = textLinks(checked, url)
    const head = text.slice(0, checked.parts.bodyFrom)
    const answer = await assist.typed({ id: post, head, links: links.map(askedLink), isBlogChanged })
    const inText = links.flatMap((link, at) => {
      const problem = answer.links[at]
      return problem ? [problemAt(link, problem)] : []
    })
    return [...answer.head, ...inText].map(({ key, from, to, fix }) => ({
      key,
      at: text.slice(from, to),
      fixed: fix && applySplices(text, fix.edits),
    }))
  }
  return { ask, clock }
}

test('what is typed is looked up in the blog as it is, before it is saved', async () => {
  const text =
    '---\ntitle: Now\n---\n[a](/2024/01/01/one/)\n[b](/2024/01/01/on/)\n![c](/img/river.png)\n![d](/img/gone.png)\n' +
    '{% post_url 2020-01-01-none %}\n[e](/2024/01/01/one/#start-here) [f](/2024/01/01/one/#end) [g](#mine)\n'
  const { ask } = await look(blogWith(), text)
  expect(await ask()).toEqual([
    { key: 'check.missingLink', at: '/2024/01/01/on/', fixed: null },
    { key: 'check.otherCase', at: '/img/river.png', fixed: text.replace('river', 'River') },
    { key: 'check.missingImage', at: '/img/gone.png', fixed: null },
    { key: 'check.missingPost', at: '2020-01-01-none', fixed: null },
    { key: 'check.missingAnchor', at: '/2024/01/01/one/#end', fixed: null },
  ])
})

test('a name with the date that a post had before is mended where one post alone has the rest of it', async () => {
  const text = '---\n---\n{% post_url 2023-12-31-one %} {% post_url 2023-12-31-two %}\n'
  const { ask } = await look(blogWith(), text)
  expect(await ask()).toEqual([
    {
      key: 'check.missingPost',
      at: '2023-12-31-one',
      fixed: text.replace('2023-12-31-one', '2024-01-01-one'),
    },
    { key: 'check.missingPost', at: '2023-12-31-two', fixed: null },
  ])
})

test('a link with the whole address of the blog is followed to its heading, as any other', async () => {
  const text =
    '---\n---\n[a](https://ink.example/2024/01/01/one/#start-here) [b](https://ink.example/2024/01/01/one/#end)\n'
  const root = blogWith({ '_config.yml': 'url: https://ink.example\n' })
  const { ask } = await look(root, text, id, undefined, 'https://ink.example')
  expect((await ask()).map(({ key, at }) => [key, at])).toEqual([
    ['check.missingAnchor', 'https://ink.example/2024/01/01/one/#end'],
  ])
})

test('a picture that was put there a moment ago is found without a word from anybody', async () => {
  const root = blogWith()
  const { ask } = await look(root, '---\n---\n![d](/img/new.png)\n')
  expect(await ask()).toHaveLength(1)
  writeFileSync(join(root, 'img/new.png'), 'x')
  expect(await ask()).toEqual([])
})

test('a post that was written meanwhile is found too, but the whole blog is not looked at for every key', async () => {
  const root = blogWith()
  const { ask, clock } = await look(root, '---\n---\n[d](/2024/01/05/new/)\n')
  expect(await ask()).toHaveLength(1)
  writeFileSync(join(root, '_posts/2024-01-05-new.md'), '---\ntitle: New\n---\n')
  expect(await ask()).toHaveLength(1)
  clock.nowMs += 60_000
  expect(await ask()).toEqual([])
})

test('one that is told that the blog changed looks at once', async () => {
  const root = blogWith()
  const { ask } = await look(root, '---\n---\n[d](/2024/01/05/new/)\n')
  expect(await ask()).toHaveLength(1)
  writeFileSync(join(root, '_posts/2024-01-05-new.md'), '---\ntitle: New\n---\n')
  expect(await ask(true)).toEqual([])
})

test.each([
  ['date: 2030-01-01', 'hidden.future', 'date: 2030-01-01'],
  ['date: soon', 'check.unreadableDate', 'date: soon'],
  ['date: 2024-03-05 08:00:00', 'check.otherDate', 'date: 2024-03-05 08:00:00'],
])('the date of the post itself: %s', async (field, key, at) => {
  const text = `---\ntitle: Now\n${field}\n---\nText.\n`
  const { ask } = await look(blogWith(), text)
  const found = await ask()
  expect(found.map(problem => [problem.key, problem.at])).toContainEqual([key, at])
  if (key === 'check.otherDate') expect(found[0]?.fixed).toBe(text.replace('2024-03-05', '2024-02-01'))
})

test('a name that Jekyll does not take is told at the first line; a draft is hidden on purpose', async () => {
  const named = await look(blogWith(), '---\ntitle: Now\n---\n', '_posts/now.md')
  expect(await named.ask()).toEqual([{ key: 'hidden.name', at: '---', fixed: null }])
  const draft = await look(blogWith(), '---\ntitle: Now\npublished: false\n---\n', '_drafts/now.md')
  expect(await draft.ask()).toEqual([])
})

test('broken front matter is told by the rules of its text alone', async () => {
  const text = '---\ntitle: a: b\ndate: soon\n---\n'
  const { ask } = await look(blogWith(), text)
  expect(await ask()).toEqual([])
  expect(checkText(text, 'jekyll').map(({ key }) => key)).toEqual(['check.unquotedValue'])
})
