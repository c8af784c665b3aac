// Posts whose front matter is written as people and programs write it, with the place of each field known.
import fc, { type GeneratorValue } from 'fast-check'
import type { Generator } from '../../shared/blog.ts'
import { isPlain, needsEscapes, writeScalar } from '../../shared/matter/write-yaml-scalar.ts'

export type GeneratedField = 'title' | 'date' | 'tags' | 'categories' | 'draft'

/** A piece of the front matter: a field, or what stands between fields. */
interface Piece {
  readonly field: GeneratedField | null
  readonly text: string
  readonly written: Written | null
}

/** How a field is written, as far as its way back depends on that. */
export interface Written {
  readonly quotes: 'plain' | 'single' | 'double'
  readonly shape: 'scalar' | 'list' | 'words' | 'one'
  readonly value: string | readonly string[] | boolean
}

export interface GeneratedPost {
  readonly text: string
  readonly generator: Generator
  readonly format: 'yaml' | 'toml' | 'json'
  /** Where each field stands in `text`. */
  readonly fields: ReadonlyMap<
    GeneratedField,
    { readonly from: number; readonly to: number; readonly written: Written }
  >
}

export const words = [
  'Ink',
  'A title',
  '深圳黑客松之旅',
  '😀 𠮷 e\u0301',
  'NO',
  'y',
  '0123',
  '1:30',
  '2016-12-03',
  'null',
  'a: b',
  'a #b',
  '#x',
  '@x',
  "it's",
  'say "x"',
  'back\\slash',
  '[x]',
  'a, b',
  '- x',
  '*x',
  '&x',
  '!x',
  '{{ x }}',
  '1e3',
  '=',
  '~',
  '__proto__',
  'constructor',
  'x:y',
  'a\u00a0b',
  '（一）：“二”',
  '---',
] as const

const tagWords = words.filter(word => !/\s/.test(word) && word !== '---')

export function generatePost(gen: GeneratorValue): GeneratedPost {
  const generator = gen(
    fc.constantFrom,
    'jekyll',
    'jekyll',
    'hexo',
    'hugo',
    'hugo',
    'eleventy',
    'plain',
  ) as Generator
  const format =
    generator === 'jekyll' ? 'yaml' : (gen(fc.constantFrom, ...formats[generator]) as GeneratedPost['format'])
  const pieces = gen(fc.shuffledSubarray, [...makePieces(gen, generator, format)])
  return assemble(gen, generator, format, pieces)
}

const formats = {
  jekyll: ['yaml'],
  hexo: ['yaml', 'json'],
  hugo: ['yaml', 'toml', 'json'],
  eleventy: ['yaml', 'json'],
  plain: ['yaml', 'toml'],
} as const

function makePieces(gen: GeneratorValue, generator: Generator, format: GeneratedPost['format']): Piece[] {
  const write = { yaml: writeYaml, toml: writeToml, json: writeJson }[format]
  return [...write(gen, generator), ...others[format].map(text => ({ field: null, text, written: null }))]
}

function quotesOf(gen: GeneratorValue): Written['quotes'] {
  return gen(fc.constantFrom, 'plain', 'plain', 'single', 'double') as Written['quotes']
}

function word(gen: GeneratorValue): string {
  return gen(fc.constantFrom, ...words)
}

function items(gen: GeneratorValue): string[] {
  return gen(fc.uniqueArray, fc.constantFrom(...tagWords), { maxLength: 5 }) as string[]
}

/** Quotes as they are when each is in that style; needed ones where plain cannot say it. */
function quoted(
  value: string,
  quotes: Written['quotes'],
  place: 'block' | 'flow',
): [string, Written['quotes']] {
  const written = writeScalar(value, quotes, place)
  return [written, written.startsWith('"') ? 'double' : written.startsWith("'") ? 'single' : 'plain']
}

