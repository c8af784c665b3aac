import { readFileSync } from 'node:fs'
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
