import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions, id, text } from '../handlers-bench.ts'
import { samplePicture } from './sample-pictures.ts'
import { send } from './sample-uploads.ts'

afterEach(closeSessions)

const work = { keepsPrivate: false, maxWidth: 0, format: 'keep' } as const
const folder = 'img/posts/深圳黑客松之旅'

async function opened() {
  const root = sampleBlog({ [id]: text, '_posts/2024-01-01-b.md': 'b' })
  const made = await bench(root)
  await made.handlers['app.boot']()
  const uploads = made.session.required().uploads
  return {
    ...made,
    root,
    add: (name: string, bytes: Uint8Array) => send(uploads, { postId: id, name, bytes }),
  }
}

test('where pictures go is learnt, can be chosen for a post or for all, and learnt again', async () => {
  const { handlers, root } = await opened()
  const place = (postId = id) => handlers['images.place']({ postId })
  expect(await place()).toEqual({ folder, from: 'post', work })
  expect(await place('_posts/2024-01-01-b.md')).toMatchObject({ folder: 'img/posts/b', from: 'blog' })
  await handlers['images.choose']({ postId: id, folder: '/pics//2016/ ', scope: 'post', work })
  expect(await place()).toMatchObject({ folder: 'pics/2016', from: 'chosen' })
  expect(await place('_posts/2024-01-01-b.md')).toMatchObject({ from: 'blog' })
  await handlers['images.choose']({ postId: id, folder: 'static/深圳黑客松之旅', scope: 'blog', work })
  expect(await place()).toMatchObject({ folder: 'static/深圳黑客松之旅', from: 'chosen' })
  expect(await place('_posts/2024-01-01-b.md')).toMatchObject({ folder: 'static/b', from: 'chosen' })
  await handlers['images.choose']({ postId: id, folder: '', scope: 'blog', work })
  expect(await place()).toMatchObject({ folder, from: 'post' })
  expect(existsSync(join(root, 'pics'))).toBe(false)
})

test.each(['../out', 'img/../../x', 'C:/x', 'a/./b', '.git/x', 'a\0b', 'con?', 'a./b', 'link'])(
  '%j cannot be chosen',
  async chosen => {
    const { handlers, root } = await opened()
    symlinkSync(sampleFolder(), join(root, 'link'))
    const choice = handlers['images.choose']({ postId: id, folder: chosen, scope: 'post', work })
    await expect(choice).rejects.toMatchObject({ key: 'error.folderName' })
    expect(await handlers['images.place']({ postId: id })).toMatchObject({ folder })
  },
)

test('the original comes back in its place, byte for byte, and that can be undone', async () => {
  const { handlers, root, add } = await opened()
  const photo = await samplePicture('jpeg', { isPrivate: true })
  const { link, original } = await add('合影.jpg', photo)
  const clean = readFileSync(join(root, link.id))
  const images = [{ id: link.id, original: original ?? '' }]
  expect(await handlers['images.takeOriginals']({ postId: id, images })).toEqual([link])
  expect(readFileSync(join(root, link.id)).equals(photo)).toBe(true)
  await handlers['operations.undoLast']()
  expect(readFileSync(join(root, link.id)).equals(clean)).toBe(true)
})

test('the original of a picture of another kind comes beside what is there, under a free name', async () => {
  const { handlers, root, add } = await opened()
  await handlers['images.choose']({
    postId: id,
    folder: '',
    scope: 'blog',
    work: { ...work, format: 'webp' },
  })
  const photo = await samplePicture('jpeg', { width: 200, height: 120, isNoise: true })
  const { link, original } = await add('合影.jpg', photo)
  expect(link.id).toBe(`${folder}/合影.webp`)
  writeFileSync(join(root, folder, '合影.jpg'), 'another')
  // Other texts have linked to it meanwhile.
  writeFileSync(join(root, 'about.md'), `![我们](/${link.id})\n`)
  const [now] = await handlers['images.takeOriginals']({
    postId: id,
    images: [{ id: link.id, original: original ?? '' }],
  })
  expect(now?.address).toBe(`/${folder}/合影-2.jpg`)
  expect(readFileSync(join(root, now?.id ?? '')).equals(photo)).toBe(true)
  expect(existsSync(join(root, link.id))).toBe(false)
  expect(readFileSync(join(root, 'about.md'), 'utf8')).toBe(`![我们](/${folder}/合影-2.jpg)\n`)
  await handlers['operations.undoLast']()
  expect(readFileSync(join(root, 'about.md'), 'utf8')).toBe(`![我们](/${link.id})\n`)
})

test('an original that the history has not changes nothing', async () => {
  const { handlers, root, add } = await opened()
  const { link } = await add('合影.jpg', await samplePicture('jpeg', { isPrivate: true }))
  const before = readFileSync(join(root, link.id))
  const images = [{ id: link.id, original: 'f'.repeat(64) }]
  await expect(handlers['images.takeOriginals']({ postId: id, images })).rejects.toMatchObject({
    code: 'missing',
  })
  expect(readFileSync(join(root, link.id)).equals(before)).toBe(true)
})

test('a picture that is there is linked to as the post does', async () => {
  const { handlers } = await opened()
  expect(await handlers['images.linkTo']({ postId: id, ids: ['img/a b.png'] })).toEqual([
    { id: 'img/a b.png', address: '/img/a%20b.png', isPicture: true },
  ])
})
