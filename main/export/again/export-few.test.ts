import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openBlog } from '../../blog/open-blog.ts'
import { exportSample } from '../export-sample.ts'
import type { ExportOptions } from '../read/site-source.ts'
import { dotPng, makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { wholeBlog } from '../sample-site.ts'
import { folderIdentity, saveClaims } from '../write/manifest.ts'
import { manifestFile } from '../write/manifest-file.ts'

const places: SamplePlace[] = []
const paper = '_posts/2021-04-06-纸.md'
const paperPage = '2021/04/06/纸/index.html'

// An hour from now: what is younger than the disk's clock can tell is read again, and here nothing should be.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
})
afterEach(() => {
  vi.useRealTimers()
  for (const place of places.splice(0)) place.remove()
})

interface More {
  readonly out?: string
  readonly data?: string
  readonly options?: Partial<ExportOptions>
  readonly nowMs?: number
}

async function exportTo(place: SamplePlace, more: More = {}) {
  return exportSample(place, {
    folder: more.out ?? place.out,
    dataFolder: more.data ?? place.data,
    options: { withDrafts: false, withFuture: false, ...more.options },
    nowMs: more.nowMs ?? Date.UTC(2024, 0, 1),
  })
}

async function exported(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<SamplePlace> {
  const place = makeSamplePlace({ ...wholeBlog, ...files })
  places.push(place)
  await exportTo(place)
  return place
}

/** Every file of a folder by its path. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(
    paths.sort().map(path => [path.slice(folder.length + 1), readFileSync(path).toString('latin1')]),
  )
}

async function expectAsIfClean(place: SamplePlace, more: More = {}): Promise<void> {
  const out = join(place.root, 'clean')
  rmSync(out, { recursive: true, force: true })
  await exportTo(place, { ...more, out, data: join(place.root, `clean-data-${cleans++}`) })
  expect(filesIn(place.out)).toEqual(filesIn(out))
}

let cleans = 0

/** Exports again, and answers with the result and whether all of the site was looked at: that renews the manifest. */
async function exportAgain(place: SamplePlace, more: More = {}) {
  const before = manifestTime(place)
  const result = await exportTo(place, more)
  return { ...result, wasWhole: manifestTime(place) !== before }
}

function manifestTime(place: SamplePlace): string {
  const { ino, mtimeMs } = statSync(manifestFile(place.data, place.out))
  return `${ino} ${mtimeMs}`
}

function addTo(place: SamplePlace, id: string, text: string): void {
  place.write({ [id]: readFileSync(join(place.blog, id), 'utf8') + text })
}

test('where nothing has changed nothing is listed, planned or written, and the same is told', async () => {
  const place = await exported({ '_posts/2021-06-07-lost.md': '---\ntitle: L\n---\n![](/img/lost.png)\n' })
  const first = await exportTo(place, { out: `${place.out}-2`, data: `${place.data}-2` })
  const again = await exportAgain(place)
  expect(again).toMatchObject({ wasWhole: false, written: 0, unchanged: first.written, gone: [] })
  expect(again).toMatchObject({ pages: first.pages, images: first.images, notes: first.notes })
  expect(again.problems).toEqual(first.problems)
  expect(again.problems).not.toEqual([])
})

test('a text that has changed is on its page, in its feeds and in the search, and the rest is left alone', async () => {
  const place = await exported()
  addTo(place, paper, '\n也要防潮，看 zanzibar。\n')
  const again = await exportAgain(place)
  expect(again.wasWhole).toBe(false)
  const files = filesIn(place.out)
  expect(files.get(paperPage)).toContain('zanzibar')
  expect(files.get('tags/paper/feed.xml')).toContain('zanzibar')
  expect([...files].some(([path, text]) => path.includes('search/w') && text.includes('zanzibar'))).toBe(true)
  expect(again.written + again.unchanged).toBe(files.size)
  await expectAsIfClean(place)
})

/** A post of the sample blog with another title. */
function withTitle(title: string, id = paper): string {
  return String(wholeBlog[id]).replace(/^title: .*$/m, () => `title: ${title}`)
}

describe('a title that has changed', () => {
  test.each(['宣纸', '"Paper, or: 纸"', "'It''s 纸'", '纸 & <ink>'])(
    'is on each page that names the post, in its feeds and in the search: %s',
    async title => {
      const place = await exported()
      const before = filesIn(place.out)
      place.write({ [paper]: withTitle(title) })
      const again = await exportAgain(place)
      expect(again.wasWhole).toBe(false)
      const changed = [...filesIn(place.out)].flatMap(([path, text]) =>
        before.get(path) === text ? [] : path,
      )
      expect(changed).toEqual(
        expect.arrayContaining([paperPage, 'index.html', 'tags/paper/feed.xml', 'feed.xml']),
      )
      expect(again.written).toBe(changed.length)
      await expectAsIfClean(place)
      expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 0 })
    },
  )

  test('may change again, and back, and others with it, and texts', async () => {
    const place = await exported()
    const other = '_posts/2021-05-07-gone.md'
    for (const write of [
      { [paper]: withTitle('"宣纸"') },
      { [other]: `${withTitle('Rain in the hills', other)}\nzanzibar\n` },
      { [paper]: `${wholeBlog[paper]}` },
      { [paper]: withTitle('纸 2'), [other]: `${wholeBlog[other]}` },
    ]) {
      place.write(write)
      expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
      await expectAsIfClean(place)
    }
    place.write({ 'files/words.txt': 'other words' })
    expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
    await expectAsIfClean(place)
  })

  test('is in another language than most, and the site stays in its own', async () => {
    const names = ['one', 'two', 'three']
    const place = makeSamplePlace({
      '_config.yml': 'title: B\n',
      ...Object.fromEntries(
        names.map(name => [`_posts/2021-02-03-${name}.md`, `---\ntitle: ${name}\n---\nx\n`]),
      ),
    })
    places.push(place)
    await exportTo(place)
    for (const [at, wasWhole] of [false, true, false].entries()) {
      place.write({ [`_posts/2021-02-03-${names[at]}.md`]: `---\ntitle: 第${at}篇\n---\nx\n` })
      expect(await exportAgain(place)).toMatchObject({ wasWhole })
      await expectAsIfClean(place)
    }
  })

  test('is on pages that somebody has harmed besides', async () => {
    const place = await exported()
    place.write({ [paper]: withTitle('宣纸') })
    for (const path of ['index.html', 'about/index.html', 'archive/index.html', 'inkstone/search/p0.js']) {
      rmSync(join(place.out, path))
    }
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    await expectAsIfClean(place)
  })

  test('is in an address, or in that of a translation, only where the whole site is looked at', async () => {
    const post = (title: string, more = '') =>
      `---\ntitle: ${title}\ndate: 2021-02-03 10:00:00\n${more}---\nx\n`
    const blogs: readonly Readonly<Record<string, string>>[] = [
      { '_config.yml': 'title: B\npermalink: :post_title/\n', 'source/_posts/one.md': post('One') },
      {
        '_config.yml': 'title: B\nindex_generator:\n  order_by: title\n',
        'source/_posts/one.md': post('One'),
        'source/_posts/two.md': post('Two'),
      },
      {
        'hugo.toml': "title = 'B'\nlanguageCode = 'en'\n[permalinks]\nposts = '/:slug/'\n",
        'content/posts/one.md': post('One'),
      },
      { '_config.yml': 'title: 无语言\n', '_posts/2021-02-03-one.md': post('One') },
      {
        '_config.yml': 'title: B\nlang: en\n',
        '_posts/2021-02-03-one.md': post('One', 'lang: en\nref: a\n'),
        '_posts/2021-02-03-yi.md': post('一', 'lang: zh\nref: a\n'),
      },
    ]
    for (const files of blogs) {
      const place = makeSamplePlace(files)
      places.push(place)
      await exportTo(place)
      const [id = ''] = Object.keys(files).filter(path => path.endsWith('one.md'))
      place.write({ [id]: String(files[id]).replace('title: One', 'title: 又一') })
      expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
      await expectAsIfClean(place)
    }
  })
})