function writeYaml(gen: GeneratorValue, generator: Generator): Piece[] {
  const comment = () => gen(fc.constantFrom, '', '', '', ' # note', '   ')
  const gap = () => gen(fc.constantFrom, ' ', ' ', '      ')
  const title = word(gen)
  const [titleText, titleQuotes] = quoted(title, quotesOf(gen), 'block')
  const date = gen(
    fc.constantFrom,
    '2016-12-03',
    '2016-12-03 10:20:30 +0800',
    '2016-12-03T10:20:30Z',
    '2016/1/3',
  )
  const dateQuotes = quotesOf(gen)
  const dateText = dateQuotes === 'plain' ? date : writeScalar(date, dateQuotes, 'block')
  const flag = gen(fc.constantFrom, 'true', 'false', 'True', 'FALSE')
  return [
    {
      field: 'title',
      text: `title:${gap()}${titleText}${comment()}\n`,
      written: { quotes: titleQuotes, shape: 'scalar', value: title },
    },
    {
      field: 'date',
      text: `date:${gap()}${dateText}${comment()}\n`,
      written: { quotes: dateQuotes, shape: 'scalar', value: date },
    },
    {
      field: 'draft',
      text: `draft:${gap()}${flag}${comment()}\n`,
      written: { quotes: 'plain', shape: 'scalar', value: flag.toLowerCase() === 'true' },
    },
    yamlList(gen, generator, 'tags'),
    yamlList(gen, generator, 'categories'),
  ]
}

function yamlList(gen: GeneratorValue, generator: Generator, field: 'tags' | 'categories'): Piece {
  const value = items(gen)
  const shape = gen(fc.constantFrom, 'flow', 'flow', 'block', 'block', 'string')
  const [first] = value
  if (first === undefined || shape === 'flow') {
    const separator = gen(fc.constantFrom, ', ', ',', ' , ', ',\n  ')
    const space = gen(fc.constantFrom, '', ' ')
    const quotes = quotesOf(gen)
    const list = value.map(item => quoted(item, quotes, 'flow')[0]).join(separator)
    return { field, text: `${field}: [${space}${list}${space}]\n`, written: { quotes, shape: 'list', value } }
  }
  if (shape === 'block') {
    const indent = gen(fc.constantFrom, '', '  ', '     ')
    const dash = gen(fc.constantFrom, '- ', '-   ')
    const quotes = quotesOf(gen)
    const lines = value.map(
      item => `${indent}${dash}${quoted(item, quotes, 'block')[0]}${gen(fc.constantFrom, '', '', ' # c')}\n`,
    )
    return { field, text: `${field}:\n${lines.join('')}`, written: { quotes, shape: 'list', value } }
  }
  const isSplit = generator === 'jekyll'
  const says = isSplit ? value.join(gen(fc.constantFrom, ' ', '  ')) : first
  const [text, quotes] = quoted(says, quotesOf(gen), 'block')
  return {
    field,
    text: `${field}: ${text}\n`,
    written: { quotes, shape: isSplit ? 'words' : 'one', value: isSplit ? value : [first] },
  }
}

function writeToml(gen: GeneratorValue): Piece[] {
  const equals = gen(fc.constantFrom, ' = ', ' = ', '=', '   = ')
  const comment = () => gen(fc.constantFrom, '', '', ' # note')
  const text = (value: string, isSingle: boolean) =>
    isSingle && !value.includes("'") ? `'${value}'` : JSON.stringify(value)
  const isSingle = gen(fc.boolean)
  const title = word(gen)
  const date = gen(fc.constantFrom, '2016-12-03', '2016-12-03T10:20:30+08:00', '2016-12-03 10:20:30')
  const flag = gen(fc.boolean)
  const list = (field: 'tags' | 'categories'): Piece => {
    const value = items(gen)
    const [open, separator, close] = gen(
      fc.constantFrom,
      ['', ', ', ''],
      ['\n  ', ',\n  ', ',\n'],
      [' ', ',', ' '],
    ) as string[]
    const written = value.map(item => text(item, isSingle)).join(separator)
    const inside = value.length === 0 ? '' : `${open}${written}${close}`
    return {
      field,
      text: `${field}${equals}[${inside}]${comment()}\n`,
      written: { quotes: 'double', shape: 'list', value },
    }
  }
  const titleText = text(title, isSingle)
  return [
    {
      field: 'title',
      text: `title${equals}${titleText}${comment()}\n`,
      written: { quotes: titleText.startsWith("'") ? 'single' : 'double', shape: 'scalar', value: title },
    },
    {
      field: 'date',
      text: `date${equals}${date}${comment()}\n`,
      written: { quotes: 'plain', shape: 'scalar', value: date },
    },
    {
      field: 'draft',
      text: `draft${equals}${flag}${comment()}\n`,
      written: { quotes: 'plain', shape: 'scalar', value: flag },
    },
    list('tags'),
    list('categories'),
  ]
}

