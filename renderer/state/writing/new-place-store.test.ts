import { beforeEach, expect, test, vi } from 'vitest'
import { readFields } from '../../../shared/matter/read-fields.ts'
import type { NewPlace } from '../../../shared/post/new-place.ts'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { changeSlug, chooseSlug, leaveSlug, listenForNewPlace, useNewPlace } from './new-place-store.ts'
import { nothingOpen, useWriting } from './writing-store.ts'

const place: NewPlace = { file: '_posts/2026-11-25-ink.md', slug: 'ink', address: '/ink/', warning: null }

let bridge: FakeBridge
const slugs = () => bridge.asked.filter(({ name }) => name === 'posts.place').map(({ args }) => args)

beforeEach(() => {
  vi.useFakeTimers()
  bridge = installBridge({ 'posts.place': () => place })
  useWriting.setState(nothingOpen)
  const stop = listenForNewPlace()
  return () => {
    useWriting.setState(nothingOpen)
    stop()
    vi.useRealTimers()
  }
})

test('the place of a post without a file is asked for while it is typed, not for each key', async () => {
  useWriting.setState({ postId: '/untitled/1', fields: null })
  for (const title of ['墨', '墨与', '墨与水']) {
    useWriting.setState({
      fields: readFields(`---
title: ${title}
---
`),
    })
  }
  await vi.advanceTimersByTimeAsync(500)
  expect(slugs()).toEqual([{ id: '/untitled/1', slug: '' }])
  expect(useNewPlace.getState()).toMatchObject({ id: '/untitled/1', place })
})

test('a name that was chosen stays with its post, until its title has it again', async () => {
  useWriting.setState({ postId: '/untitled/2' })
  await vi.advanceTimersByTimeAsync(500)
  changeSlug()
  expect(useNewPlace.getState()).toMatchObject({ isChanging: true, slug: 'ink' })
  chooseSlug('water')
  await vi.advanceTimersByTimeAsync(500)
  expect(slugs().at(-1)).toEqual({ id: '/untitled/2', slug: 'water' })
  useWriting.setState({ postId: 'a.md' })
  expect(useNewPlace.getState().id).toBe(null)
  useWriting.setState({ postId: '/untitled/2' })
  expect(useNewPlace.getState()).toMatchObject({ slug: 'water', isChanging: true })
  leaveSlug()
  await vi.advanceTimersByTimeAsync(500)
  expect(slugs().at(-1)).toEqual({ id: '/untitled/2', slug: '' })
})
