import { expect, test } from 'vitest'
import { runsLiquid } from './runs-liquid.ts'

test.each([
  ['---\ntitle: a\n---\n', true],
  ['---\nrender_with_liquid: false\n---\n', false],
  ['---\r\nrender_with_liquid:  false # shows braces\r\n---\r\n', false],
  ['---\n"render_with_liquid": False\n---\n', false],
  ['---\nrender_with_liquid: true\n---\n', true],
  ['---\nrender_with_liquid: "false"\n---\n', true],
  ['---\nnote: render_with_liquid: false\n---\n', true],
])('%j: %s', (head, runs) => {
  expect(runsLiquid(head)).toBe(runs)
})
