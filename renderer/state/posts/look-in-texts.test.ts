import { beforeEach, expect, test } from 'vitest'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { lookInTexts } from './look-in-texts.ts'
import { usePostList } from './post-list-store.ts'

const whole = { read: 2, of: 2, problem: null, isOutdated: false }

let bridge: FakeBridge
beforeEach(() => {
  usePostList.setState(usePostList.getInitialState(), true)
  bridge = installBridge({ 'search.match': ({ query }) => ({ ...whole, ids: [`${query}.md`] }) })
})

const inTexts = () => [...usePostList.getState().inTexts].map(([word, ids]) => [word, ...ids])
const queries = () => bridge.asked.map(({ args }) => args)

test('each free word is looked for in the texts; what names a field is not', async () => {
  usePostList.setState({ filter: 'tag:Go 内核 -draft "two words" is:draft' })
  await lookInTexts()
  expect(inTexts()).toEqual([
    ['内核', '内核.md'],
    ['two words', 'two words.md'],
  ])
})

test('only what was typed last is looked for, and nothing where there is no word', async () => {
  usePostList.setState({ filter: 'first' })
  const first = lookInTexts()
  usePostList.setState({ filter: 'second' })
  await Promise.all([first, lookInTexts()])
  expect(inTexts()).toEqual([['second', 'second.md']])
  expect(queries()).toHaveLength(1)
  usePostList.setState({ filter: 'year:2020' })
  await lookInTexts()
  expect(inTexts()).toEqual([])
})

test('while posts are still being read it looks again', async () => {
  let read = 1
  bridge.answers['search.match'] = () => ({
    ...whole,
    read: read++,
    ids: read > 2 ? ['a.md', 'b.md'] : ['a.md'],
  })
  usePostList.setState({ filter: 'word' })
  await lookInTexts()
  expect(inTexts()).toEqual([['word', 'a.md', 'b.md']])
})

test('says that it looks until all posts have been read', async () => {
  const told: boolean[] = []
  const stop = usePostList.subscribe(({ isLooking }, before) => {
    if (isLooking !== before.isLooking) told.push(isLooking)
  })
  bridge.answers['search.match'] = () => ({ ...whole, read: told.length, ids: [] })
  usePostList.setState({ filter: 'word' })
  const looked = lookInTexts()
  expect(told).toEqual([true])
  bridge.answers['search.match'] = () => ({ ...whole, ids: ['a.md'] })
  await looked
  expect(told).toEqual([true, false])
  stop()
})

test('a look that fails is over', async () => {
  bridge.answers['search.match'] = () => {
    throw new Error('no')
  }
  bridge.answers['app.reportError'] = () => undefined
  usePostList.setState({ filter: 'word' })
  await lookInTexts()
  expect(usePostList.getState().isLooking).toBe(false)
})
