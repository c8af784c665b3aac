import { expect, test } from 'vitest'
import { draw } from '../fake-page.ts'
import { Choice } from './choice.tsx'
import { SettingsView } from './settings-view.tsx'

test('a choice is a named group of radio buttons, one of them checked', () => {
  const { html, text } = draw(Choice<'a' | 'b'>, {
    label: 'Letter',
    value: 'b',
    options: [
      { value: 'a', name: 'First' },
      { value: 'b', name: '第二', lang: 'zh-Hans' },
    ],
    onChange: () => {},
  })
  expect(text).toBe('Letter | First | 第二')
  expect(html).toMatch(/<fieldset[^>]*><legend/)
  expect(html.match(/checked=""/g)).toHaveLength(1)
  expect(html).toMatch(/checked="" value="b"|value="b" checked=""/)
  expect(html).toContain('lang="zh-Hans"')
})

test('language, theme, saving and About are there; each language is named in itself', () => {
  const { html, text } = draw(SettingsView, {})
  expect(text).toContain('Language | System | English | 简体中文')
  expect(text).toContain('Theme | System | Light | Dark')
  expect(text).toContain('With this off, Ctrl+S saves.')
  expect(html).toContain('role="switch"')
  expect(text).toContain('About')
})

test('earlier versions: how much room they may take', () => {
  const { html, text } = draw(SettingsView, {})
  expect(text).toContain('Earlier versions | 100 MB | 500 MB | 2 GB | 10 GB | Every save keeps')
  expect(html).toMatch(/checked="" value="500"|value="500" checked=""/)
})

test('with no blog there is a way back', () => {
  expect(draw(SettingsView, {}).text).toMatch(/^Back/)
})

test('how one writes: letters, line, focus, spelling and a goal; no dictionary is fetched unasked', () => {
  const { html, text } = draw(SettingsView, {})
  expect(text).toContain('Font of the text | Sans | Serif | Monospace')
  expect(text).toContain('Length of a line | Narrow | Medium | Wide | Full')
  expect(text).toContain('Focus | Off | Sentence | Paragraph')
  expect(text).toContain('Goal | Off | For each post | For each day')
  expect(text).toContain('downloads those of your languages from Google once')
  expect(html).toMatch(/type="range"[^>]*min="13"[^>]*max="28"|min="13" max="28"/)
})
