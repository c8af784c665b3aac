import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Calls } from '../../shared/calls.ts'
import type { AppError } from '../../shared/errors.ts'
import { buildReport } from '../../shared/report/build-report.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { attackNames } from '../blog/attack-names.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { bench, closeSessions, insert } from '../handlers-bench.ts'

afterEach(closeSessions)

const walk = '_posts/2024-05-01-江边散步.md'
const night = '_posts/2024-05-01-夜.md'
const rain = '_posts/2024-06-01-rain.md'
const walkText = '---\ntitle: 江边散步\n---\n![](/img/posts/江边散步/a.png)\n'
const rainText = '---\ntitle: Rain\n---\n[x](/2024/05/01/江边散步/) {% post_url 2024-05-01-江边散步 %}\n'
type Operation = Calls['operations.run']['args']['operation']
const rename: Operation = { kind: 'rename', id: walk, name: '夜' }

async function blog(more: Readonly<Record<string, string>> = {}) {
  const root = sampleBlog({ [walk]: walkText, [rain]: rainText, 'img/posts/江边散步/a.png': 'png', ...more })
  const made = await bench(root)
  await made.handlers['app.boot']()
  const read = (id: string) => readFileSync(join(root, id), 'utf8')
  const run = (operation: Operation) => made.handlers['operations.run']({ operation })
  return { ...made, root, read, run, has: (id: string) => existsSync(join(root, id)) }
}

const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.key,
  )

describe('operations', () => {
  test('a rename changes the file, its pictures’ folder and every link, and is undone as one', async () => {
    const { run, read, has, handlers } = await blog()
    const done = await run(rename)
    expect([has(walk), has('img/posts/江边散步'), has('img/posts/夜/a.png')]).toEqual([false, false, true])
    expect(read(night)).toBe('---\ntitle: 江边散步\n---\n![](/img/posts/夜/a.png)\n')
    expect(read(rain)).toBe('---\ntitle: Rain\n---\n[x](/2024/05/01/夜/) {% post_url 2024-05-01-夜 %}\n')
    expect(done).toMatchObject({
      newId: night,
      what: { key: 'operation.movedWithLinks', params: { count: 3, files: 2 } },
    })
    await handlers['operations.undo']({ number: done.number ?? 0 })
    expect([read(walk), read(rain), has('img/posts/江边散步/a.png')]).toEqual([walkText, rainText, true])
  })

  test('what is typed is saved first, and the open post goes on under its new name', async () => {
    const { run, read, handlers, events } = await blog()
    await handlers['posts.open']({ id: walk })
    await handlers['posts.change']({ id: walk, seq: 1, changes: insert('新', walkText.length) })
    const done = await run(rename)
    expect(events).toContainEqual(['posts.saved', { id: walk, savedSeq: 1 }])
    const text = read(night)
    expect(text.endsWith('新')).toBe(true)
    const seq = done.opened[0]?.seq ?? 0
    expect(done.opened).toEqual([{ from: walk, to: night, text, seq }])
    await handlers['posts.change']({ id: night, seq: seq + 1, changes: insert('夜', text.length) })
    await handlers['posts.save']({ id: night, seq: seq + 1 })
    expect(read(night)).toBe(`${text}夜`)
  })

  test('undo works after a restart, and once', async () => {
    const { run, read, root, dataFolder } = await blog()
    await run(rename)
    closeSessions()
    const again = await bench(root, undefined, dataFolder)
    await again.handlers['app.boot']()
    await again.handlers['operations.undoLast']()
    expect(read(walk)).toBe(walkText)
    expect(await keyOf(again.handlers['operations.undoLast']())).toBe('operation.nothingToUndo')
  })

  test('an operation that was cut short is taken back by the next start, and the user is told', async () => {
    const { run, read, has, root, dataFolder } = await blog()
    await run(rename)
    closeSessions()
    // As it is when the last step was done, and the process was killed before it could say so.
    const changes = join(dataFolder, 'changes')
    const records = join(changes, readdirSync(changes)[0] ?? '')
    const [record = ''] = readdirSync(records)
    renameSync(join(records, record), join(records, record.replace('.done', '.pending')))
    const again = await bench(root, undefined, dataFolder)
    await again.handlers['app.boot']()
    expect([read(walk), read(rain), has('img/posts/江边散步/a.png'), has(night)]).toEqual([
      walkText,
      rainText,
      true,
      false,
    ])
    expect(again.events).toContainEqual(['blog.recovered', { message: { key: 'operation.recovered' } }])
    expect(await keyOf(again.handlers['operations.undoLast']())).toBe('operation.nothingToUndo')
  })

  test('undo is refused where a changed file was changed again', async () => {
    const { run, read, root, handlers } = await blog()
    await run(rename)
    writeFileSync(join(root, rain), 'typed elsewhere')
    expect(await keyOf(handlers['operations.undoLast']())).toBe('operation.undoChanged')
    expect([read(rain), read(night).includes('/img/posts/夜/')]).toEqual(['typed elsewhere', true])
  })

  test('a deleted post is in the trash and in the history, and comes back by undo', async () => {
    const { run, has, read, handlers } = await blog()
    const done = await run({ kind: 'delete', id: walk })
    expect([has(walk), done.newId, done.warnings.map(({ key }) => key)]).toEqual([
      false,
      null,
      ['operation.linksLost'],
    ])
    await handlers['operations.undoLast']()
    expect(read(walk)).toBe(walkText)
  })

  test('a post in another encoding can be deleted and brought back, byte for byte', async () => {
    const { run, root, handlers } = await blog()
    const bytes = Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x0a, 0xff, 0x80])
    const id = '_posts/2024-01-01-gbk.md'
    writeFileSync(join(root, id), bytes)
    await run({ kind: 'delete', id })
    await handlers['operations.undoLast']()
    expect([...readFileSync(join(root, id))]).toEqual([...bytes])
  })

  test('a preview touches nothing', async () => {
    const { handlers, read, has } = await blog()
    const preview = await handlers['operations.plan']({ operation: rename })
    expect(preview).toMatchObject({
      refusal: null,
      newId: night,
      address: { before: '/2024/05/01/江边散步/', after: '/2024/05/01/夜/' },
      imageFolder: { from: 'img/posts/江边散步', to: 'img/posts/夜' },
      links: { count: 3, files: 2 },
    })
    expect(preview.lines).toContainEqual({
      file: rain,
      line: 4,
      before: '[x](/2024/05/01/江边散步/) {% post_url 2024-05-01-江边散步 %}',
      after: '[x](/2024/05/01/夜/) {% post_url 2024-05-01-夜 %}',
    })
    expect([read(walk), read(rain), has(night)]).toEqual([walkText, rainText, false])
  })

  test('the folders a post can be moved to are those where it stays a post', async () => {
    const { handlers } = await blog({ 'notes/_posts/2020-01-01-a.md': '' })
    expect(await handlers['operations.folders']({ id: walk })).toEqual(['_drafts', 'notes/_posts'])
  })
})

