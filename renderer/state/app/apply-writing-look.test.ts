import { beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/settings.ts'
import { applyWritingLook } from './apply-writing-look.ts'
import { useSettings } from './settings-store.ts'

beforeEach(() => useSettings.setState({ settings: defaultSettings }))

test('the page has the font, the size and a line as wide as so many letters, until it is told to stop', () => {
  const told: Record<string, string> = {}
  const set = (name: string, value: string) => {
    told[name] = value
  }
  // Of <html> it needs only this.
  const page = { setAttribute: set, style: { setProperty: set } } as unknown as HTMLElement
  const stop = applyWritingLook(page)
  expect(told).toEqual({
    'data-writing-font': 'sans',
    '--writing-size': '17px',
    '--writing-measure': '697px',
  })
  const larger = { ...defaultSettings, writingFont: 'serif', writingSizePx: 20, lineWidth: 'narrow' } as const
  useSettings.setState({ settings: larger })
  expect(told).toEqual({
    'data-writing-font': 'serif',
    '--writing-size': '20px',
    '--writing-measure': '660px',
  })
  stop()
  useSettings.setState({ settings: defaultSettings })
  expect(told['--writing-size']).toBe('20px')
})
