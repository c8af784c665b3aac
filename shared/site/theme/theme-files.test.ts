import { describe, expect, test } from 'vitest'
import { planSite } from '../plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { themeFiles } from './theme-files.ts'

const files = themeFiles(planSite(sampleSource({})).frame)
const textOf = (end: string) =>
  files.map(file => (file.kind === 'text' && file.path.endsWith(end) ? file.text : '')).join('')
const style = textOf('.css')

test('the style is there, is small, and asks for nothing elsewhere', () => {
  expect(style.length).toBeGreaterThan(4000)
  expect(new TextEncoder().encode(style).length).toBeLessThanOrEqual(15 * 1024)
  expect(style).not.toMatch(/url\(|@import|https?:\/\//)
})

test('the script only mends links of a site that was opened from the disk', () => {
  const run = (protocol: string, links: { protocol: string; pathname: string }[]) =>
    // The script as a page would run it, with a page of our own.
    new Function('location', 'document', textOf('.js'))({ protocol }, { querySelectorAll: () => links })
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
  const [light = '', dark = ''] = style.split('@media screen and (prefers-color-scheme: dark)')
  const cases = [
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
    .flatMap(name =>
      [light, dark].map((scheme, at) => ({ name, scheme, which: at === 0 ? 'light' : 'dark' })),
    )
    .flatMap(found => ['paper', 'sunk'].map(ground => ({ ...found, ground })))

  test.each(cases)('$name on $ground, $which', ({ name, scheme, ground }) => {
    const [one, other] = [luminance(colour(scheme, name)), luminance(colour(scheme, ground))]
    expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(4.5)
  })

  function colour(scheme: string, name: string): string {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(scheme)?.[1]
    if (found === undefined) throw new Error(`no colour ${name}`)
    return found
  }

  function luminance(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
})