test('what is not said is as usual: the app, which says all, and the command line are one export', async () => {
  const place = await exported()
  const all = {
    baseUrl: null,
    images: 'original',
    look: { variant: 'paper', accent: null, fonts: null },
  } as const
  expect(await exportAgain(place, { options: all })).toMatchObject({ wasWhole: false, written: 0 })
  expect(await exportAgain(place, { options: { look: { accent: null } } })).toMatchObject({ wasWhole: false })
  const options = { ...all, look: { ...all.look, accent: 'pine' } } as const
  expect(await exportAgain(place, { options })).toMatchObject({ wasWhole: true, written: 2 })
})

test('posts that are left out are told by an export that plans nothing, too', async () => {
  const place = await exported({ '_drafts/idea.md': '---\ntitle: Idea\n---\nx\n' })
  const leftOut = [
    { file: '_drafts/idea.md', line: null, key: 'hidden.draftsFolder', params: { folder: '_drafts' } },
  ]
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false, leftOut })
})

test('a picture that changed too short a time ago to be told from what it may be now is looked at again', async () => {
  const place = makeSamplePlace({ ...wholeBlog, 'img/young.png': dotPng })
  places.push(place)
  const now = Date.now() / 1000
  utimesSync(join(place.blog, 'img/young.png'), now, now)
  await exportTo(place)
  vi.setSystemTime(Date.now() + 10_000)
  expect(await exportAgain(place)).toMatchObject({ wasWhole: true, written: 0 })
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 0 })
})

