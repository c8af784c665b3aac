import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { BulkChange } from '../../shared/bulk/bulk-change.ts'
import type { AppError } from '../../shared/errors.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

const flow = '_posts/2017-01-01-flow.md'
const block = '_posts/2017-01-02-block.md'
const words = '_posts/2017-01-03-words.md'
const other = '_posts/2017-01-04-other.md'
const broken = '_posts/2017-01-05-broken.md'
const texts: Readonly<Record<string, string>> = {
  [flow]: '---\ntitle: 云\ntags: [Openstack, 旅行]   # two\n---\n\n正文 Openstack\n',
  [block]:
    '---\r\ntitle: Block\r\ntags:\r\n     - 旅行\r\n     - "Openstack"\r\n     - OpenStack\r\n---\r\nText.\r\n',
  [words]: '---\ntags: linux Openstack  ink\n---\nText.\n',
  [other]: '---\ntitle: Other\ntags: [ink]\n---\nOpenstack\n',
  [broken]: '---\ntitle: "Broken\ntags: [Openstack\n---\n',
}
const rename: BulkChange = { type: 'renameTag', field: 'tags', from: 'Openstack', to: 'OpenStack' }

async function blog() {
  const root = sampleBlog(texts)
  const made = await bench(root)
  await made.handlers['app.boot']()
  const read = (id: string) => readFileSync(join(root, id), 'utf8')
  const all = () => Object.fromEntries(Object.keys(texts).map(id => [id, read(id)]))
  const run = (change: BulkChange, leaveOut: readonly string[] = []) =>
    made.handlers['bulk.run']({ job: 'job', change, leaveOut })
  return { ...made, root, read, all, run }
}

const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.key,
  )

describe('a change of many posts', () => {
  test('is shown before it is done, line by line, and touches nothing', async () => {
    const { handlers, all } = await blog()
    const preview = await handlers['bulk.plan']({ job: 'plan', change: rename })
    expect(preview.refusal).toBeNull()
    expect(preview.what).toEqual({
      key: 'bulk.tagRenamed',
      params: { from: 'Openstack', to: 'OpenStack', count: 3 },
    })
    expect(
      preview.files.map(({ id, title, lines }) => [
        id,
        title,
        lines.map(({ line, before, after }) => [line, before, after]),
      ]),
    ).toEqual([
      [flow, '云', [[3, 'tags: [Openstack, 旅行]   # two', 'tags: [OpenStack, 旅行]   # two']]],
      [block, 'Block', [[5, '     - "Openstack"', null]]],
      [words, 'Words', [[2, 'tags: linux Openstack  ink', 'tags: linux OpenStack  ink']]],
    ])
    expect(preview.warnings).toEqual([
      { key: 'bulk.mayHave', params: { file: broken } },
      { key: 'bulk.joins', params: { name: 'OpenStack', count: 1 } },
    ])
    expect(all()).toEqual(texts)
  })

  test('keeps each post’s own way of writing, leaves out what is left out, and is undone as one', async () => {
    const { handlers, run, read, all, root, events } = await blog()
    const untouched = statSync(join(root, other)).mtimeMs
    const done = await run(rename, [words])
    expect(read(flow)).toBe('---\ntitle: 云\ntags: [OpenStack, 旅行]   # two\n---\n\n正文 Openstack\n')
    expect(read(block)).toBe(
      '---\r\ntitle: Block\r\ntags:\r\n     - 旅行\r\n     - OpenStack\r\n---\r\nText.\r\n',
    )
    for (const id of [words, other, broken]) expect(read(id)).toBe(texts[id])
    expect(statSync(join(root, other)).mtimeMs).toBe(untouched)
    expect(done.what.params?.count).toBe(2)
    expect(events).toContainEqual(['bulk.progressed', { job: 'job', done: 2, total: 2 }])
    await handlers['operations.undo']({ number: done.number ?? 0 })
    expect(all()).toEqual(texts)
    expect((await handlers['log.read']()).map(({ message }) => message.key).slice(0, 2)).toEqual([
      'log.bulkUndone',
      'bulk.tagRenamed',
    ])
  })

  test('is undone after a restart, too', async () => {
    const { run, all, root, dataFolder } = await blog()
    await run(rename)
    closeSessions()
    const again = await bench(root, undefined, dataFolder)
    await again.handlers['app.boot']()
    await again.handlers['operations.undoLast']()
    expect(all()).toEqual(texts)
  })

  test('counts what is typed and not saved, and saves it first', async () => {
    const { handlers, run, read } = await blog()
    await handlers['posts.open']({ id: other })
    const at = '---\ntitle: Other\ntags: ['.length
    const changes = [at, [0, 'Openstack, '], (texts[other] ?? '').length - at] as const
    await handlers['posts.change']({ id: other, seq: 1, changes })
    const preview = await handlers['bulk.plan']({ job: 'plan', change: rename })
    expect(preview.files.map(({ id }) => id)).toContain(other)
    await run(rename)
    expect(read(other)).toBe('---\ntitle: Other\ntags: [OpenStack, ink]\n---\nOpenstack\n')
  })

  test('is not done when posts changed after it was shown', async () => {
    const { handlers, run, all, root } = await blog()
    await handlers['bulk.plan']({ job: 'plan', change: rename })
    const changed = '---\ntitle: Other\ntags: [Openstack]\n---\n'
    writeFileSync(join(root, other), changed)
    expect(await keyOf(run(rename))).toBe('bulk.changedSince')
    expect(all()).toEqual({ ...texts, [other]: changed })
  })

  test('that is cancelled leaves every post as it was', async () => {
    const { handlers, run, all } = await blog()
    const running = run(rename)
    await handlers['bulk.cancel']({ job: 'job' })
    expect(await keyOf(running)).toBe('bulk.cancelled')
    expect(all()).toEqual(texts)
    expect(await keyOf(handlers['operations.undoLast']())).toBe('operation.nothingToUndo')
  })

  test('that is cancelled while it is still planned ends there, and another one can be planned', async () => {
    const { handlers, all } = await blog()
    const planning = handlers['bulk.plan']({ job: 'plan', change: rename })
    await handlers['bulk.cancel']({ job: 'plan' })
    expect(await keyOf(planning)).toBe('bulk.cancelled')
    expect((await handlers['bulk.plan']({ job: 'plan', change: rename })).refusal).toBeNull()
    expect(all()).toEqual(texts)
  })

  test('that would change nothing is refused', async () => {
    const { handlers, run } = await blog()
    const change: BulkChange = { type: 'deleteTags', field: 'tags', names: ['nowhere'] }
    expect((await handlers['bulk.plan']({ job: 'plan', change })).refusal).toEqual({ key: 'bulk.nothing' })
    expect(await keyOf(run(change))).toBe('bulk.nothing')
  })
})
