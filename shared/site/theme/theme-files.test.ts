import { describe, expect, test } from 'vitest'
import { accents, isAccent, paints, variants } from '../look.ts'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { themeFiles, themeStyle } from './theme-files.ts'

const files = themeFiles(planSite(sampleSource({})).frame)
const textOf = (end: string) =>
  files.map(file => (file.kind === 'text' && file.path.endsWith(end) ? file.text : '')).join('')
const looks = variants.map(variant => ({
  variant,
  style: themeStyle({ variant, accent: null, fonts: null }),
}))

test('the scripts are small', () => {
  expect(new TextEncoder().encode(textOf('theme.js')).length).toBeLessThanOrEqual(1024)
  expect(new TextEncoder().encode(textOf('search.js')).length).toBeLessThanOrEqual(10 * 1024)
})

test.each(looks)('the style $variant is there, is small, and asks for nothing elsewhere', ({ style }) => {
  expect(style.length).toBeGreaterThan(4000)
  expect(new TextEncoder().encode(style).length).toBeLessThanOrEqual(15 * 1024)
  expect(style).not.toMatch(/url\(|@import|https?:\/\//)
})

describe('letters that are chosen', () => {
  const bodyFonts = (style: string, selector: string) => {
    const rules = [...style.matchAll(/(?:^|\n)([^\n{}]*body) \{[^}]*?font-family:([^;]*);/g)]
    return rules.findLast(([, found]) => found === selector)?.[2] ?? ''
  }
  test.each(variants)('%s: each language has letters of its own, in the size that there is', variant => {
    const serif = themeStyle({ variant, accent: 'pine', fonts: 'serif' })
    expect(bodyFonts(serif, 'body')).toMatch(/Georgia.*serif/s)
    expect(bodyFonts(serif, ':lang(zh) body')).toMatch(/Songti SC.*serif/s)
    expect(bodyFonts(serif, ':lang(ja) body')).toMatch(/Mincho.*serif/s)
    const sans = themeStyle({ variant, accent: 'pine', fonts: 'sans' })
    expect(bodyFonts(sans, 'body')).toMatch(/system-ui.*sans-serif/s)
    expect(bodyFonts(sans, ':lang(zh) body')).toMatch(/PingFang SC.*sans-serif/s)
    for (const style of [serif, sans])
      expect(new TextEncoder().encode(style).length).toBeLessThanOrEqual(15 * 1024)
  })
})

test('the script only mends links of a site that was opened from the disk', () => {
  const run = (protocol: string, links: { protocol: string; pathname: string }[]) =>
    // The script as a page would run it, with a page of our own.
    new Function('location', 'document', textOf('theme.js'))({ protocol }, { querySelectorAll: () => links })
  const links = () => [
    { protocol: 'file:', pathname: '/site/a/' },
    { protocol: 'file:', pathname: '/site/a.html' },
    { protocol: 'https:', pathname: '/' },
  ]
  const onDisk = links()
  run('file:', onDisk)
  expect(onDisk.map(link => link.pathname)).toEqual(['/site/a/index.html', '/site/a.html', '/'])
  const served = links()
  run('https:', served)
  expect(served).toEqual(links())
})

describe('every colour of a text is readable (WCAG AA, 4.5 to 1)', () => {
  const names = [
    'ink',
    'quiet',
    'seal',
    'code-comment',
    'code-keyword',
    'code-string',
    'code-number',
    'code-name',
    'code-type',
  ]
  const cases = looks.flatMap(({ variant, style }) =>
    names.flatMap(name =>
      ['light', 'dark'].flatMap(scheme =>
        ['paper', 'sunk'].map(ground => ({
          variant,
          name,
          scheme,
          ground,
          colours: coloursOf(style, scheme),
        })),
      ),
    ),
  )

  test.each(cases)('$variant: $name on $ground, $scheme', ({ name, ground, colours }) => {
    expect(contrast(colours.get(name), colours.get(ground))).toBeGreaterThanOrEqual(4.5)
  })

  const accented = Object.keys(accents).flatMap(accent =>
    variants.flatMap(variant => ['light', 'dark'].map(scheme => ({ accent, variant, scheme }))),
  )
  test.each(accented)('the accent $accent on $variant, $scheme', ({ accent, variant, scheme }) => {
    if (!isAccent(accent)) throw new Error(accent)
    const colours = coloursOf(themeStyle({ variant, accent, fonts: null }), scheme)
    expect(colours.get('seal')).toBe(accents[accent][scheme === 'dark' ? 'dark' : 'light'])
    for (const ground of ['paper', 'sunk']) {
      expect(contrast(colours.get('seal'), colours.get(ground))).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(variants.flatMap(variant => (['light', 'dark'] as const).map(scheme => ({ variant, scheme }))))(
    'the picture of $variant, $scheme, is painted with its own colours',
    ({ variant, scheme }) => {
      const colours = coloursOf(themeStyle({ variant, accent: null, fonts: null }), scheme)
      for (const [name, hex] of Object.entries(paints[variant][scheme])) expect(colours.get(name)).toBe(hex)
    },
  )

  /** The colours that hold in the end: later ones overrule, and what is for dark screens all of them there. */
  function coloursOf(style: string, scheme: string): ReadonlyMap<string, string> {
    const dark = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}\s*\}/g
    const screen = style.slice(0, style.indexOf('@media print'))
    const both = [screen.replace(dark, ''), ...(scheme === 'dark' ? (screen.match(dark) ?? []) : [])]
    return new Map(
      both.flatMap(part =>
        [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(
          ([, name = '', hex = '']) => [name, hex] as const,
        ),
      ),
    )
  }

  function contrast(one: string | undefined, other: string | undefined): number {
    if (one === undefined || other === undefined) throw new Error('no such colour')
    const [a, b] = [luminance(one), luminance(other)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }

  function luminance(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
})
