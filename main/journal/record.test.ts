import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecords, encodeRecord, type JournalRecord } from './record.ts'

const records: readonly JournalRecord[] = [
  { kind: 'snapshot', id: '_posts/旅.md', seq: 1, sha: 'a', base: '第一行\r\n', changes: [4, [0, '新']] },
  { kind: 'changes', seq: 2, sha: 'a', changes: [5, [0, 'lone \ud800 surrogate', '']] },
  { kind: 'saving', seq: 2, sha: 'b', id: '_posts/旅.md' },
]
const log = Buffer.concat(records.map(encodeRecord))

test('what is written is read', () => {
  expect(decodeRecords(log)).toEqual(records)
})

test('a torn tail is cut at every byte, and nothing before it is lost', () => {
  const ends = records.map((_, i) => Buffer.concat(records.slice(0, i + 1).map(encodeRecord)).length)
  for (let length = 0; length < log.length; length++) {
    const whole = ends.filter(end => end <= length).length
    expect(decodeRecords(log.subarray(0, length))).toEqual(records.slice(0, whole))
  }
})

test('a damaged byte ends the log there: nothing is invented', () => {
  for (let at = 0; at < log.length; at++) {
    const damaged = Buffer.from(log)
    damaged[at] = (damaged[at] ?? 0) ^ 0x20
    const read = decodeRecords(damaged)
    expect(read.length).toBeLessThan(records.length)
    expect(read).toEqual(records.slice(0, read.length))
  }
})

test('any bytes are read without an error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => decodeRecords(bytes).length >= 0))
  expect(decodeRecords(new Uint8Array(4096))).toEqual([])
})