describe('names that lead elsewhere', () => {
  test('there are at least 60 of them', () => expect(new Set(attackNames).size).toBeGreaterThanOrEqual(60))

  test('none makes a file outside the blog, or a file that is no post; each is told, or is an ordinary name', async () => {
    const draft = '_drafts/a.md'
    const { run, root, read, handlers } = await blog({ [draft]: 'draft' })
    const canary = join(root, '..', 'x.md')
    writeFileSync(canary, 'canary')
    let refused = 0
    for (const name of attackNames) {
      // Without a date before it, the name alone decides.
      const key = await keyOf(run({ kind: 'rename', id: draft, name }))
      expect(key === 'done' || key.startsWith('operation.'), `${JSON.stringify(name)}: ${key}`).toBe(true)
      if (key === 'done') await handlers['operations.undoLast']()
      else refused++
      expect([read(draft), readFileSync(canary, 'utf8')], name).toEqual(['draft', 'canary'])
    }
    // The rest are tidied into ordinary names: spaces at the ends go.
    expect(attackNames.length - refused).toBeLessThanOrEqual(3)
  })

  test.each(['..', '../x', '/tmp', '_posts/../..', '', 'a\0b', '_layouts', '.git', '_site'])(
    'no post moves to %j',
    async folder => {
      const { run, read } = await blog()
      expect(await keyOf(run({ kind: 'move', id: walk, folder }))).toMatch(/^(operation|error)\./)
      expect(read(walk)).toBe(walkText)
    },
  )
})

/** Every file of the blog, name and bytes. */
function filesOf(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found[path.slice(root.length)] = readFileSync(path, 'latin1')
  }
  return found
}

