import { beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/settings.ts'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useSite } from '../blog/site-store.ts'
import { operationCommands } from '../operations/operation-commands.ts'
import { writingCommands } from '../writing/writing-commands.ts'
import { appCommands } from './app-commands.ts'
import { registerCommands, runCommand, useCommands } from './commands.ts'
import { useLayout } from './layout-store.ts'
import { useSettings } from './settings-store.ts'

const all = [...appCommands, ...writingCommands, ...operationCommands]

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({ 'settings.change': change => ({ ...defaultSettings, ...change }) })
  useCommands.setState({ commands: [] })
  registerCommands(all)
  useBlog.setState({ ...useBlog.getInitialState(), blog: someBlog }, true)
  useLayout.setState(useLayout.getInitialState(), true)
  useSettings.setState({ settings: defaultSettings })
  useSite.setState(useSite.getInitialState(), true)
})

test('no two commands share an id or a key', () => {
  const ids = all.map(({ id }) => id)
  const keys = all.flatMap(({ keys }) => keys ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('what the system’s menu may name is there', () => {
  const known = new Set(all.map(({ id }) => id))
  const named = [
    'blog.choose',
    'place.posts',
    'place.tags',
    'place.site',
    'place.blog',
    'place.settings',
    'posts.toggleList',
    'posts.rename',
    'posts.move',
    'posts.changeDate',
    'posts.duplicate',
    'posts.publish',
    'posts.delete',
    'operations.undoLast',
    'log.show',
    'report.show',
  ]
  expect([...named, 'writing.save', 'palette.open', 'posts.quickOpen'].filter(id => !known.has(id))).toEqual(
    [],
  )
})

test('places, list and palette', async () => {
  await runCommand('place.tags')
  expect(useLayout.getState().place).toBe('tags')
  await runCommand('palette.open')
  expect(useLayout.getState().palette).toBe('commands')
  await runCommand('posts.quickOpen')
  expect(useLayout.getState().palette).toBe('posts')
  await runCommand('posts.quickOpen')
  expect(useLayout.getState().palette).toBeNull()
  await runCommand('posts.toggleList')
  expect(useLayout.getState()).toMatchObject({ place: 'posts', isListHidden: false })
})

test('theme and language', async () => {
  await runCommand('theme.dark')
  await runCommand('language.zh')
  expect(bridge.asked.map(({ args }) => args)).toEqual([{ theme: 'dark' }, { language: 'zh-Hans' }])
})

test('exporting goes to its view, which asks for the folder', async () => {
  await runCommand('site.export')
  expect(useLayout.getState().place).toBe('site')
  expect(useSite.getState().export).toMatchObject({ kind: 'failed', message: { key: 'site.folderNeeded' } })
})

test('without a blog only what needs none is offered', async () => {
  useBlog.setState({ blog: null })
  await runCommand('place.site')
  await runCommand('site.export')
  expect(useLayout.getState().place).toBe('posts')
  await runCommand('place.settings')
  expect(useLayout.getState().place).toBe('settings')
})
