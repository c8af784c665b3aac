import type { RawLanguage, RawMode, RawScope } from './grammar.ts'
import { tagOf } from './html-writer.ts'
import { Keywords } from './keywords.ts'
import type { Grammar, Mode, Tags } from './mode.ts'
import { always, anyOf, joined, type Pattern, patternsOf, topGroups } from './pattern.ts'
import { keywordScopes, keywordShape } from './raw-keywords.ts'
import { withoutShorthands } from './shorthands.ts'

/**
 * Reads a language's definition as highlight.js would, and leaves the definition as it is.
 *
 * Null: it has something that this engine does not know, or that makes highlight.js stumble.
 */
export function readGrammar(language: RawLanguage): Grammar | null {
  if (language.__emitTokens !== undefined || (language.compilerExtensions?.length ?? 0) > 0) return null
  if (language.contains?.includes('self') === true) return null
  const reader = new GrammarReader(language)
  const root = reader.mode(language, null)
  return reader.knowsAll ? { root, isUnicode: language.unicodeRegex === true } : null
}

class GrammarReader {
  knowsAll = true
  private readonly ignoresCase: boolean
  private readonly aliases: ReadonlyMap<string, string>
  private readonly patternOf: (source: string) => Pattern
  /** The order counts: a mode that several others share belongs to the one that is read first. */
  private readonly modes = new Map<RawMode, Mode>()
  /** Many modes have the same. */
  private readonly keywords = new Map<RawKeywordsGiven, Keywords>()
  private readonly variants = new Map<RawMode, readonly RawMode[]>()

  constructor(language: RawLanguage) {
    this.ignoresCase = language.case_insensitive === true
    this.aliases = new Map(Object.entries(language.classNameAliases ?? {}))
    this.patternOf = patternsOf(`m${this.ignoresCase ? 'i' : ''}${language.unicodeRegex === true ? 'u' : ''}`)
  }

  mode(raw: RawMode, parent: Mode | null): Mode {
    const known = this.modes.get(raw)
    if (known !== undefined) return known
    const plain = withoutShorthands(raw, parent !== null)
    if (plain === null) this.knowsAll = false
    const read = plain ?? raw
    const mode = this.described(read, parent)
    this.modes.set(raw, mode)
    for (const child of read.contains ?? []) {
      for (const one of this.expanded(child === 'self' ? raw : child))
        mode.contains.push(this.mode(one, mode))
    }
    if (read.starts) mode.starts = this.started(read.starts, parent)
    return mode
  }

  /** A mode that begins where another ends has no match of its own, so no pieces of one. */
  private started(raw: RawMode, parent: Mode | null): Mode {
    const mode = this.mode(raw, parent)
    if (mode.beginTags.kind === 'pieces') this.knowsAll = false
    return mode
  }

  /** Variants become modes; what depends on its parent is copied for each. */
  private expanded(raw: RawMode | readonly RawMode[]): readonly RawMode[] {
    if (isList(raw)) return raw
    if (raw.variants) return this.variantsOf(raw, raw.variants)
    if (dependsOnParent(raw)) {
      // Of a mode that is being read highlight.js copies what is there by then, and gives up when it gets to it.
      if (this.modes.has(raw)) this.knowsAll = false
      return [raw.starts ? { ...raw, starts: { ...raw.starts } } : { ...raw }]
    }
    return [Object.isFrozen(raw) ? { ...raw } : raw]
  }

  private variantsOf(raw: RawMode, variants: readonly RawMode[]): readonly RawMode[] {
    const known = this.variants.get(raw)
    if (known !== undefined) return known
    const made = variants.map(variant => ({ ...raw, variants: null, ...variant }))
    this.variants.set(raw, made)
    return made
  }

