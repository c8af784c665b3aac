import type { KatexOptions } from 'katex'

/** A formula in TeX as HTML; null: it cannot be read. */
export type DrawMath = (tex: string, isDisplay: boolean) => string | null

type RenderToString = (tex: string, options: KatexOptions) => string

const options: KatexOptions = {
  output: 'mathml',
  throwOnError: true,
  strict: 'ignore',
  // No links, pictures or styles out of a formula; and no macro that grows without end.
  trust: false,
  maxExpand: 1000,
  maxSize: 20,
}

/**
 * Draws formulas as MathML, which browsers set by themselves: no fonts, no style sheet and no style attributes.
 *
 * `render` is KaTeX's; it is handed in, since it is only loaded where there is a formula.
 */
export function mathDrawer(render: RenderToString): DrawMath {
  return (tex, isDisplay) => {
    try {
      return inCore(render(tex, { ...options, displayMode: isDisplay }), isDisplay)
    } catch {
      // Half a formula is what one has while typing it.
      return null
    }
  }
}

/** Browsers know MathML Core: variants of letters are letters of their own there, and columns are set by style. */
function inCore(html: string, isDisplay: boolean): string {
  return html
    .replace('class="katex"', isDisplay ? 'class="math math-display"' : 'class="math"')
    .replace(
      /<(m[a-z]+) mathvariant="([a-z-]+)">([^<]*)</g,
      (whole, tag: string, variant: string, text: string) => {
        const starts = alphabets[variant]
        return starts === undefined
          ? whole
          : `<${tag}>${[...text].map(letter => inAlphabet(letter, starts)).join('')}<`
      },
    )
    .replace(/ columnalign="([a-z ]+)"/g, (_, columns: string) => {
      const names = columns
        .split(' ')
        .flatMap((side, at) => (side === 'center' ? [] : [`column-${at + 1}-${side}`]))
      return names.length === 0 ? '' : ` class="${names.join(' ')}"`
    })
}

/** Where the letters of an alphabet begin in Unicode: capitals, small letters, digits, Greek capitals and small ones. */
type Starts = readonly [number, number, number | null, number | null, number | null]

const alphabets: Readonly<Record<string, Starts>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  italic: [0x1d434, 0x1d44e, null, 0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d468, 0x1d482, null, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6, null, null, null],
  'bold-script': [0x1d4d0, 0x1d4ea, null, null, null],
  fraktur: [0x1d504, 0x1d51e, null, null, null],
  'bold-fraktur': [0x1d56c, 0x1d586, null, null, null],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8, null, null],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2, null, null],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756, 0x1d770],
  'sans-serif-italic': [0x1d608, 0x1d622, null, null, null],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, null, 0x1d790, 0x1d7aa],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6, null, null],
}

/** Letters that Unicode had before it had the alphabets: their places there are empty. */
const earlier: ReadonlyMap<number, string> = new Map([
  [0x1d455, 'ℎ'],
  [0x1d49d, 'ℬ'],
  [0x1d4a0, 'ℰ'],
  [0x1d4a1, 'ℱ'],
  [0x1d4a3, 'ℋ'],
  [0x1d4a4, 'ℐ'],
  [0x1d4a7, 'ℒ'],
  [0x1d4a8, 'ℳ'],
  [0x1d4ad, 'ℛ'],
  [0x1d4ba, 'ℯ'],
  [0x1d4bc, 'ℊ'],
  [0x1d4c4, 'ℴ'],
  [0x1d506, 'ℭ'],
  [0x1d50b, 'ℌ'],
  [0x1d50c, 'ℑ'],
  [0x1d515, 'ℜ'],
  [0x1d51d, 'ℨ'],
  [0x1d53a, 'ℂ'],
  [0x1d53f, 'ℍ'],
  [0x1d545, 'ℕ'],
  [0x1d547, 'ℙ'],
  [0x1d548, 'ℚ'],
  [0x1d549, 'ℝ'],
  [0x1d551, 'ℤ'],
])

const ranges = [/[A-Z]/, /[a-z]/, /[0-9]/, /[Α-Ω]/, /[α-ω]/]
const firsts = ['A', 'a', '0', 'Α', 'α'].map(letter => letter.codePointAt(0) ?? 0)

function inAlphabet(letter: string, starts: Starts): string {
  const kind = ranges.findIndex(range => range.test(letter))
  const start = starts[kind]
  if (start === undefined || start === null) return letter
  const code = start + (letter.codePointAt(0) ?? 0) - (firsts[kind] ?? 0)
  return earlier.get(code) ?? String.fromCodePoint(code)
}
