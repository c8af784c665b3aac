import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Calls } from '../../shared/calls.ts'
import type { AppError } from '../../shared/errors.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

type Operation = Calls['operations.run']['args']['operation']

async function blog(files: Readonly<Record<string, string>>) {
  const isHexo = 'source/_posts/a.md' in files
  const root = sampleFolder({ ...(isHexo ? {} : { '_posts/.keep': '' }), ...files })
  const made = await bench(root)
  await made.handlers['app.boot']()
  const plan = (operation: Operation) => made.handlers['operations.plan']({ operation })
  const run = (operation: Operation) => made.handlers['operations.run']({ operation })
  return {
    ...made,
    plan,
    run,
    read: (id: string) => readFileSync(join(root, id), 'utf8'),
    has: (id: string) => existsSync(join(root, id)),
  }
}

const link = '---\ntitle: A\n---\n[me](/me/) and [again](/me/#x)\n'

test('a page of Jekyll is renamed with the links to it', async () => {
  const { plan, run, read, has, handlers } = await blog({
    '_config.yml': 'permalink: pretty\n',
    'me.md': '---\ntitle: Me\n---\n[self](/me/)\n',
    '_posts/2024-01-01-a.md': link,
  })
  const rename = { kind: 'rename', id: 'me.md', name: '关于' } as const
  expect(await plan(rename)).toMatchObject({
    refusal: null,
    address: { before: '/me/', after: '/关于/' },
    links: { count: 3, files: 2 },
  })
  const { number } = await run(rename)
  expect(read('关于.md')).toContain('[self](/关于/)')
  expect(read('_posts/2024-01-01-a.md')).toBe(link.replaceAll('/me/', '/关于/'))
  await handlers['operations.undo']({ number: number ?? -1 })
  expect([has('关于.md'), read('_posts/2024-01-01-a.md')]).toEqual([false, link])
})

test('a page of Hexo has the name of its folder, which is what is renamed', async () => {
  const { run, read, has } = await blog({
    '_config.yml': 'title: A\n',
    'source/_posts/a.md': '---\ntitle: A\n---\n[me](/me/)\n',
    'source/me/index.md': '---\ntitle: Me\n---\n![](a.png)\n',
    'source/me/a.png': 'png',
  })
  await run({ kind: 'rename', id: 'source/me/index.md', name: 'about' })
  expect([has('source/me'), has('source/about/a.png')]).toEqual([false, true])
  expect(read('source/about/index.md')).toBe('---\ntitle: Me\n---\n![](a.png)\n')
  expect(read('source/_posts/a.md')).toContain('[me](/about/)')
})

test('a page has no date and goes to no drafts; it is copied and deleted as a post is', async () => {
  const { plan, run, read, has } = await blog({ '_config.yml': '', 'me.md': '---\ntitle: Me\n---\n' })
  for (const operation of [
    { kind: 'date', id: 'me.md', day: '2024-01-01' },
    { kind: 'move', id: 'me.md', folder: '_drafts' },
    { kind: 'publish', id: 'me.md', day: '2024-01-01' },
  ] as const) {
    expect((await plan(operation)).refusal?.key).toBe('pages.noDate')
  }
  expect((await plan({ kind: 'rename', id: 'me.md', name: '_me' })).refusal?.key).toBe('operation.notAPost')
  await run({ kind: 'duplicate', id: 'me.md', title: 'Me too' })
  expect(read('me-copy.md')).toBe('---\ntitle: Me too\n---\n')
  await run({ kind: 'delete', id: 'me.md' })
  expect(has('me.md')).toBe(false)
})

test('what is neither a post nor a page is left alone', async () => {
  const { plan } = await blog({ '_config.yml': '', '_layouts/a.md': 'x', 'a.html': '---\n---\n' })
  for (const id of ['_config.yml', '_layouts/a.md', 'a.html', '../a.md']) {
    const key = await plan({ kind: 'delete', id }).then(
      () => 'planned',
      (error: AppError) => error.key,
    )
    expect(key, id).toBe('post.missing')
  }
})
