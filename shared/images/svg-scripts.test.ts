import { expect, test } from 'vitest'
import { hasScript } from './svg-scripts.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

test.each([
  '<script>alert(1)</script>',
  '<svg:script/>',
  '<rect onload="x()"/>',
  "<a href='javascript:x()'>",
  '<foreignObject><b/></foreignObject>',
  '<a xlink:href="data:text/html,x">',
])('%s runs', inside => {
  expect(hasScript(svg(inside))).toBe(true)
})

test.each(['<rect width="1"/>', '<text>on = script</text>', '<image href="data:image/png;base64,AA"/>'])(
  '%s does not',
  inside => {
    expect(hasScript(svg(inside))).toBe(false)
  },
)
