import { beforeEach, expect, test } from 'vitest'
import type { Boot } from '../../../shared/calls/app.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { installBridge } from '../../fake-bridge.ts'
import { makePost, someBlog } from '../../fake-posts.ts'
import { useBlog } from '../blog/blog-store.ts'
import { usePreview } from '../writing/preview-store.ts'
import { boot } from './boot.ts'
import { useSettings } from './settings-store.ts'

const booted: Boot = {
  settings: { ...defaultSettings, theme: 'dark' },
  blog: null,
  problem: { code: 'missing', key: 'blog.missing', params: { folder: '/x' } },
  recents: [{ id: '1', name: 'a', folder: '/a' }],
  systemLanguage: 'zh-CN',
  dataFolder: '/home/someone/inkstone',
  platform: 'mac',
  version: '1.2.3',
  previewKey: 'unguessable',
  runtime: { name: 'Electron 45', isStandIn: false },
}

beforeEach(() => {
  useBlog.setState(useBlog.getInitialState(), true)
})

test('everything the first picture needs is there when boot has answered', async () => {
  installBridge({ 'app.boot': () => booted })
  await boot()
  expect(useSettings.getState()).toMatchObject({
    settings: { theme: 'dark' },
    systemLanguage: 'zh-CN',
    platform: 'mac',
    version: '1.2.3',
    runtime: { name: 'Electron 45' },
  })
  expect(useBlog.getState()).toMatchObject({
    blog: null,
    problem: { key: 'blog.missing' },
    recents: booted.recents,
  })
  expect(usePreview.getState().key).toBe('unguessable')
})

test('a blog that was open is open again, and its posts follow', async () => {
  installBridge({
    'app.boot': () => ({ ...booted, blog: someBlog, problem: null }),
    'posts.list': () => [makePost('a', '2020-01-01')],
  })
  await boot()
  expect(useBlog.getState().blog).toBe(someBlog)
  await expect.poll(() => useBlog.getState().posts.kind).toBe('ready')
})

test('a boot that fails is told to the window', async () => {
  installBridge({
    'app.boot': () => {
      throw new Error('no settings')
    },
  })
  await expect(boot()).rejects.toMatchObject({ key: 'error.internal' })
})