  /** The mode, without what it contains. */
  private described(raw: RawMode, parent: Mode | null): Mode {
    const scope = typeof raw.scope === 'string' ? raw.scope : null
    const end = joined(raw.end) || (parent === null || raw.endsWithParent ? '' : always)
    return {
      tag: this.tagOf(scope),
      tagAgain: tagOf(scope),
      beginTags: this.tags(raw.begin, raw.beginScope, alias => this.tagOf(alias)),
      // A scope for the whole end is taken as it is, without an alias.
      endTags: this.tags(raw.end, raw.endScope, tagOf),
      begin: this.patternOf(joined(raw.begin) || always),
      end: end === '' ? null : this.patternOf(end),
      terminator: this.terminator(end, raw.endsWithParent ? parent : null),
      illegal: raw.illegal ? this.patternOf(anyOf(raw.illegal)) : null,
      keywords: raw.keywords ? this.keywordsOf(raw.keywords) : null,
      subLanguage: raw.subLanguage ?? null,
      contains: [],
      starts: null,
      isBegunByKeyword: raw.isBegunByKeyword === true,
      onBegin: raw['on:begin'] ?? null,
      onEnd: raw['on:end'] ?? null,
      endsParent: Boolean(raw.endsParent),
      endsWithParent: Boolean(raw.endsWithParent),
      skip: Boolean(raw.skip),
      excludeBegin: Boolean(raw.excludeBegin),
      excludeEnd: Boolean(raw.excludeEnd),
      returnBegin: Boolean(raw.returnBegin),
      returnEnd: Boolean(raw.returnEnd),
      isOneMatch: end === always && isOneMatch(raw),
      memory: { text: -1, data: {}, searchedFrom: [] },
      search: null,
    }
  }

  private terminator(end: string, parent: Mode | null): Pattern | null {
    const ends = [end, parent?.terminator?.source ?? ''].filter(source => source !== '')
    return ends.length === 0 ? null : this.patternOf(ends.join('|'))
  }

  private tags(pattern: RawMode['begin'], scope: RawScope | undefined, tagOfAll: TagOf): Tags {
    if (!isList(pattern))
      return typeof scope === 'string' && scope !== '' ? { kind: 'whole', tag: tagOfAll(scope) } : noTags
    if (scope === null || typeof scope !== 'object') {
      this.knowsAll = false
      return noTags
    }
    const pieces = topGroups(pattern).map((group, at) => ({ group, tag: this.tagOf(scope[at + 1]) }))
    return { kind: 'pieces', pieces }
  }

  private keywordsOf(raw: RawKeywordsGiven): Keywords {
    const known = this.keywords.get(raw)
    if (known !== undefined) return known
    const made = this.madeKeywords(raw)
    this.keywords.set(raw, made)
    return made
  }

  private madeKeywords(raw: RawKeywordsGiven): Keywords {
    const tags = new Map<string, string>()
    for (const [word, scope] of keywordScopes(raw, this.ignoresCase)) {
      // An underscore: it only counts for guessing the language.
      if (scope.startsWith('_')) tags.delete(word)
      else tags.set(word, this.tagOf(scope))
    }
    return new Keywords(tags, this.patternOf(keywordShape(raw)), this.ignoresCase)
  }

  private tagOf(scope: string | null | undefined): string {
    return tagOf(scope ? this.aliases.get(scope) || scope : null)
  }
}

type RawKeywordsGiven = NonNullable<RawMode['keywords']>
type TagOf = (scope: string) => string

const noTags: Tags = { kind: 'none' }

/** Whether all a mode does is to mark what begins it, given that its end is at once. */
function isOneMatch(raw: RawMode): boolean {
  const says = [raw.skip, raw.excludeBegin, raw.excludeEnd, raw.returnBegin, raw.returnEnd, raw.endsParent]
  if (says.some(Boolean) || raw.endsWithParent || raw.endScope || raw['on:end'] || raw.starts) return false
  return (raw.contains ?? []).length === 0 && raw.subLanguage === undefined
}

function dependsOnParent(raw: RawMode | null | undefined): boolean {
  return Boolean(raw) && (Boolean(raw?.endsWithParent) || dependsOnParent(raw?.starts))
}

function isList<T>(value: T | readonly T[] | undefined | null): value is readonly T[] {
  return Array.isArray(value)
}
