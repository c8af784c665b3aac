import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions, id, text } from '../handlers-bench.ts'

afterEach(closeSessions)

test('pictures of other sites are decided for the blog that is open', async () => {
  const root = sampleBlog({ [id]: text })
  const { handlers, chosen } = await bench(root)
  await handlers['app.boot']()
  expect(await handlers['preview.remotePictures']()).toEqual({ isAllowed: false })
  await handlers['preview.allowRemotePictures']({ isAllowed: true })
  expect(await handlers['preview.remotePictures']()).toEqual({ isAllowed: true })
  chosen.push(sampleBlog())
  await handlers['blog.choose']()
  expect(await handlers['preview.remotePictures']()).toEqual({ isAllowed: false })
})

test('a picture goes to the clipboard as data, and only one of the blog', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  const { handlers } = await bench(sampleBlog({ [id]: text, 'img/a.png': picture }))
  const boot = await handlers['app.boot']()
  const key = boot.blog?.assetKey ?? ''
  expect(await handlers['preview.picture']({ asset: `${key}/img/a.png` })).toEqual({
    address: 'data:image/png;base64,iVBORw==',
  })
  for (const asset of [`${key}/img/none.png`, `${key}/../secret.png`, 'other/img/a.png', '']) {
    expect(await handlers['preview.picture']({ asset })).toEqual({ address: null })
  }
})

test('a post becomes a PDF where its writer says, or nowhere', async () => {
  const { handlers, chosen } = await bench(sampleBlog({ [id]: text }))
  await handlers['app.boot']()
  const file = join(sampleFolder(), 'post.pdf')
  chosen.push(file)
  expect(await handlers['preview.savePdf']({ html: '<p>墨</p>', name: 'post.pdf' })).toEqual({ file })
  expect(readFileSync(file, 'utf8')).toBe('%PDF <p>墨</p>')
  chosen.push(null)
  expect(await handlers['preview.savePdf']({ html: '', name: 'post.pdf' })).toBeNull()
})

test('a picture that took the place of another is told, also where it is older, and one that has only now come', async () => {
  const root = sampleBlog({ [id]: text, 'img/a.png': 'a', 'img/b.png': 'b' })
  const { handlers } = await bench(root)
  const boot = await handlers['app.boot']()
  const assets = ['a.png?v=2', 'b.png', 'c.png', '../secret.png'].map(
    name => `${boot.blog?.assetKey}/img/${name}`,
  )
  await new Promise(resolve => setTimeout(resolve, 20))
  const sinceMs = Date.now()
  expect(await handlers['preview.changedPictures']({ assets, sinceMs })).toEqual({ changed: [] })
  await new Promise(resolve => setTimeout(resolve, 20))
  writeFileSync(join(root, 'new.png'), 'x')
  utimesSync(join(root, 'new.png'), new Date(2000, 1), new Date(2000, 1))
  renameSync(join(root, 'new.png'), join(root, 'img/a.png'))
  writeFileSync(join(root, 'img/c.png'), 'c')
  expect(await handlers['preview.changedPictures']({ assets, sinceMs })).toEqual({
    changed: [assets[0], assets[2]],
  })
})
