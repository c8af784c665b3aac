import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { withTyped } from './typed-blog.ts'

test('what is typed in a post is what its list says, also once the posts are those of the last start', async () => {
  const river = '_posts/2024-05-01-river.md'
  const written = '---\ntitle: River\n---\nQuiet.\n'
  const root = sampleFolder({ '_config.yml': 'title: x\n', [river]: written })
  const dataFolder = mkdtempSync(join(tmpdir(), 'inkstone-lists-'))
  // Long after the files were written, so that their time stamps can be trusted.
  const memory = { fs: nodeFs, dataFolder, now: () => Date.now() + 60_000 }
  const listed = async () => {
    const blog = await openBlog(root, '/nobody', memory)
    const [post] = await withTyped(blog, new Map([[river, '---\ntitle: 江\n---\n']])).listPosts()
    await blog.rememberPosts()
    return post
  }
  for (const post of [await listed(), await listed()]) {
    expect(post).toMatchObject({ id: river, summary: { id: river, title: '江' }, meta: { title: '江' } })
    expect(post?.modifiedMs).toBeGreaterThan(0)
    expect(await post?.readText()).toBe(written)
  }
})
