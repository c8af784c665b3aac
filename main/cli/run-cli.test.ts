import { execFile, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SiteProblem } from '../../shared/calls/site.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { makeSamplePlace, type SamplePlace } from '../export/sample-blog.ts'
import { bundleFor, type SampleBundle } from '../export/sample-bundle.ts'
import { runCli } from './run-cli.ts'

let place: SamplePlace
const opened: string[] = []

beforeEach(() => {
  opened.splice(0)
  place = makeSamplePlace()
})

afterEach(() => place.remove())

async function run(
  args: readonly string[],
  more: {
    lang?: string
    isTerminal?: boolean
    signal?: AbortSignal
    onOut?: (text: string) => void
    makerFile?: string
  } = {},
) {
  let out = ''
  let err = ''
  const code = await runCli(args, {
    cwd: place.root,
    env: { INKSTONE_DATA: place.data, LANG: more.lang ?? 'en_US.UTF-8' },
    homeFolder: place.home,
    platform: process.platform,
    nowMs: Date.now(),
    version: '1.2.3',
    out: text => {
      out += text
      more.onOut?.(text)
    },
    err: text => {
      err += text
    },
    isTerminal: more.isTerminal ?? false,
    openAddress: async address => void opened.push(address),
    signal: more.signal ?? new AbortController().signal,
    makerFile: more.makerFile ?? null,
    lookFile: null,
  })
  return { code, out, err }
}

