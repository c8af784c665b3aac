import { beforeEach, expect, test } from 'vitest'
import type { BulkPreview } from '../../../shared/bulk/bulk-change.ts'
import { installBridge } from '../../fake-bridge.ts'
import { makePost, someBlog } from '../../fake-posts.ts'
import { chooseAll, chooseOnly, noneChosen, toggleRow } from '../../ui/choose-rows.ts'
import { useLayout } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { confirmBulk } from '../operations/bulk-actions.ts'
import { changeBulk, closeBulk, useBulk } from '../operations/bulk-store.ts'
import { makeEntries } from '../posts/post-entries.ts'
import {
  addToChosenPosts,
  beginRename,
  deleteChosen,
  dropOnPost,
  dropOnTag,
  endRename,
  mergeChosen,
  moveChosen,
  removeFromChosenPosts,
  splitChosen,
} from './tag-actions.ts'
import { tagCommands } from './tag-commands.ts'
import { chooseTags, chosenTags, forgetTags, showField, useTags } from './tags-store.ts'

const posts = [
  makePost('a', '2024-05-01', { tags: ['Ink', 'water, ink'], categories: ['Notes'] }),
  makePost('b', '2024-05-02', { tags: ['Ink', 'OpenStack'] }),
  makePost('c', '2024-05-03', { tags: ['OpenStack', 'Openstack', 'Ink'] }),
]
const [a = '', b = ''] = posts.map(({ id }) => id)

const preview: BulkPreview = {
  refusal: null,
  what: { key: 'bulk.title' },
  files: [{ id: a, title: 'a', lines: [{ file: a, line: 1, before: 'x', after: 'y' }], warning: null }],
  warnings: [],
}

beforeEach(() => {
  installBridge({
    'posts.list': () => posts,
    'bulk.plan': () => preview,
    'bulk.run': () => ({ what: { key: 'bulk.title' }, number: 1, newId: null, opened: [], warnings: [] }),
  })
  useBlog.setState({ blog: someBlog, posts: { kind: 'ready', entries: makeEntries(posts) } })
  useBulk.setState(useBulk.getInitialState(), true)
  forgetTags()
})

const choose = (...names: readonly string[]) => chooseTags(chooseAll(names, noneChosen))
const planned = () => useBulk.getState().change

test('merging proposes the most used name', () => {
  choose('Openstack', 'OpenStack')
  mergeChosen()
  expect(planned()).toEqual({
    type: 'mergeTags',
    field: 'tags',
    from: ['OpenStack', 'Openstack'],
    to: 'OpenStack',
  })
})

test('one tag cannot be merged, several not renamed or split', () => {
  choose('Ink')
  mergeChosen()
  choose('Ink', 'OpenStack')
  beginRename()
  splitChosen()
  expect([planned(), useTags.getState().renaming]).toEqual([null, null])
})

test('a name that is typed over is a plan, the same name or none is nothing', () => {
  choose('Ink')
  beginRename()
  expect(useTags.getState().renaming).toBe('Ink')
  endRename('Ink', ' Ink ')
  endRename('Ink', '  ')
  expect(planned()).toBe(null)
  endRename('Ink', ' 墨 ')
  expect(planned()).toEqual({ type: 'renameTag', field: 'tags', from: 'Ink', to: '墨' })
})

test('a tag that is written as two begins its split as two', () => {
  choose('water, ink')
  splitChosen()
  expect(planned()).toMatchObject({ type: 'splitTag', from: 'water, ink', into: ['water', 'ink'] })
})

test('what came of a change is chosen, by the name that it was given in the end', async () => {
  choose('Ink')
  endRename('Ink', '墨')
  changeBulk({ type: 'renameTag', field: 'tags', from: 'Ink', to: '水墨' })
  await expect.poll(() => useBulk.getState().plan.kind).toBe('ready')
  await confirmBulk()
  expect([...useTags.getState().chosen.keys]).toEqual(['水墨'])
})

test('dropped onto a tag, all that is carried becomes that one', () => {
  dropOnTag({ field: 'tags', names: ['Openstack', 'OpenStack'] }, 'Ink')
  expect(planned()).toMatchObject({ from: ['Openstack', 'OpenStack', 'Ink'], to: 'Ink' })
})

test('dropped onto a post it is for that post, or for all that are chosen with it', () => {
  dropOnPost({ field: 'tags', names: ['Openstack'] }, a)
  expect(planned()).toMatchObject({ type: 'addTags', names: ['Openstack'], posts: [a] })
  closeBulk()
  useTags.setState({ chosenPosts: toggleRow(chooseOnly(a), b) })
  dropOnPost({ field: 'tags', names: ['Openstack'] }, b)
  expect(planned()).toMatchObject({ posts: [a, b] })
})

test('posts lose or get tags only where some are chosen', () => {
  choose('Ink')
  removeFromChosenPosts()
  addToChosenPosts()
  expect(planned()).toBe(null)
  useTags.setState({ chosenPosts: chooseOnly(a) })
  removeFromChosenPosts()
  expect(planned()).toMatchObject({ type: 'removeTags', names: ['Ink'], posts: [a] })
  closeBulk()
  addToChosenPosts()
  expect(planned()).toMatchObject({ type: 'addTags', names: [], posts: [a] })
})

test('categories are moved to tags, and deleted, in their own field', () => {
  showField('categories')
  choose('Notes')
  moveChosen()
  expect(planned()).toEqual({ type: 'moveTags', from: 'categories', names: ['Notes'], to: 'tags' })
  closeBulk()
  deleteChosen()
  expect(planned()).toEqual({ type: 'deleteTags', field: 'categories', names: ['Notes'] })
})

test('other tags have other posts: those that were chosen are not any more', () => {
  choose('Ink')
  useTags.setState({ chosenPosts: chooseOnly(a) })
  chooseTags({ ...useTags.getState().chosen, active: 'OpenStack' })
  expect(useTags.getState().chosenPosts.keys.size).toBe(1)
  choose('OpenStack')
  expect(useTags.getState().chosenPosts.keys.size).toBe(0)
})

test('a tag that is gone is not chosen; commands are offered only where they mean something', () => {
  const offered = () => tagCommands.filter(({ isAvailable }) => isAvailable?.()).map(({ id }) => id)
  choose('Ink', 'Gone')
  expect(chosenTags().map(({ name }) => name)).toEqual(['Ink'])
  expect(offered()).toEqual(['tags.suggestions'])
  useLayout.setState({ place: 'tags' })
  expect(offered()).toEqual([
    'tags.suggestions',
    'tags.rename',
    'tags.split',
    'tags.moveToCategories',
    'tags.delete',
  ])
  useLayout.setState({ place: 'posts' })
})
