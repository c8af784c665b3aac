import type { RawKeywords, RawLanguage, RawMode, RawPattern } from '../../shared/highlight/grammar.ts'

/** What a language's definition speaks of: its keywords, and the plain text in its expressions. */
export function grammarPieces(language: RawLanguage): readonly string[] {
  const pieces = new Set<string>()
  const seen = new Set<RawMode>()
  const visit = (mode: RawMode): void => {
    if (seen.has(mode)) return
    seen.add(mode)
    for (const pattern of [mode.begin, mode.end, mode.match, mode.illegal, mode.beforeMatch]) {
      for (const piece of textOf(pattern)) pieces.add(piece)
    }
    for (const word of [...wordsOf(mode.keywords), ...wordsOf(mode.beginKeywords)]) pieces.add(word)
    for (const child of [...(mode.contains ?? []), ...(mode.variants ?? [])].flat()) {
      if (child !== 'self') visit(child)
    }
    if (mode.starts) visit(mode.starts)
  }
  visit(language)
  pieces.delete('')
  return [...pieces]
}

/** An expression as if its signs were text, and the text between its signs. */
function textOf(pattern: RawPattern | null | undefined): readonly string[] {
  if (!pattern) return []
  const sources = [pattern].flat().map(part => (part instanceof RegExp ? part.source : part))
  return sources.flatMap(source => [
    source.replace(/\\([^a-zA-Z0-9])/g, '$1'),
    ...source.split(/[|()[\]{}*+?]|\\[a-zA-Z]|\\/).filter(piece => piece.length < 20),
  ])
}

function wordsOf(keywords: RawKeywords | RegExp | undefined): readonly string[] {
  if (!keywords || keywords instanceof RegExp) return []
  if (typeof keywords === 'string') return wordsOf(keywords.split(' '))
  if (isList(keywords)) return keywords.map(word => word.split('|')[0] ?? '')
  return Object.values(keywords).flatMap(wordsOf)
}

function isList(keywords: RawKeywords): keywords is readonly string[] {
  return Array.isArray(keywords)
}

/** What stands in most languages, or breaks them. */
export const commonPieces: readonly string[] = [
  ...[
    '\n',
    '\n',
    ' ',
    '  ',
    ' ',
    '\t',
    '\r\n',
    '\r',
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '\\',
    '\\n',
    '\\"',
    '$',
    '${',
    '$(',
  ],
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '</',
    '/>',
    '=',
    '==',
    '=>',
    ':',
    ';',
    ',',
    '.',
    '..',
    '...',
    '^',
    '~',
  ],
  ...[
    '#',
    '##',
    '//',
    '/*',
    '*/',
    '--',
    '<!--',
    '-->',
    '@',
    '&',
    '|',
    '!',
    '?',
    '*',
    '+',
    '-',
    '/',
    '%',
    '%>',
    '<%',
  ],
  ...[
    '1',
    '0x1F',
    '3.14',
    '1e5',
    'foo',
    'Bar',
    '_x',
    'FOO_BAR',
    'a',
    'x1',
    'if',
    'for',
    'EOF',
    '<<EOF',
    "<<<'X'",
  ],
  ...[
    '中文',
    'é',
    '😀',
    'ſ',
    '\u212a',
    '\u2028',
    'TODO:',
    'TODO: ',
    'foo bar baz qux ',
    '{{',
    '}}',
    '{%',
    '%}',
  ],
  ...['<?php', '?>', '<div class="x">', '</div>', '<script>', '</script>', '<style>', '</style>'],
]
