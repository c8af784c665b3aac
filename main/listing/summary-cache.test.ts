import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'

const river = '_posts/2024-05-01-river.md'
const stone = '_posts/2023-11-20-stone.md'
const later = '_posts/2999-01-01-later.md'

function blogWithMemory() {
  const root = sampleFolder({
    '_config.yml': 'title: x\n',
    [river]: '---\ntitle: 江边\ntags: [随笔, Ink]\ncategories: [a]\nmore: kept\n---\n清晨的江面。\n',
    [stone]: '---\ntitle: [never closed\n---\n',
    '_drafts/idea.md': '---\ntitle: Idea\n---\n',
    [later]: '---\ntitle: Later\n---\n',
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'inkstone-lists-'))
  // Long after the files were written, so that their time stamps can be trusted.
  const memory = { fs: nodeFs, dataFolder, now: () => Date.now() + 60_000 }
  return { root, dataFolder, open: () => openBlog(root, '/nobody', memory) }
}

async function remembered(blog: Blog): Promise<Blog> {
  await blog.listPosts()
  await blog.rememberPosts()
  return blog
}

const summaries = (posts: Awaited<ReturnType<Blog['listPosts']>>) => posts.map(({ summary }) => summary)
const fileIn = (dataFolder: string) =>
  join(dataFolder, 'lists', readdirSync(join(dataFolder, 'lists')).find(name => name.endsWith('.json')) ?? '')

test('the next start knows the posts before it looks at the disk, and the disk changes nothing of that', async () => {
  const { open } = blogWithMemory()
  const listed = summaries(await (await remembered(await open())).listPosts())
  const next = await open()
  const known = next.rememberedPosts()
  expect(summaries(known)).toEqual(listed.filter(({ id }) => id !== later))
  const again = await next.listPosts()
  expect(summaries(again)).toEqual(listed)
  for (const post of known) expect(again.find(({ id }) => id === post.id)).toBe(post)
})

test('what hangs on the time is looked at again', async () => {
  const { open } = blogWithMemory()
  await remembered(await open())
  expect((await open()).rememberedPosts().map(({ id }) => id)).not.toContain(later)
})

test('all of its front matter is known without the file', async () => {
  const { root, open } = blogWithMemory()
  await remembered(await open())
  const post = (await open()).rememberedPosts().find(({ id }) => id === river)
  rmSync(join(root, river))
  expect(post?.meta).toMatchObject({ title: '江边', tags: ['随笔', 'Ink'], slug: 'river' })
  expect(post?.meta.data).toEqual({ title: '江边', tags: ['随笔', 'Ink'], categories: ['a'], more: 'kept' })
})

test('front matter that was kept with another list is not believed', async () => {
  const { root, dataFolder, open } = blogWithMemory()
  await remembered(await open())
  const heads = fileIn(dataFolder).replace('.json', '.heads')
  const old = readFileSync(heads)
  writeFileSync(join(root, river), '---\ntitle: 江边\nmore: changed\n---\n清晨的江面。\n')
  await remembered(await open())
  writeFileSync(heads, old)
  const post = (await open()).rememberedPosts().find(({ id }) => id === river)
  expect(post?.meta.data).toEqual({ title: '江边', more: 'changed' })
})

test('front matter that was lost between two starts is kept again', async () => {
  const { root, dataFolder, open } = blogWithMemory()
  await remembered(await open())
  rmSync(fileIn(dataFolder).replace('.json', '.heads'))
  await remembered(await open())
  const post = (await open()).rememberedPosts().find(({ id }) => id === river)
  rmSync(join(root, river))
  expect(post?.meta.data).toMatchObject({ more: 'kept' })
})

test('what cannot be kept as it is, is read when it is asked for', async () => {
  const { root, open } = blogWithMemory()
  writeFileSync(join(root, river), '---\ntitle: 江边\nmore: .nan\n---\n清晨的江面。\n')
  await remembered(await open())
  const post = (await open()).rememberedPosts().find(({ id }) => id === river)
  expect(post?.meta.data).toEqual({ title: '江边', more: Number.NaN })
})

test('a file that was changed meanwhile is read, also when its size and its own time stamp are the same', async () => {
  const { root, open } = blogWithMemory()
  await remembered(await open())
  const path = join(root, river)
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('江边', '海边'))
  utimesSync(path, atime, mtime)
  const next = await open()
  const find = (posts: readonly { readonly id: string; readonly summary: { readonly title: string } }[]) =>
    posts.find(({ id }) => id === river)?.summary.title
  expect(find(next.rememberedPosts())).toBe('江边')
  expect(find(await next.listPosts())).toBe('海边')
})

test('a file that was written while it was read is not remembered', async () => {
  const { root, dataFolder } = blogWithMemory()
  const memory = { fs: nodeFs, dataFolder }
  await remembered(await openBlog(root, '/nobody', memory))
  expect((await openBlog(root, '/nobody', memory)).rememberedPosts()).toEqual([])
})

test.each([
  ['cut short', (text: string) => text.slice(0, -3)],
  ['with other words', (text: string) => text.replace('江边', '海边')],
  ['empty', () => ''],
  ['nothing like it', () => 'x\n{}'],
])('a memory that is %s costs time and nothing else', async (_, damage) => {
  const { dataFolder, open } = blogWithMemory()
  const listed = summaries(await (await remembered(await open())).listPosts())
  const file = fileIn(dataFolder)
  writeFileSync(file, damage(readFileSync(file, 'utf8')))
  const next = await open()
  expect(next.rememberedPosts()).toEqual([])
  expect(summaries(await next.listPosts())).toEqual(listed)
  await next.rememberPosts()
  expect((await open()).rememberedPosts()).not.toEqual([])
})

test('other settings of the blog, or no memory at all: everything is read', async () => {
  const { root, dataFolder, open } = blogWithMemory()
  await remembered(await open())
  writeFileSync(join(root, '_config.yml'), 'title: x\ntimezone: Asia/Shanghai\n')
  expect((await open()).rememberedPosts()).toEqual([])
  rmSync(dataFolder, { recursive: true })
  expect(await (await open()).listPosts()).toHaveLength(4)
})

test.skipIf(process.platform === 'win32')('it is for its owner only', async () => {
  const { dataFolder, open } = blogWithMemory()
  await remembered(await open())
  expect(statSync(fileIn(dataFolder)).mode & 0o777).toBe(0o600)
})
