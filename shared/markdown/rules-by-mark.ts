import type { MarkdownIt, StateInline } from 'markdown-it'
import type { BlockRule } from './rules/block-lines.ts'

/**
 * Has markdown-it ask only those rules that can have something to say.
 *
 * Most rules look at one character first, and the parser asks some twenty of them about each line and about each mark
 * in it. Here the character is looked at once, and the rules that begin with another are not called. What is found is
 * the same: a rule that is not named here is asked about everything.
 *
 * To be called last: rules that are added afterwards are never asked.
 */
export function rulesByMark(md: MarkdownIt): void {
  const { inline, block } = md
  inline.ruler.at('text', plainText)
  const ofInline = marksOf(inline.ruler, { ...inlineMarks, text: notSpecial })
  const inlineRules = [inlineGate(inline.ruler.getRules(''), ofInline)]
  inline.ruler.getRules = () => inlineRules
  const ofBlock = marksOf(block.ruler, blockMarks)
  const gates = new Map<string, BlockRule[]>(
    chains.map(chain => [chain, [blockGate(block.ruler.getRules(chain), ofBlock)]]),
  )
  block.ruler.getRules = chain => gates.get(chain) ?? []
}

type InlineRule = (state: StateInline, silent: boolean) => boolean

/** All rules, and those that end a block of each kind. */
const chains = ['', 'paragraph', 'reference', 'blockquote', 'list', 'table']

/** What text must begin with for a rule to take it. */
const inlineMarks: Readonly<Record<string, string>> = {
  newline: '\n',
  linkify: ':',
  escape: '\\',
  backticks: '`',
  strikethrough: '~',
  emphasis: '*_',
  link: '[',
  image: '!',
  autolink: '<',
  html_inline: '<',
  entity: '&',
  math: '$\\',
  double_backslash: '\\',
  unescaped: '\\',
  one_tilde: '~',
  footnote_reference: '[',
  span_attributes: '{',
  span_extension: '{',
  liquid: '{',
}

/** What a line must begin with, its indent aside. */
const blockMarks: Readonly<Record<string, string>> = {
  fence: '`~',
  blockquote: '>',
  hr: '*-_',
  list: '+-*0123456789',
  reference: '[',
  html_block: '<',
  heading: '#',
  template: '{',
  math_block: '$',
  footnote: '[',
  abbreviation: '*',
  attribute_list: '{',
  kramdown_extension: '{',
  end_of_block: '^',
}

/** Where markdown-it's own rule for plain text stops: other rules may begin there. */
const special = '\n!#$%&*+-:<=>@[\\]^_`{}~'
const isSpecial = Uint8Array.from({ length: 0x80 }, (_, code) =>
  special.includes(String.fromCharCode(code)) ? 1 : 0,
)
const notSpecial = Array.from({ length: 0x81 }, (_, code) =>
  isSpecial[code] === 1 ? '' : String.fromCharCode(code),
).join('')

/** Everything up to the next character that may be a mark. */
function plainText(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  let to = pos
  while (to < posMax && isSpecial[src.charCodeAt(to)] !== 1) to++
  if (to === pos) return false
  if (!silent) state.pending += src.slice(pos, to)
  state.pos = to
  return true
}

interface Rules<Rule> {
  getRules(chain: string): Rule[]
  enable(name: string): unknown
  disable(name: string, ignoreInvalid: boolean): unknown
}

/** The marks by rule: a rule is known by its name, and is the one that is missing without it. */
function marksOf<Rule>(ruler: Rules<Rule>, marks: Readonly<Record<string, string>>): Map<Rule, string> {
  const found = new Map<Rule, string>()
  const all = ruler.getRules('')
  for (const [name, mark] of Object.entries(marks)) {
    ruler.disable(name, true)
    const rest = new Set(ruler.getRules(''))
    const rule = all.find(one => !rest.has(one))
    if (rule === undefined) continue
    ruler.enable(name)
    found.set(rule, mark)
  }
  return found
}

/** The rules for each code below 0x80, in their order, and then those for all others. */
function byCode<Rule>(rules: readonly Rule[], marks: ReadonlyMap<Rule, string>): Rule[][] {
  return Array.from({ length: 0x81 }, (_, code) =>
    rules.filter(rule => marks.get(rule)?.includes(String.fromCharCode(code)) ?? true),
  )
}

function inlineGate(rules: readonly InlineRule[], marks: ReadonlyMap<InlineRule, string>): InlineRule {
  const lists = byCode(rules, marks)
  return (state, silent) => {
    const code = state.src.charCodeAt(state.pos)
    for (const rule of lists[code < 0x80 ? code : 0x80] ?? []) if (rule(state, silent)) return true
    return false
  }
}

function blockGate(rules: readonly BlockRule[], marks: ReadonlyMap<BlockRule, string>): BlockRule {
  const lists = byCode(rules, marks)
  return (state, line, end, silent) => {
    const code = state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0))
    for (const rule of lists[code < 0x80 ? code : 0x80] ?? []) {
      if (rule(state, line, end, silent)) return true
    }
    return false
  }
}