test('again and again, back and forth: what is known is the last whole export, whatever came since', async () => {
  const place = await exported()
  const first = readFileSync(join(place.blog, paper), 'utf8')
  for (const text of [`${first}\none\n`, `${first}\ntwo\n`, first, `${first}\nthree\n`]) {
    place.write({ [paper]: text })
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    await expectAsIfClean(place)
  }
  addTo(place, '_posts/2021-03-05-in-the-rain.md', '\nAnd then the sun came out.\n')
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
  await expectAsIfClean(place)
})

describe('after a few files were made', () => {
  const placeOf = (place: SamplePlace, ending: string) =>
    manifestFile(place.data, place.out).replace('.json', ending)

  async function madeFew(): Promise<SamplePlace> {
    const place = await exported()
    addTo(place, paper, '\nmore\n')
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    return place
  }

  test('nothing is made where nothing has changed since', async () => {
    const place = await madeFew()
    // What it takes to make anything is of no use, and the texts are still there.
    scramble(placeOf(place, '.texts'))
    const size = filesIn(place.out).size
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 0, unchanged: size })
    rmSync(placeOf(place, '.few'))
    expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
    await expectAsIfClean(place)
  })

  test('a file that was changed by hand, or is an older one, is repaired', async () => {
    const place = await exported()
    const page = join(place.out, paperPage)
    const [older, { atime, mtime }] = [readFileSync(page), statSync(page)]
    addTo(place, paper, '\nmore\n')
    await exportAgain(place)
    writeFileSync(page, readFileSync(page, 'utf8').replace('more', 'less'))
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 1 })
    await expectAsIfClean(place)
    // As the last whole export knows it.
    writeFileSync(page, older)
    utimesSync(page, atime, mtime)
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 1 })
    await expectAsIfClean(place)
    rmSync(join(place.out, 'index.html'))
    await exportAgain(place)
    await expectAsIfClean(place)
  })

  test('an account of it that is cut off, damaged or of another site is not believed', async () => {
    const place = await madeFew()
    const few = placeOf(place, '.few')
    const older = readFileSync(few)
    for (const harm of [cutOff, scramble, cutShort, rmSync]) {
      harm(few)
      addTo(place, paper, `\n${harm.name}\n`)
      expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
      await expectAsIfClean(place)
    }
    rmSync(placeOf(place, '.known'))
    expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
    addTo(place, paper, '\nlast\n')
    writeFileSync(few, older)
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    await expectAsIfClean(place)
  })
})

