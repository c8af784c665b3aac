import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseYamlMatter } from './parse-yaml-matter.ts'
import { readSimpleList } from './read-simple-list.ts'

const item = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('A', '云', 'Open Stack', 'é-1', 'a_b', 'x/y', 'Go1.2', '江（边）'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'C++',
      'no',
      'e1',
      '2016',
      "'q'",
      '"d"',
      'a: b',
      '&x y',
      '',
      ' ',
      'a #b',
      '* a',
      '1:30',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z云 ,'"#:&*{}[\]!|>%@`~?.+_-]{0,6}$/u) },
)
const gaps = fc.constantFrom(',', ', ', ' , ', ',\t')
const line = fc
  .tuple(
    fc.constantFrom('tags', 'tag', 'Tags', 'my-tags'),
    fc.constantFrom('', ' '),
    fc.array(item, { maxLength: 4 }),
    gaps,
    fc.constantFrom('', '\n', '\r\n', ' \n', ' # c\n', '\r'),
  )
  .map(([key, pad, items, gap, end]) => `${key}: [${pad}${items.join(gap)}${pad}]${end}`)

test('whatever it reads, the parsers of both kinds of YAML read the same there', () => {
  let simple = 0
  fc.assert(
    fc.property(line, fc.constantFrom('', '---\n'), (written, before) => {
      const text = before + written
      const read = readSimpleList(text, before.length, text.length)
      if (read === null) return
      simple++
      const parsed = parseYamlMatter(text, { from: before.length, to: text.length })
      expect(parsed.kind === 'map' && parsed.fields).toEqual([read])
      const spots = read.value.kind === 'flow' ? read.value.spots : []
      for (const version of ['1.1', '1.2'] as const)
        expect(parse(written.replace(/\r$/, '\n'), { version })).toEqual({
          [read.key]: spots.map(one => one.text),
        })
    }),
    { numRuns: 2000 },
  )
  // Or nothing was tried.
  expect(simple).toBeGreaterThan(100)
})

test.each(['tags: [A, B]', 'tags: [ A,B ]\n', 'categories: [云 计算]\r\n'])('%s is simple', text => {
  expect(readSimpleList(text, 0, text.length)).not.toBeNull()
})