function writeJson(gen: GeneratorValue): Piece[] {
  const colon = gen(fc.constantFrom, ': ', ':', ' : ')
  const member = (field: GeneratedField, value: string | boolean | readonly string[]): Piece => ({
    field,
    text: `${JSON.stringify(field)}${colon}${JSON.stringify(value)}`,
    written: { quotes: 'double', shape: Array.isArray(value) ? 'list' : 'scalar', value },
  })
  return [
    member('title', word(gen)),
    member('date', '2016-12-03'),
    member('draft', gen(fc.boolean)),
    member('tags', items(gen)),
    member('categories', items(gen)),
  ]
}

const others: Readonly<Record<GeneratedPost['format'], readonly string[]>> = {
  yaml: [
    'layout: post\n',
    '# a comment\n',
    '\n',
    'subtitle: "x: y"\n',
    'desc: |\n  a\n\n  b\n',
    'desc2: >-\n    a\n    b\n',
    'nested:\n  a: [1, 2]\n  b:\n    - x: 1\n      y: 2\n',
    'x: &a 1\nz: *a\n',
    'header-img: /img/bg.jpg # c\n',
    "k: 'it''s'\n",
    '"quoted key": 1\n',
    '标签云: true\n',
  ],
  toml: [
    'layout = "post"\n',
    '# a comment\n',
    '\n',
    'extra.title = "no"\n',
    'long = """\ntitle = "no"\n"""\n',
    "raw = '''[tags]'''\n",
    'inline = { title = "no", tags = ["x"] }\n',
    'deep = [[1, 2], ["]"]] # [\n',
    '"quoted key" = 1\n',
    'n = 9_007_199_254_740_993\n',
  ],
  json: [
    '"layout": "post"',
    '"nested": {"title": "no", "tags": ["]"]}',
    '"n": 1.50',
    '"标签云": [[1], {}]',
    '"__proto__": {"x": "}"}',
  ],
}

const bodies = [
  '',
  'Text.\n',
  '正文。\n\n---\n\ntitle: no\n',
  'No end',
  '\u2028a\u0085b\u0000c\r\rd\n',
  '{% raw %}\n',
]

function assemble(
  gen: GeneratorValue,
  generator: Generator,
  format: GeneratedPost['format'],
  pieces: readonly Piece[],
): GeneratedPost {
  const [open, between, close] = frame(gen, generator, format)
  const body = gen(fc.constantFrom, ...bodies)
  const ending = gen(fc.constantFrom, '\n', '\n', '\n', '\r\n', '\r')
  const inLines = (text: string) => text.replaceAll('\n', ending)
  let text = gen(fc.constantFrom, '', '', '', '\ufeff') + inLines(open)
  const fields = new Map<GeneratedField, { from: number; to: number; written: Written }>()
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) text += inLines(between)
    const from = text.length
    text += inLines(piece.text)
    if (piece.field !== null && piece.written !== null)
      fields.set(piece.field, { from, to: text.length, written: piece.written })
  }
  // The body keeps its own line endings, whatever the front matter has.
  return { text: text + inLines(close) + body, generator, format, fields }
}

/** What stands before, between and behind the pieces. */
function frame(
  gen: GeneratorValue,
  generator: Generator,
  format: GeneratedPost['format'],
): [string, string, string] {
  if (format === 'toml') {
    return [
      '+++\n',
      '',
      `${gen(fc.constantFrom, '', '\n[params]\ntitle = "no"\ntags = ["no"]\n[[x]]\n')}+++\n`,
    ]
  }
  if (format === 'yaml') return ['---\n', '', gen(fc.constantFrom, '---\n', '---\n', '...\n')]
  const between = gen(fc.constantFrom, ', ', ',\n', ',\n  ')
  if (generator === 'hexo') return [';;;\n', between, '\n;;;\n']
  const [open, close] = gen(fc.constantFrom, ['{', '}'], ['{\n  ', '\n}'], ['{ ', ' }']) as [string, string]
  return generator === 'eleventy'
    ? [`---json\n${open}`, between, `${close}\n---\n`]
    : [open, between, `${close}\n`]
}

/** Whether a title in these quotes says its own words in the very same way after it said others. */
export function comesBack(
  { quotes, value }: Written,
  other: string,
  format: GeneratedPost['format'],
): boolean {
  if (typeof value !== 'string') return true
  if (format === 'toml') return quotes !== 'single' || !/['\x00-\x1f\x7f]/.test(other)
  if (format === 'json') return true
  // Quotes that nobody needs are kept, until a value needs them: then they go with the need.
  if (quotes === 'single' && isPlain(value, 'block')) return isPlain(other, 'block')
  return quotes !== 'double' || needsEscapes(value) || !needsEscapes(other)
}
