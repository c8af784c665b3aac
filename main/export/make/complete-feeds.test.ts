import { expect, test } from 'vitest'
import { completeFeeds } from './complete-feeds.ts'

const text = 'The text'
const feedOf = (...posts: string[]) => ({ feed: { posts: posts.map(id => ({ id })) } })

test('a feed is complete with the text of its last post, in whatever order they come', () => {
  const both = feedOf('a', 'b')
  const one = feedOf('b')
  const feeds = completeFeeds([both, one])
  expect([...feeds.wanted].sort()).toEqual(['a', 'b'])
  expect(feeds.take('b', text)).toEqual([one])
  feeds.made(one)
  expect(feeds.take('a', text)).toEqual([both])
})

test('a text is kept until the last feed that shows it is made', () => {
  const first = feedOf('a')
  const second = feedOf('a', 'b')
  const feeds = completeFeeds([first, second])
  feeds.take('a', text)
  feeds.made(first)
  expect([...feeds.texts.keys()]).toEqual(['a'])
  feeds.take('b', text)
  feeds.made(second)
  expect(feeds.texts.size).toBe(0)
})

test('what lacks a text for good, or has no posts, is left', () => {
  const empty = feedOf()
  const lacking = feedOf('a', 'gone')
  const feeds = completeFeeds([empty, lacking])
  expect(feeds.take('a', text)).toEqual([])
  expect(feeds.left()).toEqual([empty, lacking])
  feeds.made(empty)
  feeds.made(lacking)
  expect(feeds.left()).toEqual([])
})
