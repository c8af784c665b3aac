import { beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/settings.ts'
import { installBridge } from '../../fake-bridge.ts'
import { applySettings } from './apply-settings.ts'
import { recall } from './remembered.ts'
import { useSettings } from './settings-store.ts'

/** Of <html> it needs only this. */
function makePage() {
  const attributes = new Map<string, string>()
  const page = {
    lang: '',
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    removeAttribute: (name: string) => void attributes.delete(name),
  }
  return { page: page as HTMLElement, theme: () => attributes.get('data-theme') }
}

beforeEach(() => {
  installBridge()
  useSettings.setState({ settings: defaultSettings, systemLanguage: 'en' })
})

test('the page follows the settings until it is told to stop', () => {
  const { page, theme } = makePage()
  const stop = applySettings(page)
  expect([theme(), page.lang]).toEqual([undefined, 'en'])
  useSettings.setState({ settings: { ...defaultSettings, theme: 'dark', language: 'zh-Hans' } })
  expect([theme(), page.lang]).toEqual(['dark', 'zh-Hans'])
  useSettings.setState({ settings: defaultSettings })
  expect([theme(), page.lang]).toEqual([undefined, 'en'])
  stop()
  useSettings.setState({ settings: { ...defaultSettings, theme: 'light' } })
  expect(theme()).toBeUndefined()
})

test('the next window is dark from its first picture', () => {
  applySettings(makePage().page)()
  const stop = applySettings(makePage().page)
  useSettings.setState({ settings: { ...defaultSettings, theme: 'dark' } })
  stop()
  expect(recall('theme')).toBe('dark')
  const next = makePage()
  applySettings(next.page)()
  expect(next.theme()).toBe('dark')
})
