import { expect, test } from 'vitest'
import { findSections } from '../../shared/outline/find-sections.ts'
import { dropPlace, outlineRows } from './outline-rows.ts'

const sections = findSections('# Ink\n## Water\n# Ink\n', 0)

test('each section is a row of its own, also where two have one title', () => {
  const rows = outlineRows(sections)
  expect(rows.map(({ item }) => item?.title)).toEqual(['Ink', 'Water', 'Ink'])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
})

test('a row keeps its key when its section goes elsewhere', () => {
  const moved = outlineRows(findSections('## Water\n# Ink\n# Ink\n', 0))
  expect(moved[0]?.key).toBe(outlineRows(sections)[1]?.key)
})

test('what is dropped on the upper half of a row lies before it, else behind it', () => {
  expect([dropPlace(sections, 1, false), dropPlace(sections, 1, true), dropPlace(sections, 2, true)]).toEqual(
    [1, 2, null],
  )
})
