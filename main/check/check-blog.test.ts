import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { applySplices } from '../../shared/matter/splice.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createCheckRunner } from './check-runner.ts'

const quiet = { onProgress: () => undefined, onFound: () => undefined }
const never = new AbortController().signal

async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = sampleFolder({ '_config.yml': 'url: https://notes.example\npermalink: pretty\n', ...files })
  return (await createCheckRunner(await openBlog(folder)).check(quiet, never)).problems
}

/** Where each problem is, and which one. */
function told(problems: readonly BlogProblem[]): readonly string[] {
  return problems.map(({ file, line, severity, key }) => `${file}:${line ?? ''} ${severity} ${key}`)
}

const post = (body: string, fields = '') => `---\ntitle: Ink\n${fields}---\n${body}\n`

test('links that lead nowhere are told with their line, those that hold are not', async () => {
  const problems = await check({
    '_posts/2020-01-01-a.md': post(
      '[b](/2020/01/02/b/)\n[gone](/2019/01/01/gone/)\n[file](/files/a.pdf)\n{% post_url 2020-01-02-b %}\n{% post_url 2019-01-01-gone %}\n[idea](/2020/01/04/late/)\n[out](https://example.org/)\n![x](/img/gone.png)\n[own](https://notes.example/2020/01/02/b/)',
    ),
    '_posts/2020-01-02-b.md': post('[a](#here)\n\n## Here\n\n[c](#there)\n[d](/2020/01/01/a/#x)').replace(
      'Ink',
      'B',
    ),
    '_posts/2020-01-04-late.md': post('Text.', 'published: false\n').replace('Ink', 'Late'),
    'files/a.pdf': 'x',
  })
  expect(told(problems)).toEqual([
    '_posts/2020-01-04-late.md: note hidden.unpublished',
    '_posts/2020-01-01-a.md:5 error check.missingLink',
    '_posts/2020-01-01-a.md:8 error check.missingPost',
    '_posts/2020-01-01-a.md:9 warning check.hiddenTarget',
    '_posts/2020-01-01-a.md:11 error check.missingImage',
    '_posts/2020-01-02-b.md:8 warning check.missingAnchor',
    '_posts/2020-01-02-b.md:9 warning check.missingAnchor',
  ])
})

test('a picture with other capitals than its file, and what moved with its folder, can be mended', async () => {
  const text = post(
    '![a](/img/River.PNG)\n![b](<img/a b.png>)\n![c](/old/walk/stone%20%E7%9F%B3.jpg)\n[d](/2019/05/05/b/)\n[e](/nothing/) ![f](/own/1.png)',
  )
  const problems = await check({
    '_posts/2020-01-01-a.md': text,
    '_posts/2020-01-02-b.md': post('').replace('Ink', 'B'),
    'img/river.png': 'x',
    'new/walk/stone 石.jpg': 'x',
    'other/1.png': 'x',
    '_posts/img/A b.png': 'x',
  })
  const edits = problems.flatMap(({ fix }) => fix?.edits ?? [])
  expect(applySplices(text, edits)).toBe(
    post(
      '![a](/img/river.png)\n![b](<img/A%20b.png>)\n![c](/new/walk/stone%20%E7%9F%B3.jpg)\n[d](/2020/01/02/b/)\n[e](/nothing/) ![f](/own/1.png)',
    ),
  )
})

test('names, titles, dates, fields and tags are looked at beside each other', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 10 }, (_none, at) => [
      `_posts/2020-02-0${at}-p${at}.md`.replace('-00-', '-10-'),
      `---\nlayout: post\ntitle: Post ${at}\ntags: [OpenStack]\n---\nText.\n`,
    ]),
  )
  const problems = await check({
    ...many,
    '_posts/2020-03-01-A.md': '---\nlayout: post\ntitle: Post 1\ntags: [Openstack]\n---\n',
    '_posts/2020-03-01-x.md': '---\nlayout: post\ndate: 2020-04-01\ntag: [x]\n---\n',
    '_posts/2020-03-02-b.md': '---\ntitle: B\ndate: last week\ntags: []\n---\n',
    '_posts/2020-03-03-c.md': 'No front matter.\n',
    '_posts/2020-03-04-d.md': '---\ntitle: [broken\n---\n',
    '_posts/2020-03-05-e.md': '---\ntitle: E: e\n---\n',
    '_posts/2020-03-06-f.md': new Uint8Array([0xd6, 0xd0, 0xce, 0xc4, 0xc4, 0xda, 0xc8, 0xdd, 0x0a]),
    '_posts/2020-03-07-g.md': `---\nlayout: post\ntitle: G\ntags: [OpenStack]\npermalink: /2020/03/01/A/\n---\n`,
  })
  const lines = told(problems)
  for (const line of [
    '_posts/2020-03-01-A.md: warning check.tagVariant',
    '_posts/2020-03-01-x.md: note check.noTitle',
    '_posts/2020-03-01-x.md: warning check.otherDate',
    '_posts/2020-03-02-b.md: error check.unreadableDate',
    '_posts/2020-03-03-c.md: warning check.noMatter',
    '_posts/2020-03-04-d.md:2 error check.openBracket',
    '_posts/2020-03-05-e.md:2 error check.unquotedValue',
    '_posts/2020-03-06-f.md: error post.notUtf8',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.filter(line => line.includes('sameTitle'))).toHaveLength(1)
  expect(lines.filter(line => line.includes('error export.sameAddress'))).toHaveLength(1)
  // Broken front matter is told once, by the rule that knows how it is mended.
  expect(lines.filter(line => /^_posts\/2020-03-0[45]-.*error/.test(line))).toHaveLength(2)
})

