import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesOf, exif, jpeg, png } from '../../shared/images/sample-pictures.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { readFacts } from './read-facts.ts'
import { walkFiles } from './walk-files.ts'

const noPause = async () => undefined

describe('walkFiles', () => {
  it('finds pictures and texts, without output, hidden folders and what lies outside', async () => {
    const root = sampleBlog({
      '_posts/2024-01-01-a.md': 'a',
      'img/江边/river.PNG': 'x',
      'img/.hidden.png': 'x',
      '.git/a.png': 'x',
      '_site/b.png': 'x',
      'css/main.css': 'x',
      README: 'x',
      '.trash/old.md': 'x',
      '.trash/c.png': 'x',
    })
    symlinkSync('/etc', join(root, 'outside'))
    const found = await walkFiles(root, noPause)
    expect(found.images.map(({ id }) => id)).toEqual(['img/江边/river.PNG'])
    expect(found.texts.map(({ id }) => id)).toEqual([
      '.trash/old.md',
      '_config.yml',
      '_posts/2024-01-01-a.md',
      'css/main.css',
    ])
  })

  it('follows links to what is hidden in the blog, once, and no others', async () => {
    const root = sampleFolder({
      '.vault/posts/2024-01-01-a.md': 'a',
      '.vault/one.md': 'a',
      '.vault/img/river.png': 'x',
      'img/stone.png': 'x',
      'texts/page.md': 'a',
    })
    const links: readonly (readonly [string, string])[] = [
      ['_posts', '.vault/posts'],
      ['again', '.vault/posts'],
      ['one.md', '.vault/one.md'],
      ['pictures', '.vault/img'],
      ['same', 'texts'],
      ['.vault/posts/up', '.vault/posts'],
      ['.vault/img/all', '.'],
    ]
    for (const [link, to] of links) symlinkSync(join(root, to), join(root, link))
    const found = await walkFiles(root, noPause)
    expect(found.images.map(({ id }) => id)).toEqual(['img/stone.png', 'pictures/river.png'])
    const texts = found.texts.map(({ id }) => id)
    expect(texts.filter(id => id.endsWith('2024-01-01-a.md'))).toHaveLength(1)
    expect(texts.filter(id => !id.endsWith('2024-01-01-a.md'))).toEqual(['one.md', 'texts/page.md'])
  })

  it('gives another stamp to a file that was written anew', async () => {
    const root = sampleBlog({ 'a.png': 'x' })
    const stamp = async () => (await walkFiles(root, noPause)).images[0]?.stamp
    const before = await stamp()
    expect(await stamp()).toBe(before)
    writeFileSync(join(root, 'a.png'), 'y')
    expect(await stamp()).not.toBe(before)
  })
})

describe('readFacts', () => {
  const folder = sampleBlog({})
  mkdirSync(join(folder, 'p'), { recursive: true })
  const factsOf = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, 'p', name), bytes)
    return readFacts(join(folder, 'p', name))
  }

  it('reads size, format and place out of the head', () => {
    const far = jpeg(4000, 3000, bytesOf('Exif\0\0', new Uint8Array(60_000)), bytesOf('Exif\0\0', exif(true)))
    expect(factsOf('a.jpg', far)).toEqual({
      format: 'JPEG',
      size: { width: 4000, height: 3000 },
      hasLocation: true,
    })
    expect(factsOf('b.jpg', png(30_000, 30_000))).toEqual({
      format: 'PNG',
      size: { width: 30_000, height: 30_000 },
      hasLocation: false,
    })
    expect(factsOf('c.ico', bytesOf(0, 0, 1, 0, 1, 0, 32, 32))).toMatchObject({
      format: 'ICO',
      size: { width: 32, height: 32 },
    })
  })

  it('says nothing of what is empty, broken or gone', () => {
    const nothing = { format: null, size: null, hasLocation: false }
    expect(factsOf('d.png', new Uint8Array())).toEqual(nothing)
    expect(factsOf('e.png', bytesOf('no picture'))).toEqual(nothing)
    expect(readFacts(join(folder, 'p', 'none.png'))).toEqual(nothing)
    expect(factsOf('f.png', png(1, 1).subarray(0, 14))).toEqual({ ...nothing, format: 'PNG' })
  })
})
