import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { findAsset, findFirstAsset, findImage, thumbnailAddress } from './asset-file.ts'

const png = 'img/posts/深圳黑客松之旅/bug fix.png'

describe('findAsset', () => {
  test('finds a picture by its encoded path, with its type', async () => {
    const root = sampleFolder({ [png]: 'x', 'a.JPG': 'x', 'b.svg': 'x' })
    expect(await findAsset(root, 'jekyll', png.split('/').map(encodeURIComponent).join('/'))).toEqual({
      path: join(root, png),
      mime: 'image/png',
    })
    expect(await findAsset(root, 'jekyll', 'a.JPG')).toMatchObject({ mime: 'image/jpeg' })
    expect(await findAsset(root, 'jekyll', 'b.svg')).toMatchObject({ mime: 'image/svg+xml' })
  })

  test('looks where the generator takes the site’s root from', async () => {
    const root = sampleFolder({ 'source/images/a.png': 'x', 'static/b.png': 'x' })
    expect((await findAsset(root, 'hexo', 'images/a.png')).path).toBe(join(root, 'source/images/a.png'))
    expect((await findAsset(root, 'hexo', 'source/images/a.png')).path).toBe(
      join(root, 'source/images/a.png'),
    )
    expect((await findAsset(root, 'hugo', 'b.png')).path).toBe(join(root, 'static/b.png'))
  })

  test('looks in a second place, by the same rules, for what is not in the first', async () => {
    const root = sampleFolder({
      'source/_posts/walk/江.png': 'x',
      'source/_posts/walk/both.png': 'x',
      'source/_posts/both.png': 'x',
    })
    const find = async (place: string) => (await findFirstAsset(root, 'hexo', place)).path
    expect(await find(`source/_posts/%E6%B1%9F.png?else=source/_posts/walk/%E6%B1%9F.png`)).toBe(
      join(root, 'source/_posts/walk/江.png'),
    )
    expect(await find('source/_posts/both.png?else=source/_posts/walk/both.png')).toBe(
      join(root, 'source/_posts/both.png'),
    )
    expect(await find('source/_posts/both.png?v=2')).toBe(join(root, 'source/_posts/both.png'))
    for (const other of ['../secret.png', '.git/x.png', '..%2fx.png', '_config.yml', 'none.png'])
      await expect(find(`source/_posts/none.png?else=${other}`)).rejects.toMatchObject({
        code: expect.stringMatching(/missing|forbidden/),
      })
  })

  const canary = 'canary'
  const attacks = [
    '../secret.png',
    '%2e%2e/secret.png',
    '%2E%2E%2Fsecret.png',
    '..%2fsecret.png',
    '..%5csecret.png',
    '..\\secret.png',
    'img/../../secret.png',
    'img/%2e%2e/%2e%2e/secret.png',
    '%252e%252e%252fsecret.png',
    '/etc/x.png',
    '//etc/x.png',
    '%2fetc/x.png',
    'a.png%00.md',
    'a%00.png',
    '%',
    '%ff.png',
    '%c0%ae%c0%ae/secret.png',
    '.git/x.png',
    '.git/../a.png',
    '.hidden.png',
    'img/.cache/x.png',
    'node_modules/x.png',
    '_posts/2020-01-01-a.md',
    '_config.yml',
    'page.html',
    'a.png/',
    '',
    '.',
    'link.png',
    'folder/secret.png',
  ]
  test.each(attacks)('%j gives nothing out', async path => {
    const outside = sampleFolder({ 'secret.png': canary })
    const files = [
      '.git/x.png',
      '.hidden.png',
      'img/.cache/x.png',
      'node_modules/x.png',
      '_config.yml',
      'page.html',
    ]
    const root = sampleFolder({
      '_posts/2020-01-01-a.md': canary,
      ...Object.fromEntries(files.map(name => [name, canary])),
    })
    symlinkSync(join(outside, 'secret.png'), join(root, 'link.png'))
    symlinkSync(outside, join(root, 'folder'))
    await expect(findAsset(root, 'jekyll', path)).rejects.toMatchObject({
      name: 'AppError',
      code: expect.stringMatching(/^(forbidden|missing)$/) as unknown,
    })
  })
})

describe('thumbnailAddress', () => {
  test('is one that no file of a blog has', () => {
    expect(thumbnailAddress('.thumbnails/400/a1-b2/img/%E6%B1%9F.png')).toEqual({
      pixels: 400,
      path: 'img/%E6%B1%9F.png',
    })
    for (const path of ['img/a.png', 'thumbnails/400/a/b.png', '.thumbnails/400/a', '.thumbnails/x/a/b.png'])
      expect(thumbnailAddress(path)).toBeNull()
  })

  test('leads to pictures of the blog alone, wherever its generator looks for them', async () => {
    const root = sampleFolder({ 'source/images/a.png': 'x', '_posts/a.md': 'x' })
    expect((await findImage(root, 'source/images/a.png')).path).toBe(join(root, 'source/images/a.png'))
    for (const path of [
      'images/a.png',
      '../a.png',
      '%2e%2e/a.png',
      '..%2fa.png',
      '_posts/a.md',
      '.git/a.png',
    ])
      await expect(findImage(root, path)).rejects.toMatchObject({
        code: expect.stringMatching(/missing|forbidden/),
      })
  })
})
