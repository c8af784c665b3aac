import { beforeEach, expect, test } from 'vitest'
import { installBridge } from '../../fake-bridge.ts'
import {
  restorePreviewLook,
  setPreviewTheme,
  showView,
  toggleFollowsClicks,
  toggleTogether,
  turnPreviewTheme,
  turnView,
  usePreviewLook,
} from './preview-look-store.ts'

let remember: (name: string, value: string) => void

beforeEach(() => {
  installBridge()
  remember = (name, value) => localStorage.setItem(name, value)
  restorePreviewLook()
})

test('the three views follow each other, and the last one is remembered', () => {
  turnView()
  expect(usePreviewLook.getState().view).toBe('page')
  turnView()
  turnView()
  expect(usePreviewLook.getState().view).toBe('article')
  showView('phone')
  usePreviewLook.setState({ view: 'article' })
  restorePreviewLook()
  expect(usePreviewLook.getState().view).toBe('phone')
})

test('the theme turns to the other one, and back to that of the window', () => {
  turnPreviewTheme(false)
  expect(usePreviewLook.getState().theme).toBe('dark')
  turnPreviewTheme(false)
  expect(usePreviewLook.getState().theme).toBe('window')
  setPreviewTheme('light')
  turnPreviewTheme(true)
  expect(usePreviewLook.getState().theme).toBe('window')
})

test('what is switched off stays off', () => {
  toggleTogether()
  toggleFollowsClicks()
  usePreviewLook.setState({ isTogether: true, followsClicks: true })
  restorePreviewLook()
  expect(usePreviewLook.getState()).toMatchObject({ isTogether: false, followsClicks: false })
})

test('what an other version remembered means nothing', () => {
  remember('inkstone.previewView', 'hologram')
  remember('inkstone.previewTheme', 'sepia')
  restorePreviewLook()
  expect(usePreviewLook.getState()).toMatchObject({ view: 'article', theme: 'window' })
})
