/**
 * A text made to set two readers of Markdown apart: of pieces that begin, end and break things, among plain words.
 *
 * For tests and proofs; `random` answers with numbers from 0 to 1. Most texts hold few marks, so that a reader which
 * gives up at what it does not know gets far into them.
 */
export function hostileText(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const share = random() ** 6
  const piece = (): string => pick(random() < share ? marks : words)
  const line = (): string => {
    const count = 1 + Math.floor(random() * 6)
    return Array.from({ length: count }, piece).join('')
  }
  const start = (): string => (random() < 0.5 ? '' : pick(random() < share * 2 ? strangeStarts : starts))
  const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
    const indent = pick(random() < share ? strangeIndents : indents)
    return indent + start() + line() + pick(random() < share ? strangeEnds : ends)
  })
  return lines.join('')
}

const words = [
  'word ',
  'Words',
  '墨水',
  '，',
  '。',
  ' ',
  'a_b',
  'x',
  '1',
  ', ',
  '. ',
  '**bold**',
  '*soft*',
  '`code`',
  '[link](/a.md)',
  '![图](/i.png)',
  "don't ",
  '**重：**',
  'https://example.org/a?b=c&d ',
  '[看](https://example.org/x_y/)',
]

const marks = [
  ...'*_`[]()!<>&"\'\\~$:|#-.+=^{}/@%;, ',
  '**',
  '***',
  '__',
  '``',
  '```',
  '~~',
  '--',
  '---',
  '...',
  '<<',
  '>> ',
  '"a',
  'b"',
  "'c",
  "d'",
  '"*',
  '*"',
  '"`',
  '`"',
  "'[",
  ']("x")',
  '](/b "t")',
  '](/c d)',
  '](',
  '[a]',
  '[a][b]',
  '[b]: /x',
  '[^1]',
  '[x] ',
  '![',
  '&amp;',
  '&#35;',
  '&x',
  'R&D',
  'r&d;',
  '<b>',
  '</b>',
  '<https://x.y>',
  '< ',
  '\\*',
  '\\\\',
  '{: .a}',
  '{#id}',
  '{{ x }}',
  '{% y %}',
  '$$',
  '$z$',
  'www.a.bc ',
  'a@b.cd ',
  '//e.fg ',
  '\t',
  '  ',
  '\u3000',
  '\u00a0',
  '“',
  '—',
  '🖋',
  '\ud83d',
  '\udd8b',
  '(*a*)',
  '*a _b_*',
  '**a*b**',
  'a*b*c',
  '_a_b_',
  '_c_',
  '*a**b*',
  "90's",
  '"\'x',
  '\x00',
  '\f',
  'é',
]

const starts = [
  '- ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '-   ',
  '> ',
  '# ',
  '## ',
  '```\ncode\n```\n',
  '```js\ncode\n```\n',
  '````\n```\n````\n',
  '- ```\n  code\n  ```\n',
  '- a\n\n  b\n',
  '- a\n  - b\n  - c\n',
  '1. a\n   - b\n',
  '- a\n- b\n\n- c\n',
  '- a\n\n- b\n- ',
  '- a\n  ## b\n- ',
  '- > a\n  > b\n',
  '> - a\n> - b\n> ',
  '---\n',
  '| a | b |\n|---|:-:|\n| ',
  'a | b\n--|--\n',
]

const strangeStarts = [
  '+ ',
  '10. ',
  '1) ',
  '-',
  '-     ',
  '- - ',
  '>',
  '>> ',
  '> - ',
  '- > ',
  '### ',
  '#',
  '####### ',
  '# # ',
  '```',
  '```js',
  '```\n',
  '```math\nx\n```\n',
  '~~~',
  '---',
  '***',
  '___',
  '- - -',
  '===',
  '--',
  '| a | b |\n| ',
  '|',
  ': ',
  '<div>\n',
  '^\n',
  '[b]: /c\n',
  '*[x]: y\n',
  '[^1]: ',
  '{: .c}\n',
  '- [ ] ',
  '- [x] ',
  '> [!NOTE]\n> ',
]

const indents = ['', '', '', '', '', '  ', '  ', '   ']
const strangeIndents = [' ', '    ', '\t', '> ', '      ']
const ends = ['\n', '\n\n', '\n\n', '\n\n', '\n\n', '\n\n', '  \n', ' \n']
const strangeEnds = ['\\\n', '\r\n', '\n\n\n', '\n \n', ' \n\n', '']
