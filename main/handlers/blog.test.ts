import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Calls } from '../../shared/calls.ts'
import type { AppError } from '../../shared/errors.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

const config = 'title: 示例   # the name\r\nurl: "https://a.example" # where\r\npermalink: pretty\r\n'
const post = '_posts/2024-05-01-江边.md'

async function blog(files: Readonly<Record<string, string>> = {}) {
  const root = sampleBlog({ '_config.yml': config, [post]: '---\ntitle: 江边\n---\n', ...files })
  const made = await bench(root)
  await made.handlers['app.boot']()
  const shown = async () => {
    const answer = await made.handlers['blog.readSettings']()
    if (answer.kind === 'none') throw new Error(answer.reason.key)
    return answer
  }
  return { ...made, root, shown, onDisk: () => readFileSync(join(root, '_config.yml'), 'utf8') }
}

const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.key,
  )

describe('the settings of a blog', () => {
  test('are shown with an address that a post has', async () => {
    const { shown } = await blog()
    expect(await shown()).toMatchObject({
      file: '_config.yml',
      settings: { title: '示例', address: 'https://a.example' },
      example: '/2024/05/01/江边/',
    })
  })

  test('change by their own bytes, hold at once, and are undone as one', async () => {
    const { handlers, shown, onDisk, events, session } = await blog()
    const { sha } = await shown()
    const edit = { title: '墨', address: 'https://b.example/blog', timeZone: 'Asia/Tokyo' }
    const done = await handlers['blog.changeSettings']({ sha, edit })
    expect(onDisk()).toBe(
      'title: 墨   # the name\r\ntimezone: Asia/Tokyo\r\nurl: "https://b.example" # where\r\nbaseurl: /blog\r\npermalink: pretty\r\n',
    )
    expect(session.current()?.blog.config).toMatchObject({ title: '墨', baseUrl: '/blog' })
    const facts = events.findLast(([name]) => name === 'blog.configured')?.[1]
    expect(facts).toMatchObject({ blog: { name: '墨', timeZone: 'Asia/Tokyo' } })
    await handlers['operations.undo']({ number: done.number ?? -1 })
    expect(onDisk()).toBe(config)
    expect(session.current()?.facts.name).toBe('示例')
  })

  test('that another program changed meanwhile are not overwritten', async () => {
    const { handlers, shown, onDisk, root } = await blog()
    const { sha } = await shown()
    writeFileSync(join(root, '_config.yml'), 'title: theirs\n')
    const change = handlers['blog.changeSettings']({ sha, edit: { title: '墨' } })
    expect(await keyOf(change)).toBe('config.changedMeanwhile')
    expect(onDisk()).toBe('title: theirs\n')
  })

  test('are refused in a sentence where they make no sense, and nothing is written', async () => {
    const { handlers, shown, onDisk } = await blog()
    const { sha } = await shown()
    for (const [edit, key] of [
      [{ title: '' }, 'config.titleNeeded'],
      [{ timeZone: 'Mars' }, 'config.badTimeZone'],
      [{ title: '示例' }, 'blogSettings.unchanged'],
    ] as const) {
      expect(await keyOf(handlers['blog.changeSettings']({ sha, edit }))).toBe(key)
    }
    expect(onDisk()).toBe(config)
  })

  test('that cannot be shown say why', async () => {
    const broken = await blog({ '_config.yml': 'title: "A\n' })
    expect(await keyOf(broken.shown())).not.toBe('done')
    expect(await broken.handlers['blog.readSettings']()).toMatchObject({ reason: { key: 'config.broken' } })
    const plain = await bench(sampleFolder({ 'a.md': 'a' }))
    await plain.handlers['app.boot']()
    expect(await plain.handlers['blog.readSettings']()).toMatchObject({ reason: { key: 'config.none' } })
  })
})

describe('a new blog', () => {
  const wish: Calls['blog.start']['args'] = { title: ' 墨 ', author: '', address: '', language: 'zh-CN' }

  test('is asked for its folder, made and opened', async () => {
    const { handlers, chosen, session } = await bench()
    const folder = sampleFolder()
    chosen.push(folder)
    const started = await handlers['blog.start'](wish)
    expect(started?.blog).toMatchObject({ name: '墨', generator: 'jekyll' })
    expect(existsSync(join(folder, started?.firstPost ?? ''))).toBe(true)
    expect(session.current()?.facts.folder).toBe(folder)
  })

  test('is not made when the dialog is cancelled, the folder is not empty, or the title is missing', async () => {
    const { handlers, chosen, session } = await bench()
    chosen.push(null)
    expect(await handlers['blog.start'](wish)).toBe(null)
    const folder = sampleFolder({ 'a.txt': '' })
    chosen.push(folder)
    expect(await keyOf(handlers['blog.start'](wish))).toBe('newBlog.notEmpty')
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(await keyOf(handlers['blog.start']({ ...wish, title: ' ' }))).toBe('config.titleNeeded')
    expect(session.current()).toBe(null)
  })
})
