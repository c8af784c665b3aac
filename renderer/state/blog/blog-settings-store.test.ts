import { beforeEach, expect, test } from 'vitest'
import type { ShownFile } from '../../../shared/config/shown-settings.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { goTo } from '../app/layout-store.ts'
import {
  listenForBlogSettings,
  loadBlogSettings,
  problemOf,
  saveBlogSettings,
  typeSetting,
  useBlogSettings,
} from './blog-settings-store.ts'
import { useBlog } from './blog-store.ts'
import { showTab } from './overview-store.ts'

const shown: ShownFile = {
  kind: 'shown',
  file: '_config.yml',
  sha: '0f',
  settings: { title: '墨', author: '', description: '', address: '', language: '', timeZone: '' },
  locked: {},
  example: null,
}

let bridge: FakeBridge

beforeEach(async () => {
  bridge = installBridge({ 'blog.readSettings': () => shown })
  useBlogSettings.setState({ shown: null, edit: {}, problem: null, isSaving: false })
  await loadBlogSettings()
})

test('only what was typed and is another value is sent', async () => {
  typeSetting('title', '水')
  typeSetting('author', '我')
  typeSetting('author', '')
  const done = { what: { key: 'config.changed' }, number: 3, newId: null, opened: [], warnings: [] } as const
  bridge.answers['blog.changeSettings'] = () => done
  await saveBlogSettings()
  expect(bridge.asked.find(({ name }) => name === 'blog.changeSettings')?.args).toEqual({
    sha: '0f',
    edit: { title: '水' },
  })
  expect(useBlogSettings.getState()).toMatchObject({ edit: {}, problem: null, isSaving: false })
})

test('what could not be saved stays typed, and says why', async () => {
  typeSetting('title', '水')
  bridge.answers['blog.changeSettings'] = () => {
    throw new AppError('conflict', 'config.changedMeanwhile', { file: '_config.yml' })
  }
  await saveBlogSettings()
  expect(useBlogSettings.getState()).toMatchObject({
    edit: { title: '水' },
    problem: { key: 'config.changedMeanwhile' },
    isSaving: false,
  })
  // The file as it is now, with what was typed on top of it.
  bridge.answers['blog.readSettings'] = () => ({ ...shown, sha: '1e' })
  await loadBlogSettings()
  expect(useBlogSettings.getState()).toMatchObject({
    edit: { title: '水' },
    shown: { sha: '1e' },
    problem: null,
  })
})

test('a value that no site can have is told while it is typed', () => {
  typeSetting('address', 'nowhere at all')
  expect(problemOf(useBlogSettings.getState().edit, 'address')?.key).toBe('config.badAddress')
  typeSetting('address', 'https://ink.example')
  expect(problemOf(useBlogSettings.getState().edit, 'address')).toBe(null)
})

test('the file is read when the form comes into view, and forgotten with its blog', async () => {
  const stop = listenForBlogSettings()
  useBlog.setState({ blog: someBlog })
  goTo('posts')
  const asked = () => bridge.asked.filter(({ name }) => name === 'blog.readSettings').length
  const before = asked()
  showTab('settings')
  expect(asked()).toBe(before + 1)
  goTo('posts')
  useBlog.setState({ blog: { ...someBlog, folder: '/blogs/two' } })
  expect(useBlogSettings.getState().shown).toBe(null)
  stop()
})
