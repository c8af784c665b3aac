import { beforeEach, describe, expect, test } from 'vitest'
import { installBridge } from '../../fake-bridge.ts'
import {
  goTo,
  openPalette,
  restoreLayout,
  setListWidth,
  showList,
  toggleList,
  useLayout,
} from './layout-store.ts'

const layout = () => useLayout.getState()

function setNarrow(matches: boolean): void {
  Object.assign(globalThis, { matchMedia: () => ({ matches }) })
}

beforeEach(() => {
  installBridge()
  useLayout.setState(useLayout.getInitialState(), true)
})

describe('the list', () => {
  test('its width stays within its range and is remembered', () => {
    setListWidth(333.4)
    setListWidth(20)
    expect(layout().listWidthPx).toBe(260)
    setListWidth(9_000)
    expect(layout().listWidthPx).toBe(360)
    useLayout.setState({ listWidthPx: 300 })
    restoreLayout()
    expect(layout().listWidthPx).toBe(360)
  })

  test('a width that makes no sense is not taken over', () => {
    localStorage.setItem('inkstone.listWidth', 'wide')
    restoreLayout()
    expect(layout().listWidthPx).toBe(300)
  })

  test('its key hides and shows it, and that is remembered', () => {
    toggleList()
    expect(layout().isListHidden).toBe(true)
    useLayout.setState(useLayout.getInitialState(), true)
    restoreLayout()
    expect(layout().isListHidden).toBe(true)
    toggleList()
    expect(layout().isListHidden).toBe(false)
  })

  test('from another place its key shows it', () => {
    goTo('tags')
    toggleList()
    expect(layout()).toMatchObject({ place: 'posts', isListHidden: false })
  })

  test('in a narrow window the key opens and closes the drawer, and leaves the column alone', () => {
    setNarrow(true)
    toggleList()
    expect(layout()).toMatchObject({ isDrawerOpen: false, isListHidden: false })
    goTo('site')
    toggleList()
    expect(layout()).toMatchObject({ place: 'posts', isDrawerOpen: true })
  })

  test('showing it shows it, however it was hidden', () => {
    useLayout.setState({ isListHidden: true, isDrawerOpen: false, place: 'tags' })
    showList()
    expect(layout()).toMatchObject({ place: 'posts', isListHidden: false, isDrawerOpen: true })
  })
})

test('going somewhere closes the palette', () => {
  openPalette('commands')
  goTo('settings')
  expect(layout()).toMatchObject({ place: 'settings', palette: null })
})
