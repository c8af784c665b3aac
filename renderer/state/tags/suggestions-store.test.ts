import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import type { TagSuggestion } from '../../../shared/tags/tag-suggestion.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { makePost, someBlog } from '../../fake-posts.ts'
import { useLayout } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { makeEntries } from '../posts/post-entries.ts'
import {
  dismissSuggestion,
  listenForSuggestions,
  lookAgainThrough,
  openSuggestions,
  showDismissed,
  useSuggestions,
} from './suggestions-store.ts'
import { forgetTags, showField } from './tags-store.ts'

const suggestion = (...names: readonly string[]): TagSuggestion => ({
  kind: 'case',
  tags: names.map(tag => ({ tag, count: 1 })),
  why: { key: 'suggest.case', params: { name: names[0] ?? '', count: 1, others: '' } },
  address: null,
  change: null,
})
const stack = suggestion('OpenStack', 'Openstack')
const ink = suggestion('Ink', 'ink')

let bridge: FakeBridge
let stop = () => {}

beforeEach(() => {
  const kept = new Map<string, readonly string[]>()
  const place = (field: string) => `${useBlog.getState().blog?.folder} ${field}`
  bridge = installBridge({
    'tags.suggest': ({ field }) => (field === 'tags' ? [stack, ink] : []),
    'tags.dismissed': ({ field }) => kept.get(place(field)) ?? [],
    'tags.keepDismissed': ({ field, marks }) => void kept.set(place(field), marks),
  })
  useBlog.setState({ blog: null, posts: { kind: 'none' } })
  useLayout.setState({ place: 'posts' })
  forgetTags()
  stop = listenForSuggestions()
  openBlog('/blogs/one')
})
afterEach(() => stop())

function openBlog(folder: string): void {
  useBlog.setState({ blog: { ...someBlog, folder } })
  postsChange()
}
function postsChange(): void {
  useBlog.setState({ posts: { kind: 'ready', entries: makeEntries([makePost('a', '2024-05-01')]) } })
}
const asked = () => bridge.asked.filter(({ name }) => name === 'tags.suggest').length
const shown = () => openSuggestions(useSuggestions.getState()).map(({ tags }) => tags[0]?.tag)

test('nothing is looked through before the tags are shown, and then once for the same posts', async () => {
  expect(asked()).toBe(0)
  useLayout.setState({ place: 'tags' })
  await expect.poll(shown).toEqual(['OpenStack', 'Ink'])
  useLayout.setState({ place: 'site' })
  useLayout.setState({ place: 'tags' })
  expect(asked()).toBe(1)
  postsChange()
  expect(asked()).toBe(2)
})

test('what is dismissed stays away, in this blog only, until it is asked for again', async () => {
  useLayout.setState({ place: 'tags' })
  await expect.poll(shown).toEqual(['OpenStack', 'Ink'])
  await dismissSuggestion(stack)
  expect(shown()).toEqual(['Ink'])
  openBlog('/blogs/two')
  await expect.poll(shown).toEqual(['OpenStack', 'Ink'])
  openBlog('/blogs/one')
  await expect.poll(shown).toEqual(['Ink'])
  await showDismissed()
  expect(shown()).toEqual(['OpenStack', 'Ink'])
})

test('with one more tag that looks alike it is another suggestion', async () => {
  useLayout.setState({ place: 'tags' })
  await expect.poll(shown).toEqual(['OpenStack', 'Ink'])
  await dismissSuggestion(stack)
  bridge.answers['tags.suggest'] = () => [suggestion('OpenStack', 'Openstack', 'OPENSTACK')]
  postsChange()
  await expect.poll(shown).toEqual(['OpenStack'])
})

test('those of tags are not shown with the categories, however late they come', async () => {
  const late = later<readonly TagSuggestion[]>()
  bridge.answers['tags.suggest'] = ({ field }) => (field === 'tags' ? late.promise : [ink])
  useLayout.setState({ place: 'tags' })
  showField('categories')
  await expect.poll(shown).toEqual(['Ink'])
  late.come([stack])
  await late.promise
  expect(shown()).toEqual(['Ink'])
})

test('a failure is said, and can be tried again', async () => {
  bridge.answers['tags.suggest'] = () => {
    throw new AppError('missing', 'blog.missing', { folder: '/blogs/one' })
  }
  useLayout.setState({ place: 'tags' })
  await expect.poll(() => useSuggestions.getState().problem?.key).toBe('blog.missing')
  bridge.answers['tags.suggest'] = () => [ink]
  lookAgainThrough()
  await expect.poll(shown).toEqual(['Ink'])
})
