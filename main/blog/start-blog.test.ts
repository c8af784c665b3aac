import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { starterLanguages } from '../../shared/new-blog/starter-texts.ts'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { readSite } from '../export/read/site-source.ts'
import { openBlog } from './open-blog.ts'
import { sampleFolder } from './sample-blog.ts'
import { startBlog } from './start-blog.ts'

const wish = {
  title: '砚边: "notes"',
  author: 'An Author',
  address: 'https://name.github.io/notes',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  day: '2024-05-06',
} as const
const files = ['.gitignore', 'Gemfile', '_config.yml', '_posts', 'about.md', 'index.md']

const place = (fs = nodeFs) => ({ fs, dataFolder: sampleFolder(), now: Date.now })
const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => [error.key, error.params.name],
  )

describe('a new blog', () => {
  test('is made in an empty folder, and opens as a Jekyll blog with its first post', async () => {
    const folder = sampleFolder()
    const first = await startBlog(place(), folder, wish)
    expect(readdirSync(folder).sort()).toEqual(files)
    const blog = await openBlog(folder)
    expect(blog).toMatchObject({ name: wish.title, generator: 'jekyll', configProblem: null })
    expect(blog.config).toMatchObject({ url: 'https://name.github.io', baseUrl: '/notes', language: 'en' })
    const posts = await blog.listPosts()
    expect(posts.map(({ id, summary }) => [id, summary.title, summary.problem])).toEqual([
      [first, 'The first page', null],
    ])
  })

  test('is not made where something is already, which stays as it is', async () => {
    const folder = sampleFolder({ 'about.md': 'mine' })
    expect(await keyOf(startBlog(place(), folder, wish))).toEqual(['newBlog.notEmpty', 'about.md'])
    expect(readdirSync(folder)).toEqual(['about.md'])
    expect(readFileSync(join(folder, 'about.md'), 'utf8')).toBe('mine')
  })

  test('is made in a repository that was just cloned', async () => {
    const folder = sampleFolder()
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.DS_Store'), '')
    await startBlog(place(), folder, wish)
    expect(readdirSync(folder).sort()).toEqual(['.DS_Store', '.git', ...files])
  })

  test('is all there or not at all: what fails in the middle leaves an empty folder', async () => {
    for (const from of [1, 3, 6]) {
      const folder = sampleFolder()
      const failing = failingFs({
        operation: 'file.sync',
        from,
        times: 1,
        code: 'ENOSPC',
        path: new RegExp(folder),
      })
      expect(await keyOf(startBlog(place(failing), folder, wish))).not.toBe('done')
      expect(readdirSync(folder)).toEqual([])
    }
  })

  test('is exported as a site with its first post, its page and nothing to complain about', async () => {
    for (const { tag } of starterLanguages) {
      const folder = sampleFolder()
      await startBlog(place(), folder, { ...wish, language: tag })
      const blog = await openBlog(folder)
      const site = await readSite(blog, { withDrafts: false, withFuture: false }, Date.now(), async () => {})
      const { files: planned, problems } = planSite(site.source)
      expect(problems).toEqual([])
      const paths = planned.map(file => file.path)
      expect(paths).toContain('about/index.html')
      expect(paths.filter(path => path.startsWith('2024/05/06/'))).toHaveLength(1)
    }
  })
})

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0
const unlessMissing = hasJekyll ? '' : ' (skipped: there is no jekyll on this machine)'

test.skipIf(!hasJekyll)(
  `Jekyll builds a new blog with its theme as it is${unlessMissing}`,
  { timeout: 60_000 },
  async () => {
    const folder = sampleFolder()
    await startBlog(place(), folder, { ...wish, language: 'zh-CN' })
    // What the Gemfile asks for is for GitHub's own machines and for Bundler.
    const built = spawnSync('jekyll', ['build', '--trace', '--strict_front_matter'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true' },
    })
    expect(built.stdout + built.stderr).not.toMatch(/warning|error/i)
    expect(built.status).toBe(0)
    const post = readFileSync(join(folder, '_site/2024/05/06/第一页/index.html'), 'utf8')
    expect(post).toContain('<html lang="zh-CN">')
    const home = readFileSync(join(folder, '_site/index.html'), 'utf8')
    expect(home).toContain('href="/notes/2024/05/06/%E7%AC%AC%E4%B8%80%E9%A1%B5/"')
    expect(home).toContain('砚边: &quot;notes&quot;')
    expect(existsSync(join(folder, '_site/about/index.html'))).toBe(true)
    expect(existsSync(join(folder, '_site/Gemfile'))).toBe(false)
  },
)