test('a large picture is told once, where it is shown first', async () => {
  const problems = await check({
    '_posts/2020-01-01-a.md': post('![a](/big.png)\n![a](/big.png)'),
    'big.png': new Uint8Array(1_200_000),
  })
  expect(problems.map(({ key, line, params }) => ({ key, line, params }))).toEqual([
    { key: 'check.largeImage', line: 4, params: { file: 'big.png', size: '1.2' } },
  ])
})

test('a second look sees what changed, and the problems come as they are found', async () => {
  const folder = sampleFolder({
    '_config.yml': 'url: https://notes.example\n',
    '_posts/2020-01-01-a.md': post('[gone](/gone/)'),
    '_posts/2020-01-02-b.md': post('![](/x.png)').replace('Ink', 'B'),
    'x.png': 'x',
  })
  const runner = createCheckRunner(await openBlog(folder))
  const found: BlogProblem[] = []
  const progress: number[] = []
  const listener = {
    onFound: (problems: readonly BlogProblem[]) => found.push(...problems),
    onProgress: (done: number) => progress.push(done),
  }
  const first = await runner.check(listener, never)
  expect(told(found)).toEqual(told(first.problems))
  expect(progress.at(-1)).toBe(2)
  expect(told(first.problems)).toEqual([
    '_posts/2020-01-01-a.md:4 error check.missingLink',
    '_posts/2020-01-02-b.md:4 warning check.noAlt',
  ])

  writeFileSync(join(folder, '_posts/2020-01-01-a.md'), post('[b](/2020/01/02/b.html) and more'))
  rmSync(join(folder, 'x.png'))
  const second = await runner.check(quiet, never)
  expect(told(second.problems)).toEqual([
    '_posts/2020-01-02-b.md:4 warning check.noAlt',
    '_posts/2020-01-02-b.md:4 error check.missingImage',
  ])
})

test('who links to whom: twice is once in the counts, and each place in the list', async () => {
  const folder = sampleFolder({
    '_config.yml': 'permalink: pretty\n',
    '_posts/2020-01-01-a.md': post('[b](/2020/01/02/b/)\n[b again](/2020/01/02/b/)\n[gone](/gone/)'),
    '_posts/2020-01-02-b.md': post('[me](#x)').replace('Ink', 'B'),
    'about.md': '---\ntitle: About\n---\n[b](/2020/01/02/b/)\n',
  })
  const runner = createCheckRunner(await openBlog(folder))
  const { links } = await runner.check(quiet, never)
  expect(links).toEqual([
    { id: '_posts/2020-01-01-a.md', title: 'Ink', incoming: 0, outgoing: 1, broken: 1 },
    { id: '_posts/2020-01-02-b.md', title: 'B', incoming: 2, outgoing: 0, broken: 0 },
  ])
  expect(await runner.linksOf('_posts/2020-01-02-b.md', never)).toEqual({
    incoming: [
      { id: '_posts/2020-01-01-a.md', title: 'Ink', line: 4 },
      { id: '_posts/2020-01-01-a.md', title: 'Ink', line: 5 },
      { id: 'about.md', title: 'about.md', line: 4 },
    ],
    outgoing: [],
  })
})

test('a check that is cancelled ends with the reason', async () => {
  const folder = sampleFolder({ '_config.yml': '', '_posts/2020-01-01-a.md': post('Text.') })
  const runner = createCheckRunner(await openBlog(folder))
  const stop = new AbortController()
  stop.abort(new Error('enough'))
  await expect(runner.check(quiet, stop.signal)).rejects.toThrow('enough')
})
