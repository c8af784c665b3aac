import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { useBlog } from '../blog/blog-store.ts'
import { makeEntries } from '../posts/post-entries.ts'
import {
  followVisits,
  forgetVisits,
  recentPosts,
  rememberVisits,
  renameVisits,
  stepOnWay,
  useVisits,
} from './visits-store.ts'
import { nothingOpen, useWriting } from './writing-store.ts'

const names = ['A', 'B', 'C', 'D']
const posts = names.map(name => makePost(name, '2020-01-01'))
const [a = '', b = '', c = '', d = ''] = posts.map(({ id }) => id)
let stop = () => {}

const look = (postId: string | null) => useWriting.setState({ postId })
const there = (ids: readonly string[]) =>
  useBlog.setState({
    posts: { kind: 'ready', entries: makeEntries(posts.filter(({ id }) => ids.includes(id))) },
  })

beforeEach(() => {
  useWriting.setState(nothingOpen)
  there([a, b, c, d])
  forgetVisits()
  rememberVisits([d])
  stop = followVisits()
})

afterEach(() => stop())

function steppingTo(step: number | null): string | null {
  return step === null ? null : (useVisits.getState().way[step] ?? null)
}

/** As going back and forward does it. */
function go(direction: 1 | -1): void {
  const step = stepOnWay(direction)
  if (step === null) throw new Error('there is no way')
  useVisits.setState({ at: step, isStepping: true })
  look(useVisits.getState().way[step] ?? null)
  useVisits.setState({ isStepping: false })
}

test('the posts that were looked at last come first, each once, those of the last start behind them', () => {
  for (const id of [a, b, a, c]) look(id)
  expect(recentPosts()).toEqual([c, a, b, d])
})

test('what was looked at before the last start became known stays in front of it, and is a step of the way', () => {
  forgetVisits()
  for (const id of [a, b]) look(id)
  rememberVisits([d, a, c])
  expect(recentPosts()).toEqual([b, a, d, c])
  expect(steppingTo(stepOnWay(-1))).toBe(a)
})

test('a post that is gone is offered no more', () => {
  for (const id of [a, b]) look(id)
  there([a])
  expect(recentPosts()).toEqual([a])
  expect(stepOnWay(1)).toBeNull()
})

test('back and forward, and from there another way', () => {
  for (const id of [a, b, c]) look(id)
  go(-1)
  go(-1)
  expect([stepOnWay(-1), steppingTo(stepOnWay(1))]).toEqual([null, b])
  go(1)
  look(d)
  expect(stepOnWay(1)).toBeNull()
  expect(useVisits.getState().way).toEqual([a, b, d])
})

test('back leads past a post that is gone', () => {
  for (const id of [a, b, c]) look(id)
  there([a, c])
  expect(steppingTo(stepOnWay(-1))).toBe(a)
})

test('a post that gets another name is where one has been', () => {
  for (const id of [a, b]) look(id)
  renameVisits(a, c)
  expect(recentPosts()).toEqual([b, c, d])
  expect(steppingTo(stepOnWay(-1))).toBe(c)
})