test('a text above a list of Hugo’s that has changed is on its page, with nothing else looked at', async () => {
  const place = makeSamplePlace({
    'config.toml': 'baseURL = "https://ink.example/"\n',
    'content/docs/_index.md': '---\ntitle: Manual\n---\nRead this.\n',
    'content/docs/a.md': '---\ntitle: A\ndate: 2021-01-02\ntags: [Go]\n---\nx\n',
    'content/tags/go/_index.md': '---\ntitle: Golang\n---\nThe language.\n',
  })
  places.push(place)
  await exportTo(place)
  addTo(place, 'content/docs/_index.md', '\nAnd *that*.\n')
  addTo(place, 'content/tags/go/_index.md', '\nOf gophers.\n')
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
  expect(filesIn(place.out).get('docs/index.html')).toContain('And <em>that</em>.')
  expect(filesIn(place.out).get('tags/go/index.html')).toContain('Of gophers.')
  await expectAsIfClean(place)
  writeFileSync(join(place.blog, 'content/docs/_index.md'), '---\ntitle: Handbook\n---\nRead this.\n')
  expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
  await expectAsIfClean(place)
})

test('what an export that was killed had written, and nothing plans any more, is removed', async () => {
  const place = await exported()
  const left = join(place.out, 'later.html')
  writeFileSync(left, 'half of a pa')
  const identity = (await folderIdentity(place.out)) ?? ''
  await saveClaims(place.data, { folder: place.out, identity }, ['later.html'])
  expect(await exportAgain(place)).toMatchObject({ wasWhole: true, written: 0 })
  expect(existsSync(left)).toBe(false)
  await expectAsIfClean(place)
})

test('a folder that goes while pages are made ends no export, and the next one looks at all', async () => {
  const place = makeSamplePlace(wholeBlog)
  places.push(place)
  const folder = join(place.blog, 'soon-gone')
  mkdirSync(folder)
  const opened = await openBlog(place.blog, place.home)
  const blog: typeof opened = {
    ...opened,
    folders() {
      rmSync(folder, { recursive: true })
      return opened.folders()
    },
  }
  const { written } = await exportSample(place, { blog })
  expect(await exportAgain(place)).toMatchObject({ wasWhole: true, written: 0, unchanged: written })
})

test('a file of somebody else’s in the place of a page is told of each time', async () => {
  const place = await exported()
  writeFileSync(join(place.out, 'later.html'), 'mine')
  place.write({ '_posts/2021-05-05-later.md': '---\ntitle: Later\npermalink: /later.html\n---\nx\n' })
  for (const _time of [1, 2]) {
    const { problems } = await exportTo(place)
    expect(problems.map(({ key, file }) => [key, file])).toContainEqual(['export.foreignFile', 'later.html'])
  }
  expect(filesIn(place.out).get('later.html')).toBe('mine')
})

test('a page of a few that somebody has changed by hand stays when its post goes, and is told of', async () => {
  const place = await exported()
  addTo(place, paper, '\nmore\n')
  await exportAgain(place)
  writeFileSync(join(place.out, paperPage), 'by hand')
  rmSync(join(place.blog, paper))
  const { problems } = await exportTo(place)
  expect(problems).toContainEqual(expect.objectContaining({ key: 'export.changedFile', file: paperPage }))
  expect(filesIn(place.out).get(paperPage)).toBe('by hand')
})

