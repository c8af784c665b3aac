import { expect, test } from 'vitest'
import { draw } from '../fake-page.ts'
import { Blank } from './blank.tsx'
import { KeyHint } from './key-hint.tsx'
import { BlogSeal } from './seal-mark.tsx'
import { SearchField } from './search-field.tsx'
import { VirtualList } from './virtual-list.tsx'

test.each([
  ['砚边随笔', '砚'],
  ['field notes', 'F'],
  ['  spaced', 'S'],
  ['𠮷野家', '𠮷'],
  ['', '石'],
])('the seal of “%s” is %s', (name, character) => {
  expect(draw(BlogSeal, { name }).text).toBe(character)
})

test('a key is written as this platform writes it', () => {
  expect(draw(KeyHint, { keys: 'Mod+K' }).html).toBe('<kbd class="key-hint">Ctrl+K</kbd>')
})

test('a blank tells of a failure aloud, and of an empty list quietly', () => {
  const blank = { icon: 'posts', title: 'Nothing here' } as const
  expect(draw(Blank, blank).html).not.toContain('role="alert"')
  expect(draw(Blank, { ...blank, isAlert: true }).html).toContain('role="alert"')
})

test('a search field is one for who cannot see it, and can be cleared only when there is something in it', () => {
  const field = { label: 'Search titles', clearLabel: 'Clear', onChange: () => {}, onLeave: () => {} }
  const empty = draw(SearchField, { ...field, text: '' }).html
  expect(empty).toMatch(/type="search"[^>]*aria-label="Search titles"/)
  expect(empty).not.toContain('<button')
  expect(draw(SearchField, { ...field, text: 'x' }).html).toContain('aria-label="Clear"')
})

test('a long list is as high as all its rows, though it draws only those in sight', () => {
  const rows = [
    { key: '/2020', item: null, heading: '2020' },
    ...Array.from({ length: 10_000 }, (_, i) => ({ key: `${i}`, item: i, heading: '' })),
  ]
  const { html } = draw(VirtualList<number>, {
    label: 'Numbers',
    rows,
    rowHeightPx: 50,
    selectedKey: null,
    draw: item => item,
    onOpen: () => {},
    ref: { current: null },
  })
  expect(html).toContain('height:500034px')
  expect(html).not.toContain('role="option"')
})
