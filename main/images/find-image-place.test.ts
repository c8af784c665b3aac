import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultImageChoices } from '../../shared/images/image-choices.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { findImagePlace } from './find-image-place.ts'

test('a post without pictures keeps them as the others do, also once the posts are those of the last start', async () => {
  const root = sampleFolder({
    '_config.yml': 'title: x\n',
    '_posts/2024-05-01-river.md': '![](/pics/river/1.png)\n![](/pics/river/2.png)\n',
    '_posts/2024-05-02-stone.md': 'No picture yet.\n',
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'inkstone-lists-'))
  // Long after the files were written, so that their time stamps can be trusted.
  const memory = { fs: nodeFs, dataFolder, now: () => Date.now() + 60_000 }
  const folderOf = async () => {
    const blog = await openBlog(root, '/nobody', memory)
    const posts = await blog.listPosts()
    await blog.rememberPosts()
    const question = { postId: '_posts/2024-05-02-stone.md', postText: null }
    return (await findImagePlace({ blog, posts, choices: defaultImageChoices }, question)).habit.folder
  }
  expect(await folderOf()).toBe('pics/stone')
  expect(await folderOf()).toBe('pics/stone')
})
