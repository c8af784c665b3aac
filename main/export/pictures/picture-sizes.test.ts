import { lstatSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedMs } from '../../disk/file-stamp.ts'
import { createBlogReader } from '../read/blog-reader.ts'
import { dotPng, makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { createFileLook } from './picture-sizes.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace({ 'a.png': dotPng, 'b.png': dotPng })
})

afterEach(() => place.remove())

const lookInto = ({ blog: root }: SamplePlace) =>
  createFileLook(
    createBlogReader({ root, generator: 'jekyll', markdown: { breaks: false, dollarMath: false } }),
  )

test('a file is asked for once, and not at all where somebody else has', () => {
  const [look, other] = [lookInto(place), lookInto(place)]
  const found = look.at('a.png')
  const { size, ...stats } = lstatSync(join(place.blog, 'a.png'))
  expect(found).toEqual({ size, mtimeMs: changedMs(stats), isSettled: false })
  other.saw('a.png', { size, mtimeMs: changedMs(stats) })
  for (const name of ['a.png', 'b.png']) unlinkSync(join(place.blog, name))
  expect([look.at('a.png'), look.at('b.png')]).toEqual([found, null])
  expect([other.at('a.png'), other.at('b.png')]).toEqual([found, null])
})

test('what somebody else was told counts as settled by the time at which this export began', () => {
  const look = lookInto(place)
  look.saw('a.png', { size: 1, mtimeMs: Date.now() - 60_000 })
  look.saw('b.png', { size: 1, mtimeMs: Date.now() + 60_000 })
  expect([look.at('a.png')?.isSettled, look.at('b.png')?.isSettled]).toEqual([true, false])
})

test('what was seen first stays', () => {
  const look = lookInto(place)
  const found = look.at('a.png')
  look.saw('a.png', { size: 9, mtimeMs: 9 })
  expect(look.at('a.png')).toBe(found)
})
