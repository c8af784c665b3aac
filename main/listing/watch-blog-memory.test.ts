import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { PostSummary } from '../../shared/blog.ts'
import type { Events } from '../../shared/calls.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { type FollowedBlog, watchBlog } from './watch-blog.ts'

const many = 500

let followed: FollowedBlog | null = null
afterEach(() => followed?.close())

function makeBlog() {
  const files = Object.fromEntries(
    Array.from({ length: many }, (_, i) => [
      `_posts/2020-01-01-${1000 + i}.md`,
      `---\ntitle: T${i}\n---\none 二三\n`,
    ]),
  )
  return {
    root: sampleFolder({ '_config.yml': 'title: x\n', ...files }),
    dataFolder: mkdtempSync(join(tmpdir(), 'inkstone-lists-')),
  }
}

/** Follows the blog as the app does, and keeps what is told in one picture of the list. */
async function follow({ root, dataFolder }: ReturnType<typeof makeBlog>) {
  const now = () => Date.now() + 60_000
  const blog = await openBlog(root, '/nobody', { fs: nodeFs, dataFolder, now })
  const shown = new Map<string, PostSummary>()
  const take = ({ changed, removed }: Events['blog.changed']) => {
    for (const id of removed) shown.delete(id)
    for (const post of changed) shown.set(post.id, post)
  }
  followed = watchBlog(blog, {
    changed: take,
    counted: take,
    vanished: () => undefined,
    log: error => {
      throw error
    },
  })
  const first = await followed.first()
  for (const { summary } of first) shown.set(summary.id, summary)
  return { blog, shown, first }
}

test('lengths are counted after the list is shown, also of hundreds of posts', async () => {
  const { first, shown } = await follow(makeBlog())
  expect(first).toHaveLength(many)
  expect(first.filter(({ summary }) => summary.words === null)).not.toHaveLength(0)
  await expect.poll(() => [...shown.values()].filter(({ words }) => words !== 3)).toEqual([])
})

test('the list of the last start is shown first, and then becomes what the disk has', async () => {
  const place = makeBlog()
  const before = await follow(place)
  await expect.poll(() => [...before.shown.values()].filter(({ words }) => words === null)).toEqual([])
  await before.blog.rememberPosts()
  followed?.close()

  rmSync(join(place.root, '_posts/2020-01-01-1000.md'))
  writeFileSync(join(place.root, '_posts/2020-01-01-1001.md'), '---\ntitle: Changed\n---\n')
  writeFileSync(join(place.root, '_posts/2021-01-01-new.md'), '---\ntitle: New\n---\n')
  const { first, shown } = await follow(place)
  expect(first.map(({ summary }) => summary.title)).toContain('T0')
  expect(first).toHaveLength(many)
  const titles = () => [...shown.values()].map(({ title }) => title)
  await expect.poll(titles).toContain('New')
  expect(titles()).toContain('Changed')
  expect(titles()).not.toContain('T0')
  expect(titles()).not.toContain('T1')
  expect(shown.size).toBe(many)
})
