import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { copyPosts } from './copy-posts.ts'

const river = '_posts/2024-05-01-江边.md'
const text = [
  '---',
  'title: 江边',
  'header-img: /img/head.jpg',
  '---',
  '![](/img/posts/江边/a.png) ![](<../img/b b.png>) ![]({{ site.baseurl }}/img/c.png)',
  '![](https://example.org/far.png) ![](/img/gone.png) ![](/../outside.png) `![](/img/code.png)`',
  '\r\nkept as it is',
].join('\n')

async function blogAndFolder() {
  const root = sampleFolder({
    '_config.yml': 'title: 砚边 随笔\n',
    [river]: text,
    '_posts/2024-05-02-other.md': '---\ntitle: Other\n---\n![](/img/other.png)\n',
    'img/head.jpg': 'head',
    'img/posts/江边/a.png': 'a',
    'img/b b.png': 'b',
    'img/c.png': 'c',
    'img/code.png': 'code',
    'img/other.png': 'other',
  })
  return { blog: await openBlog(root, '/nobody'), folder: mkdtempSync(join(tmpdir(), 'inkstone-copies-')) }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

test('the chosen posts and the pictures that they show, byte for byte, under the paths that they have', async () => {
  const { blog, folder } = await blogAndFolder()
  const copied = await copyPosts(nodeFs, blog, [river], folder)
  expect(copied).toEqual({ folder: join(folder, '砚边-随笔-posts'), posts: 1, pictures: 4 })
  expect(filesIn(copied.folder)).toEqual(
    [river, 'img/head.jpg', 'img/posts/江边/a.png', 'img/b b.png', 'img/c.png'].sort(),
  )
  expect(readFileSync(join(copied.folder, river), 'utf8')).toBe(text)
})

test('nothing that is there is written over, and the blog itself is no place for copies', async () => {
  const { blog, folder } = await blogAndFolder()
  mkdirSync(join(folder, '砚边-随笔-posts'))
  writeFileSync(join(folder, '砚边-随笔-posts', 'mine.txt'), 'mine')
  expect((await copyPosts(nodeFs, blog, [river], folder)).folder).toBe(join(folder, '砚边-随笔-posts-2'))
  expect(readdirSync(join(folder, '砚边-随笔-posts'))).toEqual(['mine.txt'])
  await expect(copyPosts(nodeFs, blog, [river], join(blog.root, 'img'))).rejects.toMatchObject({
    code: 'forbidden',
    key: 'list.copyInside',
  })
})
