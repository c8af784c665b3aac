import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
)
const surfaces = ['paper', 'panel', 'rail', 'raised', 'hover', 'selected']

/** WCAG 2.2: 4.5 for text, 3 for what must be seen to be used: outlines of fields, the focus ring. */
const pairs: readonly (readonly [front: string, backs: readonly string[], least: number])[] = [
  ['ink', [...surfaces, 'accent-wash', 'warn-wash', 'other-wash', 'good-wash'], 7],
  ['ink-soft', [...surfaces, 'accent-wash', 'other-wash', 'good-wash'], 4.5],
  ['ink-faint', [...surfaces, 'accent-wash', 'other-wash', 'good-wash'], 4.5],
  ['accent', [...surfaces, 'accent-wash'], 4.5],
  ['warn', [...surfaces, 'warn-wash'], 4.5],
  ['good', surfaces, 4.5],
  ...['keyword', 'string', 'number', 'type', 'property', 'function'].map(
    kind => [`code-${kind}`, ['paper'], 4.5] as const,
  ),
  ['on-accent', ['accent-fill', 'accent-fill-hover'], 4.5],
  ['focus', surfaces, 3],
  ['line-strong', ['paper', 'panel', 'rail', 'raised', 'hover'], 3],
  ['accent-fill', ['paper', 'panel', 'raised'], 3],
]

describe.each(['light', 'dark'] as const)('contrast in %s', theme => {
  for (const [front, backs, least] of pairs)
    test.each(backs)(`${front} on %s is at least ${least}`, back => {
      expect(contrast(colours.get(front)![theme], colours.get(back)![theme])).toBeGreaterThanOrEqual(least)
    })
})

test('black on white is 21, so that the numbers above mean something', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
})

test('no text is smaller than 12 px and nothing moves longer than 150 ms', () => {
  expect(Number(/--text-small: (\d+)px/.exec(css)?.[1])).toBeGreaterThanOrEqual(12)
  expect(Number(/--quick: (\d+)ms/.exec(css)?.[1])).toBeLessThanOrEqual(150)
  expect(css).toMatch(/prefers-reduced-motion: reduce\) \{\s*:root \{\s*--quick: 0ms/)
})

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance by WCAG 2.2, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
