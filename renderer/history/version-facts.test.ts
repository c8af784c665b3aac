import { expect, test } from 'vitest'
import type { PostVersion } from '../../shared/calls/posts.ts'
import { formatTime, localDay, versionsByDay } from './version-facts.ts'

const version = (...time: [number, number, number, number]): PostVersion => ({
  sha: 'a',
  keptMs: new Date(...time).getTime(),
  sizeBytes: 1,
  why: 'save',
})

test('versions stand under their day, in the order that they came in', () => {
  const [late, noon, before] = [version(2024, 4, 2, 23), version(2024, 4, 2, 12), version(2024, 4, 1, 9)]
  expect(versionsByDay([late, noon, before])).toEqual([
    { day: '2024-05-02', versions: [late, noon] },
    { day: '2024-05-01', versions: [before] },
  ])
})

test('day and time as people read them', () => {
  const timeMs = new Date(2024, 0, 5, 9, 4, 7).getTime()
  expect(localDay(timeMs)).toBe('2024-01-05')
  expect(formatTime(timeMs, 'zh-Hans')).toBe('09:04:07')
})
