import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSections, readOutline, type Section } from './find-sections.ts'
import { besideSibling, changed, moveSection } from './move-section.ts'
import { shiftSection } from './shift-section.ts'

const titles = (text: string, from = 0) =>
  findSections(text, from).map(({ level, title }) => `${level} ${title}`)

describe('findSections', () => {
  test('headings with # and underlined ones, and how far each reaches', () => {
    const text = 'Before.\n\n# One\na\n\n## Two\nb\n\nThree\n===\nc'
    expect(findSections(text, 0).map(({ from, to }) => text.slice(from, to))).toEqual([
      '# One\na\n\n## Two\nb\n\n',
      '## Two\nb\n\n',
      'Three\n===\nc',
    ])
    expect(titles(text)).toEqual(['1 One', '2 Two', '1 Three'])
  })

  test('a level that is skipped ends where a higher one begins', () => {
    const text = '# a\n### b\n## c\n#### d\n# e\n'
    expect(findSections(text, 0).map(({ from, to }) => text.slice(from, to).length)).toEqual([
      22, 6, 12, 7, 4,
    ])
  })

  test.each([
    ['code', '```md\n# no\n```\n# yes'],
    ['code with longer marks in it', '````\n```\n# no\n```\n````\n# yes'],
    ['an indented line', '    # no\n\n# yes'],
    ['a comment', '<!--\n# no\n-->\n# yes'],
    ['raw HTML', '<pre>\n# no\n</pre>\n# yes'],
    ['a rule below a list', '- item\nmore of it\n---\n\n# yes'],
    ['a rule after nothing', 'text\n\n---\n\n# yes'],
    ['a row of a table', '| a |\n---\n# yes'],
    ['a tag', '#no\n\n# yes'],
  ])('none in %s', (_what, text) => {
    expect(titles(text)).toEqual(['1 yes'])
  })

  test('a comment in one line hides nothing below it', () => {
    expect(titles('<!-- more -->\n# yes')).toEqual(['1 yes'])
  })

  test('titles are told without marks', () => {
    expect(titles('# **墨** and `ink` ##\n## [石](/stone) {#id}\nsnake_case name\n---')).toEqual([
      '1 墨 and ink',
      '2 石',
      '2 snake_case name',
    ])
  })

  test('front matter is not looked at', () => {
    const text = '---\n# no\ntitle: a\n---\n# yes'
    expect(titles(text, text.indexOf('# yes'))).toEqual(['1 yes'])
  })
})

/** The text after one of its sections was moved; null: it was not. */
function moved(text: string, title: string, before: string | null): string | null {
  const sections = findSections(text, 0)
  const at = (name: string) => sections.findIndex(section => section.title === name)
  const move = moveSection(readOutline(text, 0), at(title), before === null ? null : at(before))
  if (move === null) return null
  const result = changed(text, move.changes)
  expect(findSections(result, 0).find(section => section.title === title)?.from).toBe(move.from)
  return result
}

