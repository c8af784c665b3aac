import { beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { defaultSettings, type Settings } from '../../../shared/settings.ts'
import { installBridge, later } from '../../fake-bridge.ts'
import { changeSettings, useSettings } from './settings-store.ts'

beforeEach(() => useSettings.setState({ settings: defaultSettings }))

const settings = () => useSettings.getState().settings

test('a change holds at once, and what main answers holds after', async () => {
  const answer = later<Settings>()
  installBridge({ 'settings.change': () => answer.promise })
  const changing = changeSettings({ theme: 'dark' })
  expect(settings().theme).toBe('dark')
  answer.come({ ...defaultSettings, theme: 'dark', autosave: false })
  await changing
  expect(settings()).toEqual({ ...defaultSettings, theme: 'dark', autosave: false })
})

test('a change that cannot be kept is taken back, and its failure is told', async () => {
  installBridge({
    'settings.change': () => {
      throw new AppError('disk', 'error.internal')
    },
  })
  await expect(changeSettings({ language: 'zh-Hans' })).rejects.toMatchObject({ code: 'disk' })
  expect(settings()).toEqual(defaultSettings)
})

test('a late answer does not undo a newer change', async () => {
  const first = later<Settings>()
  const second = later<Settings>()
  installBridge({ 'settings.change': ({ theme }) => (theme === 'dark' ? first.promise : second.promise) })
  const changes = [changeSettings({ theme: 'dark' }), changeSettings({ theme: 'light' })]
  second.come({ ...defaultSettings, theme: 'light' })
  first.come({ ...defaultSettings, theme: 'dark' })
  await Promise.all(changes)
  expect(settings().theme).toBe('light')
})