test('what few files were made again can be removed by the export that no longer has them', async () => {
  const place = await exported()
  addTo(place, paper, '\nmore\n')
  await exportAgain(place)
  rmSync(join(place.blog, paper))
  const { problems, gone } = await exportAgain(place)
  expect(existsSync(join(place.out, paperPage))).toBe(false)
  expect(problems.filter(({ key }) => key === 'export.changedFile')).toEqual([])
  expect(gone).toEqual(['/2021/04/06/纸/'])
  await expectAsIfClean(place)
})

describe('the whole site is looked at again', () => {
  const changes: Readonly<Record<string, (place: SamplePlace) => void>> = {
    'when a title changes, and a tag': place =>
      place.write({ [paper]: withTitle('宣纸').replace(/^tags: .*$/m, 'tags: [Ink]') }),
    'when a title becomes one of several lines': place =>
      place.write({ [paper]: withTitle('>\n  宣\n  纸') }),
    'when another field says what the title says': place =>
      place.write({ [paper]: withTitle('&t 宣纸\nsubtitle: *t') }),
    'when a post comes': place => place.write({ '_posts/2022-01-01-new.md': '---\ntitle: N\n---\nNew.\n' }),
    'when a post goes': place => rmSync(join(place.blog, paper)),
    'when a file comes that is copied': place => place.write({ 'files/more.txt': 'more' }),
    'when a file that is copied changes': place => place.write({ 'files/words.txt': 'other words' }),
    'when a file becomes a page': place => place.write({ 'files/words.txt': '---\n---\nwords\n' }),
    'when the configuration changes': place => addTo(place, '_config.yml', 'author: Ada\n'),
    'when a page of HTML changes': place =>
      addTo(place, 'links.html', '{% for x in site.posts %}{% endfor %}'),
    'when a text shows another file': place => addTo(place, paper, '\n![](/img/rain.png)\n'),
    'when a place that others link to goes': place =>
      place.write({
        '_posts/2021-03-04-雨中登山.md': String(wholeBlog['_posts/2021-03-04-雨中登山.md']).replace(
          '## 山路',
          '## 小路',
        ),
      }),
  }
  test.each(Object.entries(changes))('%s', async (_name, change) => {
    const place = await exported()
    change(place)
    expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
    await expectAsIfClean(place)
  })

  test('when a post is due', async () => {
    const later = '_posts/2024-02-03-later.md'
    const place = await exported({ [later]: '---\ntitle: Later\n---\nNow.\n' })
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    const nowMs = Date.UTC(2024, 1, 4)
    expect(await exportAgain(place, { nowMs })).toMatchObject({ wasWhole: true })
    expect(filesIn(place.out).has('2024/02/03/later/index.html')).toBe(true)
    await expectAsIfClean(place, { nowMs })
    // And by a clock that was set back.
    expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
    await expectAsIfClean(place)
  })

  test('with other options', async () => {
    const place = await exported({ '_drafts/idea.md': '---\ntitle: Idea\ndate: 2021-01-01\n---\nx\n' })
    const options = { withDrafts: true }
    expect(await exportAgain(place, { options })).toMatchObject({ wasWhole: true })
    await expectAsIfClean(place, { options })
  })

  test('where what is known was cut off, changed or removed', async () => {
    const place = await exported()
    for (const ending of ['.known', '.texts']) {
      for (const harm of [cutOff, scramble, rmSync]) {
        addTo(place, paper, '\nmore\n')
        harm(manifestFile(place.data, place.out).replace('.json', ending))
        expect(await exportAgain(place)).toMatchObject({ wasWhole: true })
        await expectAsIfClean(place)
      }
    }
  })
})

function cutOff(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, 500))
}

function cutShort(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, -3))
}

function scramble(file: string): void {
  writeFileSync(
    file,
    readFileSync(file).map(byte => byte ^ 1),
  )
}

