import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBlog, postDay } from './make-blog.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-blog-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the same spec gives the same bytes, another seed others', () => {
  const names = ['a', 'b', 'c']
  const [a, b, c] = names.map((name, i) => makeBlog(join(folder, name), { posts: 5, seed: i === 2 ? 2 : 1 }))
  const bytes = (name: string, ids: readonly string[]) =>
    ids.map(id => readFileSync(join(folder, name, id), 'utf8'))
  expect(b).toEqual(a)
  expect(bytes('b', b!)).toEqual(bytes('a', a!))
  expect(bytes('c', c!)).not.toEqual(bytes('a', a!))
})

test('posts have the length asked for, tags, and a picture that is there', () => {
  const ids = makeBlog(folder, { posts: 20, bytesPerPost: 5_000 })
  expect(readdirSync(join(folder, '_posts'))).toHaveLength(20)
  for (const id of ids) {
    const bytes = readFileSync(join(folder, id))
    expect(bytes.length).toBeGreaterThan(4_500)
    expect(bytes.length).toBeLessThan(7_000)
    const text = bytes.toString('utf8')
    expect(text).toMatch(/^---\nlayout: post\ntitle: .+\ntags: \[.+\]\n---\n/)
    const address = /!\[.*\]\((.+)\)/.exec(text)?.[1] ?? ''
    expect(readFileSync(join(folder, address)).subarray(1, 4).toString()).toBe('PNG')
  }
})

test('about three posts in ten are Chinese, and there is code in half of them', () => {
  const ids = makeBlog(folder, { posts: 300, hasPictures: false })
  const chinese = ids.filter(id => /\p{Script=Han}/u.test(id)).length
  expect(chinese).toBeGreaterThan(60)
  expect(chinese).toBeLessThan(120)
  const withCode = ids.filter(id => readFileSync(join(folder, id), 'utf8').includes('\n```')).length
  expect(withCode).toBeGreaterThan(150)
})

test('posts come three a day, and more where they would reach into the future', () => {
  expect([0, 2, 3].map(index => postDay(index, 10_000))).toEqual(['2010-01-01', '2010-01-01', '2010-01-02'])
  expect(postDay(9_999, 10_000)).toBe('2019-02-16')
  expect(postDay(49_999, 50_000) < '2020-01-01').toBe(true)
})
