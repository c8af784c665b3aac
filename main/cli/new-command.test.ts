import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { envOf, runSample } from './run-sample.ts'

const now = Date.parse('2026-11-25T04:05:06Z')

function place(files: Readonly<Record<string, string>>) {
  const root = sampleFolder(files)
  const run = (...args: readonly string[]) =>
    runSample(args, { cwd: root, env: envOf(sampleFolder()), nowMs: now })
  return {
    run,
    read: (id: string) => readFileSync(join(root, id), 'utf8'),
    has: (id: string) => existsSync(join(root, id)),
  }
}

const config = 'timezone: Asia/Shanghai\nurl: https://ink.example\npermalink: pretty\n'
const latest = '_posts/2024-05-01-river.md'
const jekyll = {
  '_config.yml': config,
  [latest]: '---\nlayout: post\ntitle: "River"\ntags: [a]\n---\nText.\n',
}

test('inkstone new begins a post like the latest one, and says its file and its address', async () => {
  const { run, read } = place(jekyll)
  const id = '_posts/2026-11-25-江边-夜.md'
  expect(await run('new', '.', '江边 夜')).toEqual({
    code: 0,
    err: '',
    out: `${id}\nhttps://ink.example/2026/11/25/江边-夜/\n`,
  })
  expect(read(id)).toMatch(/^---\nlayout: post\ntitle: "江边 夜"\ntags: .*\n---\n/)
})

test('nothing that is there is replaced: a second one gets a number, and it is told', async () => {
  const { run, read } = place(jekyll)
  await run('new', '.', 'Night')
  const before = read('_posts/2026-11-25-night.md')
  const again = JSON.parse((await run('new', '.', 'Night', '--json', '--draft')).out)
  expect(again).toMatchObject({ id: '_posts/2026-11-25-night-2.md', warning: { key: 'newPost.nameTaken' } })
  expect(again.warning.message).toContain('2026-11-25-night.md')
  expect(read('_posts/2026-11-25-night.md')).toBe(before)
  expect(read('_posts/2026-11-25-night-2.md')).toContain('published: false')
})

test('or after a template, by its name', async () => {
  const { run, read, has } = place({
    '_config.yml': 'title: Hexo\n',
    'source/_posts/one.md': '---\ntitle: One\ndate: 2024-01-01 10:00:00\n---\n',
    'scaffolds/photo.md': '---\ntitle: {{ title }}\ndate: {{ date }}\nlayout: photo\n---\n',
  })
  expect(await run('new', '.', 'Two', '--template', 'photo')).toMatchObject({ code: 0, err: '' })
  expect(read('source/_posts/two.md')).toMatch(/title: Two\n[\s\S]*layout: photo\n/)
  const wrong = await run('new', '.', 'Three', '--template', 'film')
  expect(wrong).toEqual({ code: 2, out: '', err: 'This blog has no template “film”. It has: photo.\n' })
  expect(has('source/_posts/three.md')).toBe(false)
})
