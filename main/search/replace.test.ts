import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { BulkChange, ReplaceText } from '../../shared/bulk/bulk-change.ts'
import { plainSearch, type SearchOptions } from '../../shared/search/search.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { bench, closeSessions, insert } from '../handlers-bench.ts'

afterEach(closeSessions)

const one = '_posts/2024-01-01-one.md'
const two = '_posts/2024-01-02-two.md'
const three = '_posts/2024-01-03-three.md'
const texts: Readonly<Record<string, string>> = {
  [one]: '---\ntitle: 快照一\n---\n第一个快照。\r\n第二个快照，第三个快照。\n',
  [two]: '---\ntitle: Two\n---\n快照 2024-05-01\n',
  [three]: '---\ntitle: Three\n---\nOld snapshot, Snapshot.\n',
}

async function blog() {
  const root = sampleBlog(texts)
  const made = await bench(root)
  await made.handlers['app.boot']()
  const read = (id: string) => readFileSync(join(root, id), 'utf8')
  const run = (change: BulkChange, leaveOut: readonly string[] = []) =>
    made.handlers['bulk.run']({ job: 'job', change, leaveOut })
  return { ...made, root, read, run }
}

function replace(
  query: string,
  replacement: string,
  way: Partial<SearchOptions> = {},
  rest: Partial<ReplaceText> = {},
): ReplaceText {
  const options = { ...plainSearch, phrase: true, ...way }
  return { type: 'replaceText', query, options, replacement, without: [], skip: [], ...rest }
}

describe('replacing in all posts', () => {
  test('shows the lines first, touches nothing, then changes these bytes, and is one undo', async () => {
    const { handlers, read, run } = await blog()
    const change = replace('快照', '备份')
    const preview = await handlers['bulk.plan']({ job: 'plan', change })
    expect([preview.refusal, preview.what]).toEqual([
      null,
      { key: 'bulk.textReplaced', params: { query: '快照', replacement: '备份', count: 2 } },
    ])
    expect(preview.files.map(({ id, lines }) => [id, lines.map(({ line, after }) => [line, after])])).toEqual(
      [
        [
          one,
          [
            [4, '第一个备份。'],
            [5, '第二个备份，第三个备份。'],
          ],
        ],
        [two, [[4, '备份 2024-05-01']]],
      ],
    )
    expect(read(one)).toBe(texts[one])
    const done = await run(change)
    expect(read(one)).toBe('---\ntitle: 快照一\n---\n第一个备份。\r\n第二个备份，第三个备份。\n')
    expect([read(two), read(three)]).toEqual(['---\ntitle: Two\n---\n备份 2024-05-01\n', texts[three]])
    await handlers['operations.undo']({ number: done.number ?? -1 })
    expect([read(one), read(two)]).toEqual([texts[one], texts[two]])
  })

  test('leaves out a post, and single matches of another', async () => {
    const { read, run } = await blog()
    await run(replace('快照', '备份', {}, { without: [two], skip: [{ id: one, matches: [0, 2], of: 3 }] }))
    expect(read(one)).toBe('---\ntitle: 快照一\n---\n第一个快照。\r\n第二个备份，第三个快照。\n')
    expect(read(two)).toBe(texts[two])
  })

  test('only in the posts that the query names', async () => {
    const { handlers, read, run } = await blog()
    const change = replace('year:2024 -tag:Kept 快照', '备份')
    writeFileSync(
      join((await handlers['app.boot']()).blog?.folder ?? '', two),
      '---\ntags: [Kept]\n---\n快照\n',
    )
    await handlers['posts.list']()
    await run(change)
    expect([read(one).includes('快照。'), read(two)]).toEqual([false, '---\ntags: [Kept]\n---\n快照\n'])
  })

  test('a post whose matches are not those that were chosen from stays, and says why', async () => {
    const { handlers } = await blog()
    const change = replace('快照', '备份', {}, { skip: [{ id: one, matches: [0], of: 2 }] })
    const { files } = await handlers['bulk.plan']({ job: 'plan', change })
    expect(files.map(({ id, lines, warning }) => [id, lines.length, warning?.key])).toEqual([
      [one, 0, 'bulk.foundOther'],
      [two, 1, undefined],
    ])
  })

  test('a regular expression puts its groups where they are wanted, and a line break is the post’s own', async () => {
    const { read, run } = await blog()
    await run(replace('(\\d{4})-(?<month>\\d\\d)-\\d\\d', '$<month>/$1 [$&] $$1 $2 $9', { regex: true }))
    expect(read(two)).toBe('---\ntitle: Two\n---\n快照 05/2024 [2024-05-01] $1 05 $9\n')
    await run(replace('个快照。', '个。\\n', { regex: true }))
    expect(read(one)).toBe('---\ntitle: 快照一\n---\n第一个。\n\r\n第二个快照，第三个。\n\n')
  })

  test('in a post with Windows’ line breaks none is doubled', async () => {
    const { root, read, run } = await blog()
    writeFileSync(join(root, two), '---\r\ntitle: Two\r\n---\r\none\r\ntwo\r\n')
    await run(replace('(one\\s+two)', '<$1>', { regex: true }))
    expect(read(two)).toBe('---\r\ntitle: Two\r\n---\r\n<one\r\ntwo>\r\n')
  })

  test('without a regular expression a dollar sign is one', async () => {
    const { read, run } = await blog()
    await run(replace('snapshot', '$1', { wholeWord: true }))
    expect(read(three)).toBe('---\ntitle: Three\n---\nOld $1, $1.\n')
  })

  test('the front matter too when told so, but never so that it cannot be read', async () => {
    const { handlers, read, run } = await blog()
    await run(replace('快照一', '备份一', { frontMatter: true }))
    expect(read(one)).toContain('title: 备份一\n')
    const { refusal, files } = await handlers['bulk.plan']({
      job: 'plan',
      change: replace('Two', '[Two', { frontMatter: true }),
    })
    expect([refusal?.key, files[0]?.warning?.key]).toEqual(['bulk.nothing', 'bulk.breaksMatter'])
  })

  test('what is typed and not saved is saved first, and changed with the rest', async () => {
    const { handlers, read, run } = await blog()
    await handlers['posts.open']({ id: two })
    const length = texts[two]?.length ?? 0
    await handlers['posts.change']({ id: two, seq: 1, changes: insert('另一个快照\n', length) })
    await run(replace('快照', '备份'))
    expect(read(two)).toBe('---\ntitle: Two\n---\n备份 2024-05-01\n另一个备份\n')
  })

  test('what another program changed since it was shown is not changed unseen', async () => {
    const { handlers, root, read, run } = await blog()
    const change = replace('快照', '备份')
    await handlers['bulk.plan']({ job: 'plan', change })
    writeFileSync(join(root, two), '---\ntitle: Two\n---\n其他快照\n')
    await expect(run(change)).rejects.toMatchObject({ key: 'bulk.changedSince' })
    expect(read(one)).toBe(texts[one])
  })

  test.each([
    ['(', 'search.badRegex', { regex: true }],
    ['nothing of the kind', 'bulk.nothing', {}],
  ])('%s is refused with a sentence', async (query, key, way) => {
    const { handlers } = await blog()
    const { refusal } = await handlers['bulk.plan']({ job: 'plan', change: replace(query, 'x', way) })
    expect(refusal?.key).toBe(key)
  })
})
