import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Generator } from '../../../shared/blog.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { folderIdentity, saveManifest } from './manifest.ts'
import { manifestFile } from './manifest-file.ts'
import { checkTarget, isLeftAlone } from './target.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace()
})

afterEach(() => place.remove())

function check(folder: string, more: { generator?: Generator; blog?: string } = {}) {
  return checkTarget(folder, {
    dataFolder: place.data,
    homeFolder: place.home,
    blog: { root: more.blog ?? place.blog, generator: more.generator ?? 'jekyll' },
  })
}

async function claim(folder: string, blog = place.blog) {
  const identity = (await folderIdentity(folder)) ?? ''
  await saveManifest(place.data, { folder, identity, blog, files: new Map() })
}

describe('refused', () => {
  test.each<[string, () => string, string]>([
    ['a drive', () => parse(place.root).root, 'export.targetRoot'],
    ['the home folder', () => place.home, 'export.targetHome'],
    ['the home folder, said otherwise', () => join(place.home, 'x', '..'), 'export.targetHome'],
    ['what holds the home folder', () => place.root, 'export.targetHome'],
    ['the app’s own folder', () => place.data, 'export.targetData'],
    ['a folder in it', () => join(place.data, 'exports'), 'export.targetData'],
    ['the blog', () => place.blog, 'export.targetBlog'],
    ['the posts', () => join(place.blog, '_posts'), 'export.targetInBlog'],
    ['another folder of the blog', () => join(place.blog, 'new', 'site'), 'export.targetInBlog'],
    ['another generator’s output folder', () => join(place.blog, 'public'), 'export.targetInBlog'],
    ['a folder in its output folder', () => join(place.blog, '_site', 'x'), 'export.targetInBlog'],
    ['a part of a path', () => 'site', 'export.targetRelative'],
    ['nothing', () => '', 'export.targetRelative'],
  ])('%s', async (_, folder, key) => {
    await expect(check(folder())).rejects.toMatchObject({ key })
  })

  test('what holds the blog, but not the home folder', async () => {
    const outer = join(place.root, 'work')
    mkdirSync(join(outer, 'blogs', 'mine'), { recursive: true })
    await expect(check(outer, { blog: join(outer, 'blogs', 'mine') })).rejects.toMatchObject({
      key: 'export.targetBlog',
    })
  })

  test('the blog by way of a link', async () => {
    symlinkSync(place.blog, join(place.root, 'link'))
    await expect(check(join(place.root, 'link'))).rejects.toMatchObject({ key: 'export.targetBlog' })
    await expect(check(join(place.root, 'link', 'new'))).rejects.toMatchObject({ key: 'export.targetInBlog' })
  })

  test('a file, and a folder that would be in one', async () => {
    writeFileSync(place.out, 'text')
    await expect(check(place.out)).rejects.toMatchObject({ key: 'export.targetNotFolder' })
    await expect(check(join(place.out, 'site'))).rejects.toMatchObject({ key: 'export.targetNotFolder' })
  })

  test('a repository with a site in it that no export made', async () => {
    mkdirSync(join(place.out, '.git'), { recursive: true })
    writeFileSync(join(place.out, 'index.html'), 'hexo')
    await expect(check(place.out)).rejects.toMatchObject({ key: 'export.targetNotEmpty' })
  })

  test('a folder with something in it, also the blog’s own output when another program made it', async () => {
    mkdirSync(place.out)
    writeFileSync(join(place.out, 'photo.jpg'), 'mine')
    await expect(check(place.out)).rejects.toMatchObject({ key: 'export.targetNotEmpty' })
    mkdirSync(join(place.blog, '_site'))
    writeFileSync(join(place.blog, '_site', 'index.html'), 'jekyll')
    await expect(check(join(place.blog, '_site'))).rejects.toMatchObject({ key: 'export.targetNotEmpty' })
  })

  test('a folder of that name that was made anew', async () => {
    mkdirSync(place.out)
    await claim(place.out)
    expect((await check(place.out)).manifest).not.toBeNull()
    // A folder that takes the place of the old one while that is still there cannot have its inode.
    mkdirSync(join(place.root, 'other'))
    writeFileSync(join(place.root, 'other', 'mine.txt'), 'mine')
    rmSync(place.out, { recursive: true })
    symlinkSync(join(place.root, 'other'), place.out)
    await expect(check(place.out)).rejects.toMatchObject({ key: 'export.targetNotEmpty' })
  })

  test('the site of another blog, while that blog is there', async () => {
    const other = join(place.root, 'other-blog')
    mkdirSync(other)
    mkdirSync(place.out)
    await claim(place.out, other)
    await expect(check(place.out)).rejects.toMatchObject({
      key: 'export.targetOfOtherBlog',
      params: { folder: place.out, blog: other },
    })
    rmSync(other, { recursive: true })
    expect((await check(place.out)).folder).toBe(place.out)
  })

  test('a folder with files whose list cannot be read, until it is empty', async () => {
    mkdirSync(place.out)
    await claim(place.out)
    writeFileSync(join(place.out, 'index.html'), 'whose?')
    for (const harm of [cutOff, makeFolder]) {
      harm(manifestFile(place.data, place.out))
      await expect(check(place.out)).rejects.toMatchObject({ key: 'export.targetUnknown' })
    }
    expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toBe('whose?')
    rmSync(join(place.out, 'index.html'))
    expect(await check(place.out)).toEqual({ folder: place.out, manifest: null })
  })
})

function cutOff(file: string): void {
  writeFileSync(file, '{"version":1')
}

/** What no program can read as a file. */
function makeFolder(file: string): void {
  rmSync(file)
  mkdirSync(file)
}

describe('allowed', () => {
  test('a folder that is not there, and it is not made yet', async () => {
    const folder = join(place.root, 'a', 'b', '站点')
    expect(await check(folder)).toEqual({ folder, manifest: null })
    expect(existsSync(join(place.root, 'a'))).toBe(false)
  })

  test('an empty one, and one with a file manager’s leavings', async () => {
    mkdirSync(place.out)
    expect((await check(place.out)).folder).toBe(place.out)
    writeFileSync(join(place.out, '.DS_Store'), '')
    expect((await check(place.out)).folder).toBe(place.out)
  })

  test('a folder in the home folder', async () => {
    expect((await check(join(place.home, 'site'))).folder).toBe(join(place.home, 'site'))
  })

  test.each<[Generator, string]>([
    ['jekyll', '_site'],
    ['eleventy', '_site'],
    ['plain', '_site'],
    ['hexo', 'public'],
    ['hugo', 'public'],
  ])('the output folder of %s in the blog: %s', async (generator, name) => {
    expect((await check(join(place.blog, name), { generator })).folder).toBe(join(place.blog, name))
  })

  test('a folder whose name only begins like the blog’s', async () => {
    expect((await check(`${place.blog}-site`)).folder).toBe(`${place.blog}-site`)
  })
})

test('what a repository may have is also what many disks take for the same', () => {
  expect(['CNAME', 'readme.md', '.GitHub/workflows/site.yml'].filter(path => !isLeftAlone(path))).toEqual([])
  expect(['index.html', 'docs/README.md', 'README.md.html'].filter(isLeftAlone)).toEqual([])
})
