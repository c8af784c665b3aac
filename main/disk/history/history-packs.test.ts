import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../../blog/sample-blog.ts'
import { failingFs } from '../failing-fs.ts'
import { type FsPort, nodeFs } from '../node-fs.ts'
import { sha256 } from '../sha256.ts'
import { openHistory } from './history.ts'
import { packsFolder } from './history-packs.ts'
import { historyUse, tidyHistory } from './tidy-history.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array) => new TextDecoder().decode(content)
const day = 24 * 60 * 60 * 1000
const startMs = Date.UTC(2026, 0, 1)
/** The pause for other processes is not waited for. */
const fs: FsPort = { ...nodeFs, wait: async () => undefined }
const many = Array.from({ length: 40 }, (_, at) => ({
  id: `${at}.md`,
  bytes: bytes(`text ${at} `.repeat(50)),
}))

function prepare() {
  const data = sampleFolder()
  const clock = { nowMs: startMs }
  const history = openHistory(nodeFs, data, '/blog', () => clock.nowMs)
  const folder = join(data, 'history', sha256('/blog').slice(0, 16))
  const packs = () => readdirSync(packsFolder(folder)).filter(name => name.endsWith('.pack'))
  /** Packs are written now, and these tests are about later. */
  const age = () => {
    for (const name of packs()) utimesSync(join(packsFolder(folder), name), startMs / 1000, startMs / 1000)
  }
  const tidy = async (limitBytes = Number.POSITIVE_INFINITY) => {
    age()
    await tidyHistory(fs, data, { nowMs: clock.nowMs, limitBytes })
  }
  const contents = async () =>
    new Set(
      await Promise.all(
        (await history.list()).map(async ({ id, sha }) => `${id} ${text(await history.read(sha))}`),
      ),
    )
  return { data, folder, history, clock, packs, tidy, contents }
}

const all = new Set(many.map(file => `${file.id} ${text(file.bytes)}`))

describe('the versions of one moment', () => {
  test('are kept in one file, each can be had, and the disk is waited for as for one', async () => {
    const { data, folder, packs, contents } = prepare()
    const port = failingFs(null)
    await openHistory(port, data, '/blog', () => startMs).keepAll(many, 'operation')
    expect(packs()).toHaveLength(1)
    expect(statSync(join(packsFolder(folder), packs()[0] ?? '')).mode & 0o777).toBe(0o600)
    expect(await contents()).toEqual(all)
    // The pack, its folder, the index, and the two folders of an index that is new.
    expect(port.calls.filter(call => call === 'file.sync')).toHaveLength(5)
  })

  test('take their share of the room', async () => {
    const { data, folder, history, packs } = prepare()
    await history.keepAll(many, 'operation')
    const { size } = statSync(join(packsFolder(folder), packs()[0] ?? ''))
    expect(Math.abs((await historyUse(nodeFs, data)) - size)).toBeLessThan(size / 3)
  })

  test('stay as long as one of them needs them, and go with the last', async () => {
    const { history, clock, packs, tidy, contents } = prepare()
    await history.keepAll(many, 'operation')
    clock.nowMs += day / 2
    await tidy()
    expect(await contents()).toEqual(all)
    clock.nowMs += 40 * day
    await tidy()
    expect([await contents(), packs()]).toEqual([new Set(), []])
  })

  test('of which few are left move to a smaller file', async () => {
    const { history, clock, packs, tidy, contents, folder } = prepare()
    await history.keepAll(many, 'operation')
    const before = statSync(join(packsFolder(folder), packs()[0] ?? '')).size
    clock.nowMs += 1000
    // A later version in the same hour takes the place of each but five.
    for (const { id } of many.slice(5)) await history.keep(id, bytes(`later ${id}`))
    clock.nowMs += 3 * day
    await tidy()
    expect(packs()).toHaveLength(1)
    expect(statSync(join(packsFolder(folder), packs()[0] ?? '')).size).toBeLessThan(before)
    const left = await contents()
    for (const one of [...all].slice(0, 5)) expect(left).toContain(one)
    expect(left.size).toBe(many.length)
  })

  test('that are kept twice are stored once after a while', async () => {
    const { history, clock, packs, tidy, contents } = prepare()
    await history.keepAll(many, 'operation')
    await history.keepAll(many, 'operation')
    expect(packs()).toHaveLength(2)
    clock.nowMs += day / 2
    await tidy()
    expect(packs()).toHaveLength(1)
    expect(await contents()).toEqual(all)
  })

  test('a damaged file hides none that another has; one that is new is left alone', async () => {
    const { history, folder, packs, contents, data } = prepare()
    await history.keepAll(many, 'operation')
    writeFileSync(join(packsFolder(folder), '0000.pack'), 'no gzip')
    expect(await contents()).toEqual(all)
    await tidyHistory(fs, data, { nowMs: Date.now(), limitBytes: 0 })
    expect(packs()).toHaveLength(2)
    expect(existsSync(join(packsFolder(folder), 'tidy.lock'))).toBe(false)
  })

  test.each(['open', 'file.write', 'file.sync', 'rename'] as const)(
    'when %s fails it is told, and no version is named that cannot be had',
    async operation => {
      const { data, history } = prepare()
      const port = failingFs({ operation, code: 'ENOSPC', path: /packs|\.pack/ })
      const failing = openHistory(port, data, '/blog', () => startMs)
      await expect(failing.keepAll(many, 'operation')).rejects.toMatchObject({ key: 'error.historyFailed' })
      expect(await history.list()).toEqual([])
    },
  )
})
