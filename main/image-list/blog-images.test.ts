import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packImages, unpackImages } from '../../shared/images/packed-images.ts'
import { png } from '../../shared/images/sample-pictures.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { type BlogImages, createBlogImages } from './blog-images.ts'

const openImages = async (root: string, dataFolder: string): Promise<BlogImages> =>
  createBlogImages({
    blog: await openBlog(root),
    fs: nodeFs,
    dataFolder,
    workerFile: null,
    onUnknown: () => undefined,
  })

async function look(images: BlogImages): Promise<readonly string[]> {
  const told: string[] = []
  await images.look({ onImages: found => told.push(found) }, new AbortController().signal)
  return told
}

test('a start lists what an earlier one has found, and is told only what is different by now', async () => {
  const root = sampleBlog({ 'a.md': '', 'img/a.png': png(40, 24), 'img/b.png': png(20, 10) })
  const dataFolder = sampleFolder()
  const first = await openImages(root, dataFolder)
  expect(unpackImages(await first.list()).map(({ facts }) => facts)).toEqual([null, null])
  const [found] = await look(first)

  const second = await openImages(root, dataFolder)
  expect(await second.list()).toBe(found)
  expect(await look(second)).toEqual([])

  rmSync(join(root, 'img/a.png'))
  const third = await openImages(root, dataFolder)
  expect(await third.list()).toBe(found)
  const [b] = unpackImages(found ?? '').filter(({ id }) => id === 'img/b.png')
  expect(await look(third)).toEqual(b === undefined ? [] : [packImages([b])])
})
