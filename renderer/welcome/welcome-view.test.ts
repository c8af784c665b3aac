import { expect, test } from 'vitest'
import { draw } from '../fake-page.ts'
import { WelcomeView } from './welcome-view.tsx'

test('on the very first start there are two ways on, and settings', () => {
  const { html, text } = draw(WelcomeView, {})
  expect(text).toContain('Write in the blog you already have')
  expect(text).toContain('Open a folder…')
  expect(text).toContain('Look at an example blog')
  expect(text).toContain('Settings')
  expect(text).not.toContain('Recent blogs')
  expect(html).not.toContain('role="alert"')
})
