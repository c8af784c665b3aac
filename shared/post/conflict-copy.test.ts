import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConflictCopy } from './conflict-copy.ts'

const original = '_posts/2024-05-01-江边散步.md'
const stem = '_posts/2024-05-01-江边散步'

describe('a sync tool’s copy is told by its name', () => {
  test.each<[string, string, string | null]>([
    ['Syncthing', `${stem}.sync-conflict-20240502-101500-K7ABCDE.md`, 'K7ABCDE'],
    ['an old Syncthing', `${stem}.sync-conflict-20150502-101500.md`, null],
    ['Dropbox', `${stem} (Anna's conflicted copy 2024-05-02).md`, 'Anna'],
    ['Dropbox, another apostrophe', `${stem} (Anna’s conflicted copy 2024-05-02).md`, 'Anna'],
    ['Dropbox, a machine', `${stem} (STUDY-PC's conflicted copy 2024-05-02).md`, 'STUDY-PC'],
    ['Dropbox, a name that ends with s', `${stem} (Hans' conflicted copy 2024-05-02).md`, 'Hans'],
    ['Dropbox, the second of a day', `${stem} (Anna's conflicted copy 2024-05-02 (1)).md`, 'Anna'],
    ['Dropbox in Chinese', `${stem} (小安 的冲突副本 2024-05-02).md`, '小安'],
    ['Nextcloud', `${stem} (conflicted copy 2024-05-02 101500).md`, null],
    ['Nextcloud with a user', `${stem} (conflicted copy anna 2024-05-02 101500).md`, 'anna'],
    ['a short form', `${stem} (conflicted copy).md`, null],
    ['ownCloud', `${stem}_conflict-20240502-101500.md`, null],
    ['Seafile', `${stem} (SFConflict anna@example.org 2024-05-02-10-15-00).md`, 'anna@example.org'],
  ])('%s', (_, id, whose) => {
    expect(readConflictCopy(id)).toEqual({ original, whose })
  })

  test('a copy of a copy leads to the copy', () => {
    const copy = `${stem}.sync-conflict-20240502-101500-K7ABCDE`
    expect(readConflictCopy(`${copy}.sync-conflict-20240503-101500-K7ABCDE.md`)?.original).toBe(`${copy}.md`)
  })
})

test.each([
  original,
  '_posts/2024-05-01-on-sync-conflict-resolution.md',
  '_posts/2024-05-01-the conflicted copy.md',
  '_posts/2024-05-01-a (2).md',
  '_posts/2024-05-01-a_conflict-of-interest.md',
  'notes (conflicted copy)/2024-05-01-a.md',
  '.sync-conflict-20240502-101500-K7ABCDE.md',
])('%s is an ordinary post', id => {
  expect(readConflictCopy(id)).toBe(null)
})

test('no name, however long and odd, takes more than a moment', () => {
  const part = fc.constantFrom(
    ' (',
    "'s",
    ' conflicted copy',
    ')',
    ' 2024-05-01',
    '.sync-conflict-',
    '的冲突副本',
    'a',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), parts => {
      const startedMs = performance.now()
      readConflictCopy(`${parts.join('')}.md`)
      expect(performance.now() - startedMs).toBeLessThan(50)
    }),
  )
})
