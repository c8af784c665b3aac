import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jpeg, png } from '../../shared/images/sample-pictures.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createImageLister, type ImageLister } from './image-lister.ts'

const post = '_posts/2024-05-01-江边.md'
const files = {
  [post]: '---\ntitle: 江边\ncover: img/bg.jpg\n---\n![](/img/江边/river.png)\n\n![](/img/none.png)\n',
  'img/江边/river.png': png(40, 24),
  'img/江边/again.png': png(40, 24),
  'img/bg.jpg': jpeg(80, 60),
  'img/old.png': png(41, 24),
  '.trash/old.md': '![](/img/old.png)',
}

async function lister(root: string, dataFolder = sampleFolder()): Promise<ImageLister> {
  return createImageLister(await openBlog(root), { fs: nodeFs, dataFolder })
}

const look = (images: ImageLister) => images.look({ onImages: () => undefined }, new AbortController().signal)

describe('createImageLister', () => {
  it('tells where each picture is used, what is missing, and what is there twice', async () => {
    const found = await look(await lister(sampleBlog(files)))
    expect(found.images.map(({ id, facts }) => [id, facts?.size?.width])).toEqual([
      ['img/bg.jpg', 80],
      ['img/old.png', 41],
      ['img/江边/again.png', 40],
      ['img/江边/river.png', 40],
    ])
    expect(found.uses.map(({ image, place, line }) => [image, place, line])).toEqual([
      ['img/old.png', 'trash', 1],
      ['img/bg.jpg', 'matter', 3],
      ['img/江边/river.png', 'post', 5],
    ])
    expect(found.missing).toEqual([{ file: post, place: 'post', line: 7, address: '/img/none.png' }])
    expect(found.copies).toEqual([['img/江边/again.png', 'img/江边/river.png']])
  })

  it('warns of what is only typed yet, where a picture is about to go', async () => {
    const images = await lister(sampleBlog(files))
    const change = { type: 'trashImages', images: ['img/old.png', 'img/bg.jpg'] } as const
    const typed = new Map([[post, '![](/img/old.png) ![](/img/old.png)']])
    const { files: planned } = await images.plan(change, typed)
    expect(planned.map(({ id, warning }) => [id, warning])).toEqual([
      ['img/old.png', { key: 'images.stillUsed', params: { count: 2 } }],
      ['img/bg.jpg', null],
    ])
  })

  it('counts a pattern that is only typed yet', async () => {
    const images = await lister(sampleBlog(files))
    const change = { type: 'trashImages', images: ['img/old.png'] } as const
    const { files: planned } = await images.plan(change, new Map([[post, '{% gallery "/img/old*" %}\n']]))
    expect(planned[0]?.warning).toEqual({ key: 'images.stillUsed', params: { count: 1 } })
  })

  it('leaves a copy that is none any more where it is', async () => {
    const root = sampleBlog(files)
    const images = await lister(root)
    const [[keep = '', other = ''] = []] = (await look(images)).copies
    writeFileSync(join(root, other), png(50, 30))
    const change = { type: 'mergeImages', groups: [{ keep, others: [other] }] } as const
    const plan = await images.plan(change, new Map())
    expect(plan.refusal).toEqual({ key: 'bulk.nothing' })
    expect(plan.files).toMatchObject([{ id: other, isTrashed: false, warning: { key: 'images.noCopy' } }])
  })

  it('says what could not be looked into, where pictures are about to go', async () => {
    const change = { type: 'trashImages', images: ['img/old.png'] } as const
    const root = sampleBlog(files)
    expect((await (await lister(root)).plan(change, new Map())).warnings).toEqual([])
    symlinkSync(sampleFolder({ 'a.md': '![](/img/old.png)' }), join(root, 'outside'))
    writeFileSync(join(root, 'large.md'), '')
    truncateSync(join(root, 'large.md'), 21 * 1024 * 1024)
    const { warnings } = await (await lister(root)).plan(change, new Map())
    expect(warnings).toEqual([{ key: 'images.unread', params: { count: 2, file: 'outside' } }])
  })

  it.skipIf(process.platform !== 'linux')('and what has a name that is no UTF-8', async () => {
    const root = sampleBlog(files)
    const name = Buffer.concat([Buffer.from(`${root}/_posts/2024-01-01-`), Buffer.from([0xc4, 0xe3])])
    writeFileSync(Buffer.concat([name, Buffer.from('.md')]), '![](/img/old.png)')
    const change = { type: 'trashImages', images: ['img/old.png'] } as const
    const { warnings } = await (await lister(root)).plan(change, new Map())
    expect(warnings).toMatchObject([{ key: 'images.unread', params: { count: 1 } }])
  })

  it('leaves a copy that a glob or a CDN shows where it is', async () => {
    const root = sampleBlog({ ...files, '_posts/2024-07-01-glob.md': '{% gallery "/img/江边/again*" %}\n' })
    const images = await lister(root)
    const change = {
      type: 'mergeImages',
      groups: [{ keep: 'img/江边/river.png', others: ['img/江边/again.png'] }],
    } as const
    const stays = async (file: string) => {
      const plan = await images.plan(change, new Map())
      const warning = { key: 'images.cannotRelink', params: { file } }
      expect(plan.files).toMatchObject([{ id: 'img/江边/again.png', isTrashed: false, warning }])
    }
    await stays('_posts/2024-07-01-glob.md')
    writeFileSync(
      join(root, '_posts/2024-07-01-glob.md'),
      '![](https://cdn.example.org/x/img/江边/again.png)\n',
    )
    await stays('_posts/2024-07-01-glob.md')
  })

  it('sees the pictures of texts in other encodings, and renames none that they name', async () => {
    const root = sampleBlog(files)
    const name = '_posts/2024-06-01-old.md'
    const gbk = Buffer.concat([
      Buffer.from('c4e3bac3a3acbdadb1dfb5c4d4e7b3bfa1a3', 'hex'),
      Buffer.from('\n\n![](/img/old.png)\n'),
    ])
    for (const bytes of [gbk, Buffer.from('\ufeff![](/img/old.png)\n', 'utf16le')]) {
      writeFileSync(join(root, name), bytes)
      const images = await lister(root)
      const { uses } = await look(images)
      expect(uses.filter(({ file }) => file === name).map(({ image }) => image)).toEqual(['img/old.png'])
      const change = { type: 'renameImage', image: 'img/old.png', name: 'new.png' } as const
      const { refusal } = await images.plan(change, new Map())
      expect(refusal).toEqual({ key: 'images.cannotRelink', params: { file: name } })
    }
  })

  it('looks again at what changed, and forgets what went', async () => {
    const root = sampleBlog(files)
    const images = await lister(root)
    await look(images)
    writeFileSync(join(root, post), '![](/img/old.png)')
    writeFileSync(join(root, 'img/bg.jpg'), jpeg(90, 60))
    rmSync(join(root, 'img/江边/again.png'))
    const found = await look(images)
    expect(found.images.map(({ id, facts }) => [id, facts?.size?.width])).toEqual([
      ['img/bg.jpg', 90],
      ['img/old.png', 41],
      ['img/江边/river.png', 40],
    ])
    expect(found.uses.map(({ image, place }) => [image, place])).toEqual([
      ['img/old.png', 'trash'],
      ['img/old.png', 'post'],
    ])
    expect([found.missing, found.copies]).toEqual([[], []])
  })

  it('stops when it is told to', async () => {
    const root = sampleBlog(files)
    const images = await lister(root)
    const stop = new AbortController()
    const looking = images.look({ onImages: () => stop.abort() }, stop.signal)
    await expect(looking).rejects.toThrow('aborted')
  })
})
