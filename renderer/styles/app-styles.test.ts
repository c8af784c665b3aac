import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const renderer = fileURLToPath(new URL('..', import.meta.url))
// The preview's page has an origin and tokens of its own.
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css') && !file.startsWith('preview-frame'))
  .map(file => ({ file, css: readFileSync(join(renderer, file), 'utf8') }))
const defined = new Set(files.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+):/g)].map(match => match[1])))

describe.each(files)('$file', ({ file, css }) => {
  test('uses only tokens that exist', () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(match => match[1])
    expect(used.filter(name => !defined.has(name))).toEqual([])
  })

  test('has no colour of its own', () => {
    const isPalette = file.endsWith('tokens.css') || file.endsWith('editor.css')
    if (!isPalette) expect(css).not.toMatch(/#[0-9a-f]{3,8}\b(?![^{]*\{)|rgba?\(/i)
  })

  test('sets no text under 12 px', () => {
    const sizes = [...css.matchAll(/font-size: (\d+)px/g)].map(match => Number(match[1]))
    expect(sizes.filter(size => size < 12)).toEqual([])
  })
})
