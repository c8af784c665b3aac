import type { HLJSApi } from 'highlight.js'
import core from 'highlight.js/lib/core'
import { CodeWalk, type Surroundings } from './code-walk.ts'
import type { RawLanguage } from './grammar.ts'
import { tagOf } from './html-writer.ts'
import { type KnownLanguage, languages } from './languages.ts'
import type { Grammar } from './mode.ts'
import { readGrammar } from './read-grammar.ts'

/**
 * Colours code as highlight.js does, whose class names the theme knows; null: a language that is not known.
 *
 * `handsOver` is told of each text that highlight.js itself had to colour.
 */
export function createHighlighter(
  known: { readonly [name: string]: KnownLanguage } = languages,
  handsOver: (language: string) => void = () => {},
): (code: string, language: string) => string | null {
  const nameOf = namesOf(known)
  const whole = once(() => wholeHighlighter(known))
  const grammars = new Map<string, Grammar | null>()
  const grammarOf = (name: string): Grammar | null | undefined => {
    const found = grammars.get(name)
    const language = known[name]
    if (found !== undefined || language === undefined) return found
    const grammar = readGrammar(rawLanguage(language))
    grammars.set(name, grammar)
    return grammar
  }
  const guessed: Surroundings['guessed'] = (code, names) => {
    const { value, language } = whole().highlightAuto(code, names.length === 0 ? undefined : [...names])
    return language === undefined ? value : `${tagOf(`language:${language}`)}${value}</span>`
  }
  let texts = 0
  return (code, language) => {
    const name = nameOf.get(language.toLowerCase())
    if (name === undefined) return null
    const grammar = grammarOf(name)
    const html = grammar ? walked(grammar, code, { text: ++texts, grammarOf, guessed }) : null
    if (html !== null) return html
    handsOver(name)
    return whole().highlight(code, { language: name, ignoreIllegals: true }).value
  }
}

/** Null: highlight.js must have the text. */
function walked(grammar: Grammar, code: string, around: Surroundings): string | null {
  try {
    return new CodeWalk(grammar, code, around).html()
  } catch (error) {
    // In a text of millions of signs an expression may have no room left; highlight.js knows what it does then.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Names and other names of the languages; of two languages with the same other name the later has it. */
function namesOf(known: { readonly [name: string]: KnownLanguage }): ReadonlyMap<string, string> {
  const names = Object.keys(known)
  const others = names.flatMap(name => (known[name]?.aliases ?? []).map(alias => [alias, name] as const))
  return new Map([...others, ...names.map(name => [name, name] as const)])
}

function rawLanguage({ define }: KnownLanguage): RawLanguage {
  // Their types say less than their definitions do (grammar.ts).
  return define(core) as unknown as RawLanguage
}

/** highlight.js itself, with all the languages. */
function wholeHighlighter(known: { readonly [name: string]: KnownLanguage }): HLJSApi {
  const highlighter = core.newInstance()
  for (const [name, { define }] of Object.entries(known)) highlighter.registerLanguage(name, define)
  return highlighter
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
