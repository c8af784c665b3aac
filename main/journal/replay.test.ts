import { ChangeSet } from '@codemirror/state'
import { expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { sha256 } from '../disk/sha256.ts'
import type { JournalRecord, Snapshot } from './record.ts'
import { replay, standing } from './replay.ts'

const shaOf = (text: string) => sha256(new TextEncoder().encode(text))
const insert = (at: number, text: string, length: number) =>
  ChangeSet.of({ from: at, insert: text }, length).toJSON() as ChangesJson
const first: Snapshot = {
  kind: 'snapshot',
  id: 'a.md',
  seq: 5,
  sha: shaOf('墨\r\n'),
  base: '墨\r\n',
  changes: insert(2, 'a', 2),
}
const change = (seq: number, text: string, length: number): JournalRecord => ({
  kind: 'changes',
  seq,
  sha: first.sha,
  changes: insert(length, text, length),
})

test('changes follow the snapshot; lines that nobody touched keep their endings', () => {
  const replayed = replay([first, change(6, 'b', 3), change(7, 'c', 4)])
  expect(replayed).toMatchObject({ id: 'a.md', seq: 7, tip: '墨\r\nabc', editedAt: 5 })
})

test('the disk has the base: what was typed stands on it. It has the tip: nothing is left to do', () => {
  const replayed = replay([first, change(6, 'b', 3)])!
  expect(standing(replayed, first.sha)).toBe(replayed.beginnings[0])
  expect(standing(replayed, shaOf('墨\r\nab'))).toBe('saved')
  expect(standing(replayed, shaOf('someone else'))).toBe(null)
})

test('killed after a save took its place: what was typed since stands on what was saved', () => {
  const saving: JournalRecord = { kind: 'saving', seq: 6, sha: shaOf('墨\r\nab'), id: 'a.md' }
  const replayed = replay([first, change(6, 'b', 3), saving, change(7, 'c', 4)])!
  const stood = standing(replayed, saving.sha)
  expect(stood).toMatchObject({ base: '墨\r\nab', sha: saving.sha })
  expect(replayed.tip).toBe('墨\r\nabc')
  expect(standing(replayed, first.sha)).toBe(replayed.beginnings[0])
})

test('a gap, a change that does not fit, no snapshot: what is before it counts', () => {
  expect(replay([first, change(7, 'b', 3)])?.tip).toBe('墨\r\na')
  expect(replay([first, change(6, 'b', 99)])?.tip).toBe('墨\r\na')
  expect(replay([change(6, 'b', 3)])).toBe(null)
  expect(replay([{ ...first, changes: insert(0, 'a', 99) }])).toBe(null)
  expect(replay([])).toBe(null)
})