test('a page that was changed by hand, or removed, is repaired; one that has another time only is not written', async () => {
  const place = await exported()
  const page = join(place.out, paperPage)
  writeFileSync(page, readFileSync(page, 'utf8').replace('宣纸', '报纸'))
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 1 })
  await expectAsIfClean(place)
  rmSync(join(place.out, '2021/04'), { recursive: true })
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 1 })
  await expectAsIfClean(place)
  utimesSync(page, 1000, 1000)
  expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 0 })
  for (const path of ['index.html', 'CNAME', 'inkstone/search/w0.js', 'tags/paper/feed.xml']) {
    rmSync(join(place.out, path))
    await exportAgain(place)
    await expectAsIfClean(place)
  }
})

test('a text that has changed is made, and files that somebody has changed are repaired, in one go', async () => {
  const place = await exported()
  const other = '2021/03/05/in-the-rain/index.html'
  const walks = readdirSync(join(place.out, 'tags')).find(name => /^walks$/i.test(name)) ?? ''
  for (const harmed of [
    [paperPage],
    [other, `tags/${walks}/feed.xml`],
    ['inkstone/search/w0.js', 'inkstone/search/p0.js'],
  ]) {
    addTo(place, paper, `\nzanzibar ${harmed[0]}\n`)
    for (const path of harmed) writeFileSync(join(place.out, path), 'harm')
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false })
    await expectAsIfClean(place)
    expect(await exportAgain(place)).toMatchObject({ wasWhole: false, written: 0 })
  }
})

test('what was made of a text before something else was found to have changed is in the count once', async () => {
  const place = await exported()
  addTo(place, paper, '\nzanzibar\n')
  place.write({ 'files/words.txt': 'other words\n', 'files/more.txt': 'more\n' })
  const before = filesIn(place.out)
  const again = await exportAgain(place)
  const files = filesIn(place.out)
  const changed = [...files].filter(([path, text]) => before.get(path) !== text)
  expect(again).toMatchObject({ wasWhole: true, written: changed.length })
  await expectAsIfClean(place)
})

test('a manifest that is damaged is put together again: nothing of the site is lost, nothing of others is touched', async () => {
  const place = await exported()
  addTo(place, paper, '\nmore\n')
  await exportAgain(place)
  writeFileSync(join(place.out, 'mine.txt'), 'mine')
  writeFileSync(join(place.out, 'about/index.html'), 'changed by hand')
  writeFileSync(manifestFile(place.data, place.out), '{"version":2,"folder"')
  rmSync(join(place.blog, '_posts/2021-05-07-gone.md'))
  rmSync(join(place.blog, 'about.md'))
  const { problems } = await exportTo(place)
  const files = filesIn(place.out)
  expect(files.has('2021/05/07/gone/index.html')).toBe(false)
  expect([files.get('mine.txt'), files.get('about/index.html')]).toEqual(['mine', 'changed by hand'])
  expect(problems).toContainEqual(
    expect.objectContaining({ key: 'export.changedFile', file: 'about/index.html' }),
  )
  rmSync(join(place.out, 'mine.txt'))
  rmSync(join(place.out, 'about'), { recursive: true })
  await expectAsIfClean(place)
})

test('what changes within a tick of the clock is seen', async () => {
  vi.useRealTimers()
  const place = await exported()
  for (const word of ['aaaa', 'bbbb', 'cccc', 'dddd']) {
    place.write({ [paper]: `${wholeBlog[paper]}\n${word}\n` })
    await exportTo(place)
    await expectAsIfClean(place)
  }
})

test('an export that is cancelled before it looks writes nothing', async () => {
  const place = await exported()
  addTo(place, paper, '\nmore\n')
  const before = filesIn(place.out)
  const stop = new AbortController()
  stop.abort()
  await expect(exportSample(place, { signal: stop.signal })).rejects.toBe(stop.signal.reason)
  expect(filesIn(place.out)).toEqual(before)
})
