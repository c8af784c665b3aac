import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { SiteProblem } from '../../shared/calls/site.ts'
import { openSiteLooks } from '../app/site-looks.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

describe('export', () => {
  test('says what it did and what is broken, and ends with 0', async () => {
    const { code, out, err } = await run(['export', 'blog', 'out'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /out: 11 pages, 3 files of the blog, 28 written, 0 unchanged, in \d+\.\d s\.\nLook: --theme paper --accent own --fonts own --images original\n\n2 errors, 0 warnings, 0 notes:\n/,
    )
    expect(out).toContain(
      '  _posts/2021-07-08-gaps.md:7:1: Error: The image “/img/gone.png” is not in the blog’s folder.',
    )
    expect(out).toMatch(
      /\n\n1 post is left out: 1 draft\n {2}_drafts\/unfinished\.md: It is a draft: [^\n]*\n$/,
    )
    expect(existsSync(join(place.out, 'index.html'))).toBe(true)
  })

  test('posts that are left out are told with their reasons, in Chinese, too, and all of them as JSON', async () => {
    const drafts = Array.from(
      { length: 24 },
      (_, at) => [`_drafts/d${at}.md`, '---\ntitle: D\n---\n'] as const,
    )
    place.write({
      ...Object.fromEntries(drafts),
      '_posts/2199-01-01-later.md': '---\ntitle: Later\n---\n',
      '_posts/2021-01-01-kept.md': '---\ntitle: Kept\npublished: false\n---\n',
    })
    const { out } = await run(['export', 'blog', 'out'], { lang: 'zh_CN.UTF-8' })
    expect(out).toContain('\n有 27 篇文章未导出：草稿 25 篇、设为不发布 1 篇、日期未到 1 篇\n')
    expect(out).toMatch(/\n {2}_drafts\/d0\.md: 它是草稿[\s\S]*\n {2}还有 7 处\n$/)
    // Nothing is planned this time, and the same is told.
    const { leftOut } = JSON.parse((await run(['export', 'blog', 'out', '--json'])).out)
    expect(leftOut).toHaveLength(27)
    expect(leftOut.at(-1)).toEqual({
      file: '_posts/2199-01-01-later.md',
      kind: 'later',
      key: 'hidden.future',
      params: { when: '2199-01-01 00:00', zone: expect.any(String) },
      message: expect.stringContaining('Its date is still to come'),
    })
    const withDrafts = await run(['export', 'blog', 'out', '--json', '--drafts', '--future'])
    expect(JSON.parse(withDrafts.out).leftOut).toEqual([])
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

  test('the look that was chosen in the app is that of the command line, unless an option says otherwise', async () => {
    const chosen = { variant: 'plain', accent: 'plum', fonts: 'serif' } as const
    await openSiteLooks(nodeFs, place.data).keep(realpathSync(place.blog), {
      look: chosen,
      images: 'original',
    })
    const style = () => readFileSync(join(place.out, 'inkstone/theme.css'), 'utf8')
    const { out } = await run(['export', 'blog', 'out'])
    expect(out).toContain(
      '\nLook, as chosen in the app for this blog: --theme plain --accent plum --fonts serif --images original\n',
    )
    expect(style()).toMatch(/--paper: #fdfdfe[\s\S]*--seal: #8a3271/)
    const json = await run(['export', 'blog', 'out', '--json', '--accent', 'own', '--theme', 'paper'])
    expect(JSON.parse(json.out).look).toEqual({
      theme: 'paper',
      accent: null,
      fonts: 'serif',
      images: 'original',
      isFromApp: true,
    })
    expect(style()).toMatch(/--paper: #faf7f2[\s\S]*--seal: #ad3120/)
    const all = ['--theme', 'plain', '--accent', 'pine', '--fonts', 'own', '--images', 'original']
    expect((await run(['export', 'blog', 'out', ...all])).out).toContain(`\nLook: ${all.join(' ')}\n`)
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
    expect(err).toMatch(/28 of 28 files, \d+ s\r\u001b\[K$/)
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