describe('moveSection', () => {
  test('a section goes with all that is below it, up and down', () => {
    expect(moved('# a\n1\n\n# b\n2\n\n## c\n3\n\n# d\n4\n', 'b', 'a')).toBe(
      '# b\n2\n\n## c\n3\n\n# a\n1\n\n# d\n4\n',
    )
    expect(moved('# a\n1\n\n# b\n2\n\n## c\n3\n\n# d\n4\n', 'a', 'd')).toBe(
      '# b\n2\n\n## c\n3\n\n# a\n1\n\n# d\n4\n',
    )
  })

  test('the last one of a text that ends without a line break', () => {
    expect(moved('# a\n1\n\n# b\n2', 'b', 'a')).toBe('# b\n2\n\n# a\n1')
    expect(moved('# a\n1\n\n# b\n2', 'a', null)).toBe('# b\n2\n\n# a\n1')
  })

  test('an underlined heading does not become part of the line above it', () => {
    expect(moved('a\n===\n1\n# b\n2', 'b', 'a')).toBe('# b\n2\n\na\n===\n1')
  })

  test('where it is, and into itself, nothing moves', () => {
    expect(moved('# a\n\n## b\n\n# c\n', 'a', 'b')).toBeNull()
    expect(moved('# a\n\n## b\n\n# c\n', 'a', 'c')).toBeNull()
    expect(moved('# a\n\n## b\n\n# c\n', 'c', null)).toBeNull()
  })

  test('a section with code that is never closed stays, since it would swallow the others', () => {
    expect(moved('# a\n\n# b\n```\ncode', 'b', 'a')).toBeNull()
  })

  test('no character is lost and no line changed, whatever is moved wherever', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.option(fc.nat()), (text, one, other) => {
        const sections = findSections(text, 0)
        if (sections.length === 0) return
        const before = other === null ? null : other % sections.length
        const move = moveSection(readOutline(text, 0), one % sections.length, before)
        if (move === null) return
        const result = changed(text, move.changes)
        const lines = (of: string) => of.split('\n').filter(line => line.trim() !== '')
        expect(lines(result).sort()).toEqual(lines(text).sort())
        expect(names(findSections(result, 0)).sort()).toEqual(names(sections).sort())
        // At most the one empty line that an underlined heading needs is added.
        expect(result.length - text.length).toBeGreaterThanOrEqual(0)
        expect(result.length - text.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('moving a section down and up again gives the text that was there', () => {
    fc.assert(
      fc.property(fc.array(plainBlock, { minLength: 2, maxLength: 9 }), fc.nat(), (blocks, one) => {
        const text = blocks.join('')
        const sections = findSections(text, 0)
        const index = one % sections.length
        const down = besideSibling(sections, index, 1)
        const move = down && moveSection(readOutline(text, 0), index, down.before)
        if (!move) return
        const result = changed(text, move.changes)
        const after = findSections(result, 0)
        const at = after.findIndex(({ from }) => from === move.from)
        const up = besideSibling(after, at, -1)
        const back = up && moveSection(readOutline(result, 0), at, up.before)
        expect(back && changed(result, back.changes)).toBe(text)
      }),
    )
  })
})

const names = (sections: readonly Section[]) => sections.map(({ level, title }) => `${level} ${title}`)
const anyLine = fc.constantFrom(
  '# a',
  '## b',
  '### c',
  'Title',
  '===',
  '---',
  'text',
  '文字',
  '',
  '',
  '- item',
  '> quote',
  '```',
  '<!--',
  '-->',
  '    code',
  '| a |',
)
const anyText = fc.array(anyLine, { maxLength: 24 }).map(lines => lines.join('\n'))
const plainBlock = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.string({ unit: fc.constantFrom('a', '墨'), minLength: 1, maxLength: 3 }),
  )
  .map(([level, word]) => `${'#'.repeat(level)} ${word}\n${word}\n\n`)

describe('besideSibling', () => {
  const text = '# a\n## b\n### c\n## d\n# e\n'
  const sections = findSections(text, 0)
  test.each([
    [1, 1, { before: 4 }],
    [3, -1, { before: 1 }],
    [0, 1, { before: null }],
    [4, -1, { before: 0 }],
  ] as const)('section %i, step %i', (index, step, expected) => {
    expect(besideSibling(sections, index, step)).toEqual(expected)
  })

  test('the first and the last below their parent stay there', () => {
    expect([
      besideSibling(sections, 1, -1),
      besideSibling(sections, 3, 1),
      besideSibling(sections, 2, 1),
    ]).toEqual([null, null, null])
  })
})

describe('shiftSection', () => {
  const shifted = (text: string, index: number, by: 1 | -1) => {
    const changes = shiftSection(readOutline(text, 0), index, by)
    return changes && changed(text, changes)
  }

  test('a section and all below it go deeper and back', () => {
    expect(shifted('# a\n\n## b\n\n# c\n', 0, 1)).toBe('## a\n\n### b\n\n# c\n')
    expect(shifted('## a\n\n### b\n\n# c\n', 0, -1)).toBe('# a\n\n## b\n\n# c\n')
  })

  test('underlined headings keep their line as long as there is one for their level', () => {
    expect(shifted('a\n===\n\nb\n---\n', 0, 1)).toBe('a\n---\n\n### b\n')
    expect(shifted('a\n---\n', 0, -1)).toBe('a\n===\n')
    expect(shifted('a\nb\n---\n', 0, 1)).toBe('### a b\n')
  })

  test('beyond the first and the sixth level there is none', () => {
    expect(shifted('# a\n', 0, -1)).toBeNull()
    expect(shifted('##### a\n###### b\n', 0, 1)).toBeNull()
  })

  test('deeper and back is what was there', () => {
    fc.assert(
      fc.property(fc.array(plainBlock, { minLength: 1, maxLength: 9 }), fc.nat(), (blocks, one) => {
        const text = blocks.join('')
        const index = one % findSections(text, 0).length
        const deeper = shifted(text, index, 1)
        expect(deeper && shifted(deeper, index, -1)).toBe(text)
      }),
    )
  })
})