test('whatever is done and then undone leaves every name and byte as it was', async () => {
  const post = fc.constantFrom(walk, rain, '_drafts/草稿.md', 'notes/_posts/2020-02-03-note.md')
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), id: post, name }),
    fc.record({
      kind: fc.constant('move' as const),
      id: post,
      folder: fc.constantFrom('_drafts', '_posts', 'notes/_posts', 'x/y/_posts'),
    }),
    fc.record({ kind: fc.constant('date' as const), id: post, day }),
    fc.record({ kind: fc.constant('publish' as const), id: post, day }),
    fc.record({ kind: fc.constant('duplicate' as const), id: post, title: name }),
    fc.record({ kind: fc.constant('delete' as const), id: post }),
  )
  const { run, root, handlers } = await blog({
    '_drafts/草稿.md': '---\r\ntitle: "草稿" # soon\r\n---\r\n[to](/2024/05/01/江边散步/)\n',
    'notes/_posts/2020-02-03-note.md':
      '\ufeff---\ntitle: Note\ndate: 2020-02-03 04:05\nredirect_from:\n  - /old/\n---\n[x](/notes/2020/02/03/note/) ![](/img/posts/江边散步/a.png)',
  })
  const before = filesOf(root)
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 3 }), async operations => {
      let undoable = 0
      for (const one of operations) if ((await keyOf(run(one))) === 'done') undoable++
      done += undoable
      for (; undoable > 0; undoable--) await handlers['operations.undoLast']()
      expect(filesOf(root)).toEqual(before)
    }),
    { numRuns: 40 },
  )
  expect(done).toBeGreaterThan(20)
})

describe('the log and the report', () => {
  test('each operation and each failure has its line, in words', async () => {
    const { run, handlers, dataFolder } = await blog()
    await run(rename)
    await keyOf(run(rename))
    await handlers['operations.undoLast']()
    const log = await handlers['log.read']()
    expect(log.map(({ kind, message }) => [kind, message.key])).toEqual([
      ['done', 'log.undone'],
      ['failed', 'post.missing'],
      ['done', 'operation.movedWithLinks'],
    ])
    const written = readFileSync(join(dataFolder, 'log', 'activity.log'), 'utf8')
    expect(written).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z done “_posts\/2024-05-01-江边散步.md” is now “_posts\/2024-05-01-夜.md”/,
    )
  })

  test('a report says what happened and none of the user’s words', async () => {
    const { run, handlers, parts, root } = await blog({
      '_posts/2024-07-01-secret-plan.md': '---\ntitle: Hush\ntags: [hidden]\n---\n',
    })
    parts.log(new Error(`ENOENT: no such file, open '${root}/_posts/secret-plan.md'`), 'window')
    await run(rename)
    await run({ kind: 'delete', id: '_posts/2024-07-01-secret-plan.md' })
    const { text } = await handlers['report.collect']()
    expect(text).toContain('“name 2” is now “name 3”; 3 links in 2 files changed with it.')
    expect(text).toContain('Blog: jekyll, posts 2, drafts 0')
    for (const word of ['江边', '夜', 'secret', 'Hush', 'hidden', 'rain', root, '示例'])
      expect(text).not.toContain(word)
  })

  test('nothing of an app log but places, codes and kinds gets into a report', () => {
    const appLog = [
      "2024-01-01T00:00:00.000Z window: Error: ENOENT: no such file or directory, open '/home/someone/日记/秘密.md'",
      '    at readFile (/home/someone/inkstone/out/main/index.cjs:12:34)',
      '    at 秘密 (/home/someone/secret.ts:1:2)',
      '2024-01-01T00:00:00.000Z restore: disk error.diskFull because Error: ENOSPC: no space, write',
      'a line that is none',
      '2024-01-01T00:00:00.000Z My diary: dear reader',
      '2024-01-01T00:00:00.000Z Inkstone 1 on Test',
    ]
    const settings = { ...defaultSettings, language: 'en', theme: 'dark', historyLimitMb: 100 } as const
    const text = buildReport({
      version: '1',
      runtime: 'Test',
      platform: 'linux',
      systemLanguage: 'en',
      settings,
      blog: null,
      log: [
        {
          atMs: 0,
          kind: 'done',
          message: { key: 'bulk.tagsDeleted', params: { names: ['密', 'secret'], count: 2 } },
        },
      ],
      appLog,
    })
    expect(text).toContain('Tags taken out of 2 posts: name 1, name 2. [bulk.tagsDeleted]')
    expect(text.split('App log:\n')[1]).toBe(`2024-01-01T00:00:00.000Z window: Error ENOENT
    at readFile index.cjs:12:34
    at anonymous file:1:2
2024-01-01T00:00:00.000Z restore: error.diskFull Error ENOSPC
2024-01-01T00:00:00.000Z app: noted
2024-01-01T00:00:00.000Z started
`)
  })
})