describe('serve', () => {
  /** Runs until its first line is out, asks for a page there, and interrupts it. */
  async function serve(...args: string[]) {
    const stop = new AbortController()
    const lines: string[] = []
    const ended = run(['serve', 'blog', ...args], { signal: stop.signal, onOut: text => lines.push(text) })
    // The command is loaded first, and here compiled.
    await expect.poll(() => lines.length, { timeout: 20_000 }).toBe(1)
    const address = /http:[^"\s]*/.exec(lines[0] ?? '')?.[0] ?? ''
    const read = async (path: string) => (await fetch(new URL(path, address))).text()
    const page = await read('/2021/05/06/second-walk/')
    const archive = await read('/archive/')
    const style = await read('/inkstone/theme.css')
    stop.abort()
    return { ...(await ended), address, page, archive, style }
  }

  test('shows the site until it is interrupted, and ends with 0', async () => {
    const { code, out, address, page } = await serve('--open')
    expect(code).toBe(0)
    expect(out).toContain(`The site is at ${address} and follows`)
    expect(page).toContain('Second walk')
    expect(opened).toEqual([address])
    await expect(fetch(address)).rejects.toThrow()
  })

  test('as JSON; its options are those of the export', async () => {
    place.write({ '_posts/2199-01-01-later.md': '---\ntitle: Later\n---\n' })
    const { out, address, style, archive } = await serve('--json', '--theme', 'plain')
    expect(JSON.parse(out)).toEqual({ address })
    expect(style).toContain('--paper: #fdfdfe')
    expect(archive).toContain('Second walk')
    expect(archive).not.toMatch(/Unfinished|Later/)
    expect((await serve('--drafts')).archive).toMatch(/^(?!.*Later).*Unfinished/s)
    expect((await serve('--future')).archive).toMatch(/^(?!.*Unfinished).*Later/s)
    expect((await run(['serve', 'blog', '--theme', 'loud'])).code).toBe(2)
  })

  test.each(['0', '70000', 'x', '12 3'])('--port %s is refused', async port => {
    const { code, err } = await run(['serve', 'blog', '--port', port])
    expect(code).toBe(2)
    expect(err).toContain(`“${port}” is no port.`)
  })
})

describe('export', () => {
  test('says what it did and what is broken, and ends with 0', async () => {
    const { code, out, err } = await run(['export', 'blog', 'out'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /out: 11 pages, 3 files of the blog, 28 written, 0 unchanged, in \d\.\d s\.\n\n2 errors, 0 warnings, 0 notes:\n/,
    )
    expect(out).toContain(
      '  _posts/2021-07-08-gaps.md:7:1: Error: The image “/img/gone.png” is not in the blog’s folder.',
    )
    expect(existsSync(join(place.out, 'index.html'))).toBe(true)
  })

  test('--check ends with 1 while something is broken', async () => {
    expect((await run(['export', '--check', 'blog', 'out'])).code).toBe(1)
    rmSync(join(place.blog, '_posts/2021-07-08-gaps.md'))
    expect((await run(['export', 'blog', 'out', '--check'])).code).toBe(0)
  })

  test('another address, another look, and everything anew', async () => {
    const args = [
      'export',
      'blog',
      'out',
      '--base-url',
      'https://a.example/b',
      '--theme=plain',
      '--accent',
      'plum',
      '--fonts=serif',
    ]
    expect((await run(args)).code).toBe(0)
    expect(readFileSync(join(place.out, 'sitemap.xml'), 'utf8')).toContain('<loc>https://a.example/b/</loc>')
    const style = readFileSync(join(place.out, 'inkstone/theme.css'), 'utf8')
    expect(style).toContain('--paper: #fdfdfe')
    expect(style).toContain('--seal: #8a3271')
    expect(style).toMatch(/:lang\(zh\) body \{\s*font-family: [^;]*Songti SC/)
    const { out } = await run([...args, '--clean', '--json'])
    expect(JSON.parse(out)).toMatchObject({ written: 28, unchanged: 0 })
  })

  test.each([
    [['--theme', 'dark'], 'There is no theme “dark”. Choose one of: paper, plain.'],
    [['--accent', 'red'], 'There is no accent “red”.'],
    [['--fonts', 'round'], 'There are no fonts “round”.'],
    [['--images', 'tiny'], 'There is no kind of images “tiny”.'],
    [['--theme', '--json'], '--theme needs a value after it.'],
    [['--base-url', 'a.example'], '“a.example” is not the address of a site.'],
  ])('export %j is told what is wrong', async (more, sentence) => {
    const { code, err } = await run(['export', 'blog', 'out', ...more])
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(existsSync(place.out)).toBe(false)
  })

  test('posts of the future, and smaller pictures, when asked for', async () => {
    const picture = { create: { width: 900, height: 300, channels: 3, background: '#888' } } as const
    place.write({
      'img/head.png': await sharp(picture).png({ compressionLevel: 0 }).toBuffer(),
      '_posts/2199-01-01-later.md': '---\ntitle: Later\n---\n![](/img/head.png)\n',
    })
    const later = () => existsSync(join(place.out, '2199/01/01/later/index.html'))
    await run(['export', 'blog', 'out'])
    expect([later(), existsSync(join(place.out, 'inkstone/pictures'))]).toEqual([false, false])
    await run(['export', 'blog', 'out', '--future', '--images', 'responsive'])
    expect(later()).toBe(true)
    expect(readdirSync(join(place.out, 'inkstone/pictures')).length).toBeGreaterThan(0)
  })

  test('addresses that are gone are listed, and what could not be shown', async () => {
    await run(['export', 'blog', 'out'])
    rmSync(join(place.blog, '_posts/2021-05-06-second-walk.md'))
    writeFileSync(join(place.blog, 'all.html'), '---\n---\n{% include all.html %}\n')
    const { out } = await run(['export', 'blog', 'out'])
    expect(out).toContain('1 address of the last export is gone.')
    expect(out).toContain('\n  /2021/05/06/second-walk/\n')
    expect(out).toContain('\n  all.html: Note: The page at /all/ is put together by your blog’s own theme')
  })

  test('--json is one object and nothing else', async () => {
    const { code, out, err } = await run(['export', 'blog', 'out', '--json', '--drafts'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.endsWith('}\n')).toBe(true)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ folder: place.out, pages: 13, images: 3, written: 30, unchanged: 0 })
    expect(report.counts).toEqual({ error: 2, warning: 0, note: 0 })
    expect(report.problems[0]).toEqual({
      file: '_posts/2021-07-08-gaps.md',
      line: 7,
      column: 1,
      kind: 'picture',
      severity: 'error',
      key: 'check.missingImage',
      params: { address: '/img/gone.png' },
      message: 'The image “/img/gone.png” is not in the blog’s folder. Put it there, or correct the address.',
      fix: null,
    })
  })

  test('the site is checked before it is done: every fault with its file and line, as JSON', async () => {
    const post = (head: string, body = 'x') => `---\n${head}\n---\n${body}\n`
    const long = 'l'.repeat(300)
    rmSync(place.blog, { recursive: true })
    place.write({
      '_config.yml': 'title: T\nurl: https://t.example\n',
      'about.md': post('title: About\npermalink: /a/'),
      '_posts/2021-01-01-a.md': post('title: A\npermalink: /a/', '## Part {#part}\n\n[ok](#part)'),
      '_posts/2021-01-02-b.md': post('title: B\npermalink: /B/', '[x](/gone/)\n[y](/a/#none) [z](#none)'),
      '_posts/2021-01-03-c.md': post('title: C\npermalink: /b/', '[ok](/a/#part)'),
      '_posts/2021-01-04-d.md': post(`title: D\npermalink: /${long}/`),
      '_posts/2021-01-05-e.md': post('title: E', '![e](/gone.png)\n\n<div id="x">\n\n</b>\n\n<i id="x"></i>'),
      '_posts/2021-01-06-f.md': post('title: F\npermalink: /tags/'),
      '_posts/2021-01-07-g.md': post('title: G\npermalink: /:nothing/'),
      '_posts/2021-01-08-h.md': post('title: H\nredirect_from: /B/'),
    })
    const { code, out } = await run(['export', 'blog', 'out', '--check', '--json'])
    expect(code).toBe(1)
    const found = JSON.parse(out).problems.map(({ file, line, key, params }: SiteProblem) => {
      const said = params?.address ?? params?.name ?? params?.id ?? params?.tag ?? params?.placeholder
      return `${file}:${line} ${key} ${said}`
    })
    expect(found.sort()).toEqual([
      // One file on a disk that does not tell capitals apart: /b/ is there.
      '_posts/2021-01-02-b.md:3 export.sameAddress /B/',
      '_posts/2021-01-02-b.md:5 check.missingLink /gone/',
      '_posts/2021-01-02-b.md:6 check.missingAnchor #none',
      '_posts/2021-01-02-b.md:6 check.missingAnchor /a/#none',
      `_posts/2021-01-04-d.md:3 export.nameTooLong ${long}`,
      '_posts/2021-01-05-e.md:10 export.repeatedId x',
      '_posts/2021-01-05-e.md:4 check.missingImage /gone.png',
      '_posts/2021-01-05-e.md:6 export.htmlUnclosed div',
      '_posts/2021-01-05-e.md:8 export.htmlStray b',
      '_posts/2021-01-06-f.md:3 export.addressOfSite /tags/',
      '_posts/2021-01-07-g.md:3 export.unknownPlaceholder nothing',
      '_posts/2021-01-08-h.md:3 export.redirectInTheWay /B/',
      'about.md:3 export.sameAddress /a/',
    ])
  })

  test('with --check it tells what inkstone check tells, each once, and what mends it', async () => {
    const list = async (...args: readonly string[]) =>
      JSON.parse((await run([...args, '--json'])).out).problems
    const file = join(place.blog, '_posts/2021-07-08-gaps.md')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<div>\n\n[x](/2020/09/09/second-walk/)\n`)
    const ofCheck = await list('check', 'blog')
    const ofBoth = await list('export', 'blog', 'out', '--check')
    for (const problem of ofCheck) expect(ofBoth).toContainEqual(problem)
    const more = ofBoth.filter((one: object) => !JSON.stringify(ofCheck).includes(JSON.stringify(one)))
    expect(more.map(({ key }: { readonly key: string }) => key)).toEqual(['export.htmlUnclosed'])
    expect(ofBoth.some(({ fix }: { readonly fix: unknown }) => fix !== null)).toBe(true)
  })

  test('speaks the language of the terminal', async () => {
    const { out } = await run(['export', 'blog', 'out'], { lang: 'zh_CN.UTF-8' })
    expect(out).toContain('11 个页面')
    expect(out).toContain('博客文件夹中没有图片“/img/gone.png”。')
  })

  test('shows progress on a terminal only, on the error output', async () => {
    const { out, err } = await run(['export', 'blog', 'out', '--json'], { isTerminal: true })
    expect(err).toMatch(/28 of 28 files\r\u001b\[K$/)
    expect(JSON.parse(out)).toMatchObject({ pages: 11 })
  })

  test('has a thread for each core of the machine', async () => {
    const posts = Array.from({ length: 100 }, (_, at) => [
      `_posts/2020-01-01-p${at}.md`,
      '---\ntitle: x\n---\n',
    ])
    place.write(Object.fromEntries(posts))
    const started = join(place.root, 'started')
    mkdirSync(started)
    const makerFile = join(place.root, 'maker.mjs')
    writeFileSync(makerFile, makerThatLeaves(started))
    const { code } = await run(['export', 'blog', 'out'], { makerFile })
    // The command's own thread is one of them.
    const others = availableParallelism() - 1
    expect(readdirSync(started)).toHaveLength(others)
    expect(code).toBe(others > 0 ? 2 : 0)
  })

  /** A thread that tells in a folder that it is there, and ends as soon as it is to make something. */
  function makerThatLeaves(folder: string): string {
    return `import { writeFileSync } from 'node:fs'
import { parentPort, threadId } from 'node:worker_threads'
writeFileSync(${JSON.stringify(folder)} + '/' + threadId, '')
parentPort.on('message', ({ kind }) => { if (kind === 'make' || kind === 'end') process.exit() })
`
  }

  test('when stopped says so, and ends with 2', async () => {
    const { code, err } = await run(['export', 'blog', 'out'], { signal: AbortSignal.abort() })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Stopped. What was written so far is whole; exporting again completes it.\n',
    })
  })

  test.each([
    [['export', 'nowhere', 'out'], /The folder .+nowhere is not there/],
    [['export', 'blog', 'blog'], /is the blog’s own folder/],
    [['export', 'blog', 'home'], /is your home folder/],
    [['export', 'blog', 'blog/_posts'], /is inside the blog/],
    [['export', 'blog'], /inkstone export <blog> <folder>/],
    [['export', 'blog', 'out', 'more'], /inkstone export <blog> <folder>/],
    [['export', 'blog', ''], /inkstone export <blog> <folder>/],
    [['export', 'blog', 'out', '--fast'], /no option --fast/],
    [['export', 'blog', 'out', '--json=yes'], /no option --json/],
    [['export', 'blog', 'out', '-x'], /no option -x/],
    [['publish'], /There is no command “publish”/],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(place.out)).toBe(false)
  })

  test('a full folder is left as it is', async () => {
    mkdirSync(place.out)
    writeFileSync(join(place.out, 'photo.jpg'), 'mine')
    const { code, err } = await run(['export', 'blog', 'out'])
    expect(code).toBe(2)
    expect(err).toContain('holds files that no export made')
    expect(readdirSync(place.out)).toEqual(['photo.jpg'])
  })
})

describe('tags', () => {
  test('the commonest first', async () => {
    expect(await run(['tags', 'blog'])).toEqual({ code: 0, out: '    2  Walks\n    1  山\n', err: '' })
  })

  test('--json', async () => {
    const { out } = await run(['tags', 'blog', '--json'])
    expect(JSON.parse(out)).toEqual({
      tags: [
        { tag: 'Walks', count: 2 },
        { tag: '山', count: 1 },
      ],
    })
  })

  test('a tag cannot steer the terminal', async () => {
    place.write({ '_posts/2022-01-01-x.md': '---\ntags: ["\\e[2Jx"]\n---\n' })
    expect((await run(['tags', 'blog'])).out).not.toContain('\u001b')
  })

  test('a blog without tags', async () => {
    rmSync(join(place.blog, '_posts'), { recursive: true })
    expect(await run(['tags', 'blog'])).toMatchObject({ code: 0, out: 'No post has a tag.\n' })
  })
})

describe('get', () => {
  const rain = '_posts/2021-03-04-雨中登山.md'

  test('one field, a list with a line an item', async () => {
    expect(await run(['get', 'blog', rain, 'title'])).toEqual({ code: 0, out: '雨中登山\n', err: '' })
    expect(await run(['get', 'blog', `blog/${rain}`, 'tags'])).toEqual({
      code: 0,
      out: '山\nWalks\n',
      err: '',
    })
    expect(await run(['get', 'blog', join(place.blog, rain), 'tags', '--json'])).toEqual({
      code: 0,
      out: `${JSON.stringify({ id: rain, field: 'tags', value: ['山', 'Walks'] })}\n`,
      err: '',
    })
  })

  test('all of them', async () => {
    expect((await run(['get', 'blog', rain])).out).toBe('title: 雨中登山\ntags: 山, Walks\n')
    expect(JSON.parse((await run(['get', 'blog', rain, '--json'])).out)).toEqual({
      id: rain,
      fields: { title: '雨中登山', tags: ['山', 'Walks'] },
    })
  })

  test('a field that is not there ends with 1', async () => {
    expect(await run(['get', 'blog', rain, 'date'])).toEqual({
      code: 1,
      out: '',
      err: `“${rain}” says nothing for “date”.\n`,
    })
    expect(await run(['get', 'blog', rain, 'date', '--json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"value":null'),
    })
  })

  test('a title cannot steer the terminal, as JSON it is whole', async () => {
    place.write({ '_posts/2022-01-01-x.md': '---\ntitle: "\\e[2Jx"\n---\n' })
    expect((await run(['get', 'blog', '_posts/2022-01-01-x.md', 'title'])).out).toBe('\ufffd[2Jx\n')
    expect(
      JSON.parse((await run(['get', 'blog', '_posts/2022-01-01-x.md', 'title', '--json'])).out).value,
    ).toBe('\u001b[2Jx')
  })

  test.each([
    [['get', 'blog'], /inkstone get <blog> <post> \[field\]/],
    [['get', 'blog', 'nowhere.md'], /“nowhere.md” is no post of the blog in .+Give its path/],
    [['get', 'blog', '_config.yml'], /is no post of the blog/],
    [['get', 'blog', '../../etc/passwd'], /is no post of the blog/],
    [
      ['get', 'blog', '_posts/2022-02-02-broken.md', 'title'],
      /^_posts\/2022-02-02-broken.md: Line 3 of the front matter has a mistake/,
    ],
    [['get', 'blog', '_posts/2022-02-02-gbk.md', 'title'], /not in UTF-8; it looks like GB18030/],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    place.write({
      '_posts/2022-02-02-broken.md': '---\ntitle: [a\n---\n',
      '_posts/2022-02-02-gbk.md': Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
    })
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})

describe('set', () => {
  const walk = '_posts/2021-05-06-second-walk.md'
  const bytes = (id: string) => readFileSync(join(place.blog, id))

  test('says what changed, changes that and nothing else, and keeps the version before', async () => {
    const before = bytes(walk)
    const { code, out, err } = await run(['set', 'blog', walk, 'title', 'Third "walk"'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      `${walk}: title is changed.\n  - title: "Second walk: <b>sun</b>"\n  + title: "Third \\"walk\\""\n`,
    )
    expect(bytes(walk).toString()).toBe(
      before.toString().replace('Second walk: <b>sun</b>', 'Third \\"walk\\"'),
    )
    const history = openHistory(nodeFs, place.data, place.blog)
    const [kept] = await history.list()
    expect(kept?.id).toBe(walk)
    expect(Buffer.from(await history.read(kept?.sha ?? ''))).toEqual(before)
  })

  test('a list as JSON, in the way that it is written', async () => {
    const before = bytes(walk).toString()
    const { out } = await run(['set', 'blog', walk, 'tags', '["Walks", "山"]', '--json'])
    expect(JSON.parse(out)).toEqual({ id: walk, field: 'tags', changed: true, was: [], is: ['     - 山'] })
    expect(bytes(walk).toString()).toBe(before.replace('     - Walks\n', '     - Walks\n     - 山\n'))
  })

  test('what is got and set is no change: not a byte, no time stamp, nothing in the history', async () => {
    for (const id of ['_posts/2021-03-04-雨中登山.md', walk, '_drafts/unfinished.md']) {
      const before = { bytes: bytes(id), stamp: statSync(join(place.blog, id), { bigint: true }).mtimeNs }
      const { fields } = JSON.parse((await run(['get', 'blog', id, '--json'])).out)
      for (const [field, value] of Object.entries(fields)) {
        const typed = typeof value === 'string' ? value : JSON.stringify(value)
        const { code, out } = await run(['set', 'blog', id, field, typed])
        expect(code, `${id} ${field}`).toBe(0)
        expect(out).toContain('says that already')
      }
      const after = { bytes: bytes(id), stamp: statSync(join(place.blog, id), { bigint: true }).mtimeNs }
      expect(after).toEqual(before)
    }
    expect(existsSync(join(place.data, 'history'))).toBe(false)
  })

  test('a value may be empty, or begin with a dash', async () => {
    expect((await run(['set', 'blog', walk, 'title', ''])).code).toBe(0)
    expect((await run(['get', 'blog', walk, 'title'])).out).toBe('\n')
    expect((await run(['set', 'blog', '--', walk, 'title', '-x'])).code).toBe(0)
    expect((await run(['get', 'blog', walk, 'title'])).out).toBe('-x\n')
  })

  test('in Chinese', async () => {
    const { out } = await run(['set', 'blog', walk, 'draft', 'true'], { lang: 'zh_CN.UTF-8' })
    expect(out).toBe(`${walk}：已更改 draft。\n  + published: false\n`)
  })

  test.each([
    [['set', 'blog', walk, 'title'], /inkstone set <blog> <post> <field> <value>/],
    [['set', 'blog', walk, '', 'x'], /inkstone set/],
    [['set', 'blog', walk, 'tags', 'a, b'], /“tags” is a list. Write it as JSON/],
    [['set', 'blog', walk, 'date', 'soon'], /“soon” is not a date/],
    [['set', 'blog', walk, 'draft', 'perhaps'], /true or false/],
    [['set', 'blog', walk, 'a:b', 'x'], /cannot be the name of a field/],
    [['set', 'blog', '_posts/2022-02-02-odd.md', 'title', 'x'], /“title” shares its value/],
    [['set', 'blog', '_posts/2022-02-02-gbk.md', 'title', 'x'], /not in UTF-8/],
    [['set', 'blog', 'blog/../outside.md', 'title', 'x'], /is no post/],
  ])('%j is refused with a sentence, and nothing is written', async (args, sentence) => {
    writeFileSync(join(place.root, 'outside.md'), 'mine')
    place.write({
      '_posts/2022-02-02-odd.md': '---\nx: &a 1\ntitle: *a\n---\n',
      '_posts/2022-02-02-gbk.md': Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
    })
    const before = readdirSync(join(place.blog, '_posts')).map(name => bytes(`_posts/${name}`))
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(readdirSync(join(place.blog, '_posts')).map(name => bytes(`_posts/${name}`))).toEqual(before)
    expect(readFileSync(join(place.root, 'outside.md'), 'utf8')).toBe('mine')
    expect(existsSync(join(place.data, 'history'))).toBe(false)
  })
})

test('help and version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  expect((await run(['help'])).out).toContain('inkstone export <blog> <folder>')
  expect((await run(['--help'], { lang: 'zh_TW' })).out).toContain('inkstone export <博客> <文件夹>')
  expect((await run([])).code).toBe(2)
})

describe('as a program of its own', () => {
  let bundle: SampleBundle
  let program = ''

  beforeAll(async () => {
    const entries = {
      cli: 'cli.ts',
      'maker-worker': 'export/make/maker-worker.ts',
      'look-worker': 'export/again/look-worker.ts',
    }
    bundle = await bundleFor('cli-test', entries)
    program = bundle.file('cli')
    // Where the program looks for its own version.
    copyFileSync(join(import.meta.dirname, '../../package.json'), join(program, '../../../package.json'))
  }, 60_000)

  afterAll(() => bundle.remove())

  const environment = () => ({
    PATH: process.env.PATH,
    HOME: place.home,
    INKSTONE_DATA: place.data,
    LANG: 'C.UTF-8',
  })
  const start = (...args: string[]) =>
    promisify(execFile)(process.execPath, [program, ...args], { cwd: place.root, env: environment() })

  test('exports, and answers with its exit code', async () => {
    const { stdout, stderr } = await start('export', 'blog', 'out', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ pages: 11, written: 28 })
    await expect(start('export', 'blog', 'out', '--check')).rejects.toMatchObject({ code: 1 })
    await expect(start('export', 'blog', '.')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('home folder'),
    })
  })

  test('killed in the middle: no page is torn, and the next export makes a clean one', async () => {
    const posts = Array.from({ length: 150 }, (_, at) => [
      `_posts/2020-01-01-p${at}.md`,
      `---\ntitle: Post ${at}\ntags: [t${at % 9}]\n---\n${'Some words. '.repeat(300)}\n`,
    ])
    place.write(Object.fromEntries(posts))
    await start('export', 'blog', 'clean')
    const clean = filesIn(join(place.root, 'clean'))
    let killedInTheMiddle = 0
    for (const killAt of [1, 20, 200]) {
      rmSync(place.out, { recursive: true, force: true })
      await killWhen(() => countIn(place.out) >= killAt, 'export', 'blog', 'out')
      const left = filesIn(place.out)
      if (left.size < clean.size) killedInTheMiddle++
      for (const [file, bytes] of left) {
        if (!file.includes('.~ink-')) expect(bytes === clean.get(file), file).toBe(true)
      }
      await start('export', 'blog', 'out')
      expect([...filesIn(place.out).keys()]).toEqual([...clean.keys()])
    }
    expect(killedInTheMiddle).toBeGreaterThan(0)
  }, 60_000)

  /** Starts the program, and ends it with no chance to clean up as soon as `isTime`. */
  async function killWhen(isTime: () => boolean, ...args: string[]): Promise<void> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: place.root,
      env: environment(),
      stdio: 'ignore',
    })
    const isOver = new Promise<void>(resolve => child.once('exit', () => resolve()))
    while (child.exitCode === null && !isTime()) await new Promise<void>(resolve => setImmediate(resolve))
    child.kill('SIGKILL')
    await isOver
  }

  /** Names only: a file may be gone again before it could be read. */
  function countIn(folder: string): number {
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
  }

  function filesIn(folder: string): Map<string, string> {
    if (!existsSync(folder)) return new Map()
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    return new Map(paths.sort().map(path => [path.slice(folder.length), readFileSync(path, 'latin1')]))
  }

  test('knows its version', async () => {
    expect((await start('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
