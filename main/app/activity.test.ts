import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { openActivity } from './activity.ts'

const failed = { key: 'error.diskFull', params: { file: 'a.md' } } as const

function bench() {
  const data = sampleFolder()
  const logged: unknown[] = []
  const clock = { nowMs: Date.UTC(2026, 0, 2, 3, 4, 5) }
  const open = () =>
    openActivity(
      data,
      error => void logged.push(error),
      () => clock.nowMs,
    )
  return { data, logged, clock, open, file: join(data, 'log', 'activity.log') }
}

test('a line an entry, for a person and for the window', () => {
  const { open, file } = bench()
  open().note('failed', failed)
  expect(readFileSync(file, 'utf8')).toMatch(
    /^2026-01-02T03:04:05.000Z failed “a.md” could not be written: the disk is full\. .*\t\{.*\}\n$/,
  )
  expect(open().read()).toEqual([{ atMs: Date.UTC(2026, 0, 2, 3, 4, 5), kind: 'failed', message: failed }])
})

test('a name with line breaks in it makes no lines of its own', () => {
  const { open, file } = bench()
  const message = {
    key: 'error.diskFull',
    params: { file: 'a\n2026-01-01T00:00:00.000Z done x\t{}\n' },
  } as const
  open().note('failed', message)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1)
  expect(
    open()
      .read()
      .map(entry => entry.message),
  ).toEqual([message])
})

test('what fails again and again is one entry in ten minutes', () => {
  const { open, clock } = bench()
  const activity = open()
  for (let at = 0; at < 200; at++) {
    activity.note('failed', failed)
    clock.nowMs += 5000
  }
  expect(activity.read()).toHaveLength(2)
})

test('it is capped, and lines that cannot be read are left out', () => {
  const { open, data, file } = bench()
  mkdirSync(join(data, 'log'))
  writeFileSync(file, `${'x'.repeat(600 * 1024)}\nhalf a li`)
  open().note('done', { key: 'operation.undone' })
  expect(readFileSync(file, 'utf8').length).toBeLessThan(300)
  expect(open().read()).toHaveLength(1)
})

test('where it cannot be written, the work goes on and the app’s log says so', () => {
  const { open, data, logged } = bench()
  writeFileSync(join(data, 'log'), 'a file in the way')
  open().note('done', { key: 'operation.undone' })
  expect(logged).toHaveLength(1)
})
