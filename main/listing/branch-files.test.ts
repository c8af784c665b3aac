import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'

const page = 'content/docs/_index.md'
const one = 'content/docs/one.md'
const shown = 'content/posts/shown.md'

function hugoBlog(fields: string) {
  const root = sampleFolder({
    'hugo.toml': 'timeZone = "UTC"\n',
    [page]: `---\ntitle: Docs\n${fields}---\n`,
    [one]: '---\ntitle: One\ndate: 2020-01-01\n---\n',
    [shown]: '---\ntitle: Shown\ndate: 2020-01-02\n---\n',
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'inkstone-lists-'))
  const say = (more: string) => writeFileSync(join(root, page), `---\ntitle: Docs\n${more}---\n`)
  const open = (now = () => Date.now() + 60_000) => openBlog(root, '/nobody', { fs: nodeFs, dataFolder, now })
  return { root, say, open }
}

const listed = async (blog: Blog) =>
  Object.fromEntries((await blog.listPosts()).map(({ id, summary }) => [id, summary.hidden]))

test('a folder that becomes a draft, or says so of what is in it, hides its posts, and no other is looked at', async () => {
  const { say, open } = hugoBlog('')
  const blog = await open()
  expect(await listed(blog)).toEqual({ [one]: null, [shown]: null })
  const before = (await blog.listPosts()).find(({ id }) => id === shown)
  say('draft: true\n')
  expect(await listed(blog)).toEqual({
    [one]: { key: 'hidden.folderDraft', params: { file: page } },
    [shown]: null,
  })
  say('cascade: { draft: true, _target: { kind: page } }\n')
  expect(await listed(blog)).toEqual({ [one]: { key: 'hidden.draftByDefault' }, [shown]: null })
  say('')
  expect(await listed(blog)).toEqual({ [one]: null, [shown]: null })
  expect((await blog.listPosts()).find(({ id }) => id === shown)).toBe(before)
})

test('the time of a folder comes and goes', async () => {
  const { open } = hugoBlog('publishDate: 2030-01-01\nexpiryDate: 2031-02-03 04:05:00\n')
  const reasonAt = async (...when: [number, number]) => {
    const posts = await listed(await open(() => Date.UTC(...when)))
    expect(posts[shown]).toBe(null)
    return posts[one]
  }
  const file = page
  expect(await reasonAt(2029, 11)).toEqual({
    key: 'hidden.folderFuture',
    params: { file, when: '2030-01-01 00:00', zone: 'UTC' },
  })
  expect(await reasonAt(2030, 0)).toBe(null)
  expect(await reasonAt(2031, 2)).toEqual({
    key: 'hidden.folderExpired',
    params: { file, when: '2031-02-03 04:05', zone: 'UTC' },
  })
})

test('a folder whose time comes while its blog is open shows its posts', async () => {
  const { open } = hugoBlog('publishDate: 2030-01-01\n')
  let nowMs = Date.UTC(2029, 11)
  const blog = await open(() => nowMs)
  expect((await listed(blog))[one]?.key).toBe('hidden.folderFuture')
  nowMs = Date.UTC(2030, 0)
  expect((await listed(blog))[one]).toBe(null)
})

test.each([
  ['is a draft no longer', 'draft: true\n', '', null],
  ['is a draft now', '', 'draft: true\n', 'hidden.folderDraft'],
  ['speaks for its posts now', '', 'cascade: { expiryDate: 2020-02-02 }\n', 'hidden.expired'],
])('a folder that %s is noticed by the next start', async (_what, before, after, reason) => {
  const { say, open } = hugoBlog(before)
  const first = await open()
  await first.listPosts()
  await first.rememberPosts()
  say(after)
  const next = await open()
  expect(next.rememberedPosts().map(({ id }) => id)).toEqual([one, shown])
  expect((await listed(next))[one]?.key ?? null).toBe(reason)
})

test('what lies in the folder of a post that comes is none any more, and is one again when that goes', async () => {
  const { root, open } = hugoBlog('')
  const blog = await open()
  await listed(blog)
  const index = join(root, 'content/docs/index.md')
  writeFileSync(index, '---\ntitle: All of it\ndate: 2020-01-03\n---\n')
  expect((await listed(blog))[one]).toEqual({
    key: 'hidden.resource',
    params: { owner: 'content/docs/index.md' },
  })
  rmSync(index)
  expect((await listed(blog))[one]).toBe(null)
})

test('a page of a folder that is gone says nothing any more', async () => {
  const { root, open } = hugoBlog('draft: true\n')
  const first = await open()
  await first.listPosts()
  await first.rememberPosts()
  rmSync(join(root, page))
  expect((await listed(await open()))[one]).toBe(null)
})

test('a date that a folder says is that of its posts without one, in the list as on the site', async () => {
  const { root, say, open } = hugoBlog('cascade: { date: 2019-05-06, tags: [Manual] }\n')
  const undated = '---\ntitle: One\n---\n'
  writeFileSync(join(root, one), undated)
  const dates = async (blog: Blog) =>
    Object.fromEntries(
      (await blog.listPosts()).map(({ id, meta, summary }) => [id, [meta.date, summary.date]]),
    )
  const blog = await open(() => Date.UTC(2024, 0))
  const said = { timeMs: Date.UTC(2019, 4, 6), day: '2019-05-06', source: 'folder' }
  expect((await dates(blog))[one]).toEqual([said, said])
  expect((await dates(blog))[shown]?.[1]).toMatchObject({ day: '2020-01-02', source: 'field' })
  await blog.rememberPosts()
  say('cascade: { Date: 2999-01-01 }\n')
  expect((await dates(blog))[one]?.[1]).toMatchObject({ day: '2999-01-01' })
  expect((await listed(blog))[one]?.key).toBe('hidden.future')
  say('')
  expect((await dates(blog))[one]).toEqual([null, null])
  expect(await listed(blog)).toEqual({ [one]: null, [shown]: null })
  // What another start remembers is asked again, too.
  expect((await dates(await open(() => Date.UTC(2024, 0))))[one]).toEqual([null, null])
})
