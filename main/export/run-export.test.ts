import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { asOrdinaryUser } from '../blog/as-ordinary-user.ts'
import { openBlog } from '../blog/open-blog.ts'
import { exportSample } from './export-sample.ts'
import { oneMaker } from './make/maker-crew.ts'
import { makeSamplePlace, type SamplePlace, sampleFiles } from './sample-blog.ts'
import { manifestFile } from './write/manifest-file.ts'

const places: SamplePlace[] = []

afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

function makePlace(files = sampleFiles): SamplePlace {
  const place = makeSamplePlace(files)
  places.push(place)
  return place
}

interface More {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  readonly withDrafts?: boolean
  readonly withFuture?: boolean
}

async function exportTo(place: SamplePlace, folder = place.out, more: More = {}) {
  return exportSample(place, {
    folder,
    options: { withDrafts: more.withDrafts ?? false, withFuture: more.withFuture ?? false },
    signal: more.signal ?? new AbortController().signal,
    onProgress: more.onProgress ?? (() => undefined),
  })
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

const sampleOutput = [
  '2021/03/04/雨中登山/index.html',
  '2021/05/06/second-walk/index.html',
  '2021/07/08/gaps/index.html',
  '404.html',
  'archive/2021/index.html',
  'archive/index.html',
  'feed.json',
  'feed.xml',
  'img/head.png',
  'img/posts/雨中登山/雨.png',
  'img/unused.png',
  'index.html',
  'inkstone/search.js',
  'inkstone/search/index.js',
  'inkstone/search/p0.js',
  'inkstone/search/w0.js',
  'inkstone/theme.css',
  'inkstone/theme.js',
  'inkstone/icon.svg',
  'robots.txt',
  'rss.xml',
  'search/index.html',
  'sitemap.xml',
  'tags/index.html',
  'tags/walks/feed.xml',
  'tags/walks/index.html',
  'tags/山/feed.xml',
  'tags/山/index.html',
]

describe('a first export', () => {
  test('writes every page, feed and file of the blog, the theme, and nothing else', async () => {
    const place = makePlace()
    const before = filesIn(place.blog)
    const result = await exportTo(place)
    expect(filesIn(place.out)).toEqual([...sampleOutput].sort())
    expect(result).toMatchObject({ folder: place.out, pages: 11, images: 3, written: 28, unchanged: 0 })
    expect(filesIn(place.blog)).toEqual(before)
  })

  test('links are relative, pictures and posts are found from where the page is', async () => {
    const place = makePlace()
    await exportTo(place)
    const page = readFileSync(join(place.out, '2021/03/04/雨中登山/index.html'), 'utf8')
    const picture = '../../../../img/posts/%E9%9B%A8%E4%B8%AD%E7%99%BB%E5%B1%B1/%E9%9B%A8.png'
    expect(page).toContain(`src="${picture}"`)
    expect(page).toContain('href="../../../05/06/second-walk/"')
    expect(page).toContain('<html lang="en">')
    const second = readFileSync(join(place.out, '2021/05/06/second-walk/index.html'), 'utf8')
    expect(second).toContain('<h1>Second walk: &lt;b&gt;sun&lt;/b&gt;</h1>')
    expect(second).toContain(
      '<img class="picture" src="../../../../img/head.png" alt="" width="1" height="1">',
    )
    expect(second).toContain('href="../../../03/04/%E9%9B%A8%E4%B8%AD%E7%99%BB%E5%B1%B1/"')
    expect(second).toContain('<span class="hljs-keyword">const</span>')
  })

  test('what is missing is told with file and line', async () => {
    const { problems } = await exportTo(makePlace())
    expect(problems).toEqual([
      {
        file: '_posts/2021-07-08-gaps.md',
        line: 7,
        key: 'export.missingImage',
        params: { address: '/img/gone.png' },
      },
      {
        file: '_posts/2021-07-08-gaps.md',
        line: 9,
        key: 'export.missingLink',
        params: { address: '/2020/01/01/nothing/' },
      },
    ])
  })

  test('drafts and posts of the future only when asked for', async () => {
    const place = makePlace()
    place.write({ '_posts/2025-01-01-later.md': '---\ntitle: Later\n---\n' })
    await exportTo(place)
    expect(existsSync(join(place.out, '2025'))).toBe(false)
    const all = await exportTo(place, place.out, { withDrafts: true, withFuture: true })
    expect(all.pages).toBe(15)
    expect(existsSync(join(place.out, '2025/01/01/later/index.html'))).toBe(true)
  })

  test('a post that cannot be read is told and hides no other', async () => {
    const place = makePlace()
    place.write({ '_posts/2022-01-01-broken.md': '---\ntitle: [oops\n---\ntext\n' })
    const { problems, pages } = await exportTo(place)
    expect(pages).toBe(11)
    expect(problems[0]?.file).toBe('_posts/2022-01-01-broken.md')
  })

  test('into a repository leaves alone what is there, also where the site has a file of that name', async () => {
    const place = makePlace()
    place.write({ CNAME: 'blog.example', LICENSE: 'of the blog', '.gitignore': 'x' })
    for (const name of ['.git/objects', '.github']) mkdirSync(join(place.out, name), { recursive: true })
    const there = { '.git/HEAD': 'ref', CNAME: 'host.example', 'README.md': '# Host', '.nojekyll': '' }
    for (const [name, text] of Object.entries(there)) writeFileSync(join(place.out, name), text)
    const { problems } = await exportTo(place)
    for (const [name, text] of Object.entries(there))
      expect(readFileSync(join(place.out, name), 'utf8'), name).toBe(text)
    expect(problems.filter(({ key }) => key === 'export.foreignFile').map(({ file }) => file)).toEqual([
      'CNAME',
    ])
    expect(readFileSync(join(place.out, 'LICENSE'), 'utf8')).toBe('of the blog')
    await exportTo(place)
    expect(filesIn(join(place.out, '.git'))).toEqual(['HEAD'])
  })

  test('progress ends with everything done', async () => {
    const told: [number, number][] = []
    await exportTo(makePlace(), undefined, { onProgress: (done, total) => told.push([done, total]) })
    expect(told.at(-1)).toEqual([28, 28])
    expect(told.every(([done, total]) => done <= total)).toBe(true)
  })
})

describe('a second export', () => {
  test('writes nothing when nothing changed', async () => {
    const place = makePlace()
    await exportTo(place)
    const times = filesIn(place.out).map(file => lstatSync(join(place.out, file), { bigint: true }).mtimeNs)
    const again = await exportTo(place)
    expect(again).toMatchObject({ written: 0, unchanged: 28 })
    expect(
      filesIn(place.out).map(file => lstatSync(join(place.out, file), { bigint: true }).mtimeNs),
    ).toEqual(times)
  })

  test('removes the page of a post that is gone, and its empty folders', async () => {
    const place = makePlace()
    await exportTo(place)
    rmSync(join(place.blog, '_posts/2021-03-04-雨中登山.md'))
    rmSync(join(place.blog, 'img/posts'), { recursive: true })
    const { gone } = await exportTo(place)
    expect(gone).toEqual(['/2021/03/04/雨中登山/', '/tags/山/'])
    expect(existsSync(join(place.out, '2021/03'))).toBe(false)
    expect(existsSync(join(place.out, 'img/posts'))).toBe(false)
    expect(existsSync(join(place.out, 'tags/山'))).toBe(false)
    expect(existsSync(join(place.out, '2021/05/06/second-walk/index.html'))).toBe(true)
  })

  test('leaves alone what others put there', async () => {
    const place = makePlace()
    await exportTo(place)
    writeFileSync(join(place.out, 'CNAME'), 'notes.example')
    writeFileSync(join(place.out, '2021/03/04/雨中登山/mine.txt'), 'mine')
    rmSync(join(place.blog, '_posts/2021-03-04-雨中登山.md'))
    await exportTo(place)
    expect(readFileSync(join(place.out, 'CNAME'), 'utf8')).toBe('notes.example')
    expect(filesIn(join(place.out, '2021/03'))).toEqual(['04/雨中登山/mine.txt'])
  })

  test('does not replace a file of somebody else, and says so', async () => {
    const place = makePlace()
    await exportTo(place)
    mkdirSync(join(place.out, '2022/02/02/new'), { recursive: true })
    writeFileSync(join(place.out, '2022/02/02/new/index.html'), 'mine')
    place.write({ '_posts/2022-02-02-new.md': '---\ntitle: New\n---\n' })
    for (const turn of ['first', 'second']) {
      const { problems } = await exportTo(place)
      expect(problems, turn).toContainEqual({
        file: '2022/02/02/new/index.html',
        line: null,
        key: 'export.foreignFile',
        params: { path: '2022/02/02/new/index.html' },
      })
    }
    expect(readFileSync(join(place.out, '2022/02/02/new/index.html'), 'utf8')).toBe('mine')
  })

  test('does not remove a page that somebody has changed since', async () => {
    const place = makePlace()
    await exportTo(place)
    const page = join(place.out, '2021/03/04/雨中登山/index.html')
    writeFileSync(page, 'changed by hand')
    rmSync(join(place.blog, '_posts/2021-03-04-雨中登山.md'))
    const { problems } = await exportTo(place)
    expect(readFileSync(page, 'utf8')).toBe('changed by hand')
    expect(problems.map(problem => problem.key)).toContain('export.changedFile')
  })

  test('a picture that changed is copied again', async () => {
    const place = makePlace()
    await exportTo(place)
    place.write({ 'img/head.png': 'another picture' })
    // And the page that says how large it is.
    expect(await exportTo(place)).toMatchObject({ written: 2 })
    expect(readFileSync(join(place.out, 'img/head.png'), 'utf8')).toBe('another picture')
  })

  test('a file that was deleted or damaged there is made again', async () => {
    const place = makePlace()
    await exportTo(place)
    const style = readFileSync(join(place.out, 'inkstone/theme.css'), 'utf8')
    rmSync(join(place.out, 'index.html'))
    writeFileSync(join(place.out, 'inkstone/theme.css'), style.slice(0, 100))
    expect(await exportTo(place)).toMatchObject({ written: 2 })
    expect(readFileSync(join(place.out, 'inkstone/theme.css'), 'utf8')).toBe(style)
  })

  test('a link among its folders is never followed', async () => {
    const place = makePlace()
    await exportTo(place)
    const elsewhere = join(place.root, 'elsewhere')
    renameSync(join(place.out, 'tags'), elsewhere)
    symlinkSync(elsewhere, join(place.out, 'tags'))
    writeFileSync(join(elsewhere, 'index.html'), 'canary')
    await expect(exportTo(place)).rejects.toMatchObject({ key: 'export.targetLink' })
    expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('canary')
  })
})

const enough = new Error('enough')

/** A signal that is aborted once it has been asked so many times. */
function abortedAfter(asks: number): AbortSignal {
  const abort = new AbortController()
  const { signal } = abort
  const original = signal.throwIfAborted.bind(signal)
  let asked = 0
  signal.throwIfAborted = () => {
    if (asked++ === asks) abort.abort(enough)
    original()
  }
  return signal
}

describe('an export that is cancelled', () => {
  test('throws the reason, leaves whole files only, and is completed by the next one', async () => {
    const place = makePlace()
    const whole = join(place.root, 'whole')
    await exportTo(place, whole)
    const total = filesIn(whole).length
    for (let stopAt = 1; stopAt < total; stopAt += 3) {
      const folder = join(place.root, `stopped-${stopAt}`)
      await expect(exportTo(place, folder, { signal: abortedAfter(stopAt + 3) })).rejects.toBe(enough)
      for (const file of filesIn(folder)) {
        expect(readFileSync(join(folder, file)).equals(readFileSync(join(whole, file))), file).toBe(true)
      }
      await exportTo(place, folder)
      expect(filesIn(folder)).toEqual(filesIn(whole))
    }
  })

  test('makes nothing its own that was in a repository, whenever it was', async () => {
    const place = makePlace()
    place.write({ CNAME: 'blog.example' })
    for (let stopAt = 4; stopAt < 32; stopAt += 3) {
      const folder = join(place.root, `stopped-${stopAt}`)
      mkdirSync(folder)
      writeFileSync(join(folder, 'CNAME'), 'host.example')
      await expect(exportTo(place, folder, { signal: abortedAfter(stopAt) })).rejects.toBe(enough)
      await exportTo(place, folder)
      expect(readFileSync(join(folder, 'CNAME'), 'utf8'), `${stopAt}`).toBe('host.example')
    }
  })

  test('is heard between the steps of its plan, and while its posts are listed', async () => {
    const place = makePlace()
    const abort = new AbortController()
    const { signal } = abort
    const original = signal.throwIfAborted.bind(signal)
    let asked = 0
    signal.throwIfAborted = () => {
      asked++
      original()
    }
    const blog = await openBlog(place.blog, place.home)
    let heard: AbortSignal | undefined
    let askedWhenListed = 0
    let askedOfPlan = 0
    const listPosts: typeof blog.listPosts = async (seen, given) => {
      heard = given?.signal
      const posts = await blog.listPosts(seen, given)
      askedWhenListed = asked
      return posts
    }
    const startCrew = () => {
      const crew = oneMaker(async () => undefined)
      const begin: typeof crew.begin = (...setup) => {
        askedOfPlan = asked - askedWhenListed
        crew.begin(...setup)
      }
      return { ...crew, begin }
    }
    await exportSample(place, { blog: { ...blog, listPosts }, signal, startCrew })
    expect(heard).toBe(signal)
    expect(askedOfPlan).toBeGreaterThanOrEqual(6)
  })

  test('a post that goes in between leaves no page behind', async () => {
    const place = makePlace()
    const abort = new AbortController()
    const onProgress = () => abort.abort()
    await expect(exportTo(place, undefined, { signal: abort.signal, onProgress })).rejects.toThrow()
    expect(filesIn(place.out).length).toBeLessThan(28)
    rmSync(join(place.blog, '_posts/2021-03-04-雨中登山.md'))
    await exportTo(place)
    expect(filesIn(place.out).filter(file => /雨中登山.*html$/.test(file))).toEqual([])
  })

  test('before it begins: nothing is made', async () => {
    const place = makePlace()
    await expect(exportTo(place, undefined, { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(existsSync(place.out)).toBe(false)
  })
})

describe('pictures that are not what they seem', () => {
  test('a link out of the blog is a missing picture', async () => {
    const place = makePlace()
    writeFileSync(join(place.root, 'secret.png'), 'secret')
    symlinkSync(join(place.root, 'secret.png'), join(place.blog, 'img/gone.png'))
    const { problems } = await exportTo(place)
    expect(problems.map(problem => problem.params?.address)).toContain('/img/gone.png')
    expect(existsSync(join(place.out, 'img/gone.png'))).toBe(false)
  })

  test('a template of the blog is not copied with its code in it', async () => {
    const place = makePlace()
    place.write({
      'posts.json': '---\nlayout: null\n---\n{{ site.title }}',
      '_posts/2022-01-01-feed.md':
        '---\ntitle: Feed\n---\n[all](/posts.json), [feed](/feed.xml) and [data](/data.json)\n',
      'data.json': '{}',
    })
    const { problems } = await exportTo(place)
    expect(existsSync(join(place.out, 'posts.json'))).toBe(false)
    expect(existsSync(join(place.out, 'data.json'))).toBe(true)
    const addresses = problems.map(problem => problem.params?.address)
    expect(addresses).toContain('/posts.json')
    expect(addresses).not.toContain('/feed.xml')
  })
})

test.runIf(process.platform === 'linux')('a folder that cannot be made is a sentence', async () => {
  const place = { ...makePlace(), out: '/proc/site' }
  await expect(exportTo(place)).rejects.toMatchObject({ key: 'export.targetNotMade' })
})

test('a folder that cannot be written is a sentence, and no page is half there', async () => {
  const place = makePlace()
  mkdirSync(place.out, { mode: 0o555 })
  // All else is to be used by whoever exports.
  mkdirSync(place.data)
  chmodSync(place.data, 0o777)
  chmodSync(place.root, 0o755)
  await asOrdinaryUser(() => expect(exportTo(place)).rejects.toMatchObject({ key: 'error.noPermission' }))
  expect(filesIn(place.out)).toEqual([])
})

test('the manifest is in the data folder, and nowhere else', async () => {
  const place = makePlace()
  await exportTo(place)
  const manifest = JSON.parse(readFileSync(manifestFile(place.data, place.out), 'utf8'))
  expect(manifest.paths.sort()).toEqual([...sampleOutput].sort())
  expect(manifest.blog).toBe(place.blog)
})

describe('one file that cannot be copied keeps no other from the site:', () => {
  test('one that goes while the site is made', async () => {
    const place = makePlace()
    const gone = join(place.blog, 'img/unused.png')
    const { problems } = await exportTo(place, place.out, { onProgress: () => rmSync(gone, { force: true }) })
    expect(problems.filter(({ file }) => file === 'img/unused.png')).toMatchObject([{ key: 'error.missing' }])
    expect(filesIn(place.out)).toEqual(expect.arrayContaining(['index.html', 'img/head.png']))
    expect(filesIn(place.out)).not.toContain('img/unused.png')
    expect((await exportTo(place)).problems.filter(({ file }) => file === 'img/unused.png')).toEqual([])
  })

  test('one that is too large', async () => {
    const place = makePlace({ ...sampleFiles, 'films/walk.mp4': '' })
    // A hole, which takes no room.
    truncateSync(join(place.blog, 'films/walk.mp4'), 3 * 2 ** 30)
    const { problems } = await exportTo(place)
    expect(problems).toContainEqual({
      file: 'films/walk.mp4',
      line: null,
      key: 'export.fileTooLarge',
      params: { file: 'films/walk.mp4', limit: 2 },
    })
    expect(filesIn(place.out)).toContain('img/head.png')
  })
})
