import { HtmlWriter, tagOf } from './html-writer.ts'
import type { Grammar, Mode, Piece, Rule } from './mode.ts'
import { type Found, ModeSearch } from './mode-search.ts'

/** What a walk needs to know of other languages. */
export interface Surroundings {
  /** Of which text this is a part: modes forget what they keep when another begins. */
  readonly text: number
  /** Undefined: there is no such language; null: this engine cannot read it. */
  readonly grammarOf: (language: string) => Grammar | null | undefined
  /** The HTML of a text in one of these languages, or of all where none is named. */
  readonly guessed: (code: string, languages: readonly string[]) => string
}

/** A mode that was entered, within those entered before. */
interface Entered {
  readonly mode: Mode
  readonly parent: Entered | null
}

/**
 * One walk through a text in one language, which writes its HTML.
 *
 * It does step by step what highlight.js does, its oddities included. Where that would write text twice, lose some
 * or stumble, the walk gives up, and highlight.js itself has the text.
 */
export class CodeWalk {
  private readonly grammar: Grammar
  private readonly code: string
  private readonly around: Surroundings
  private readonly out: HtmlWriter
  private readonly found: Found
  /** Where the last piece of each embedded language has ended: few texts have any. */
  private embeddedEnds: Map<string, Entered> | null = null
  private top: Entered
  /** What was passed and is not written yet: `code[from, to)`. */
  private from = 0
  private to = 0
  private lastKind: Rule['kind'] = 'end'
  private lastStart = -1
  private turns = 0
  /** After a match that was none: the place is looked at again, from this rule on. */
  private firstRule = 0
  private searchedFrom = 0
  private gaveUp = false

  constructor(grammar: Grammar, code: string, around: Surroundings, goesOn: Entered | null = null) {
    this.grammar = grammar
    this.code = code
    this.out = new HtmlWriter(code)
    this.around = around
    this.top = goesOn ?? { mode: grammar.root, parent: null }
    this.found = { rule: noRule(grammar.root), start: 0, end: 0, groups: null }
  }

  /** The HTML; null: highlight.js must have the text. */
  html(): string | null {
    this.openAgain(this.top)
    let at = 0
    while (!this.gaveUp && this.find(at)) {
      this.turns++
      this.take(at, this.found.start)
      at = this.act()
    }
    if (this.gaveUp) return null
    this.take(at, this.code.length)
    this.write()
    this.out.closeAll()
    return this.gaveUp ? null : this.out.html
  }

  /** Where the text ended: the next piece of it may go on there. */
  get end(): Entered {
    return this.top
  }

  private openAgain(innermost: Entered): void {
    const tags: string[] = []
    for (let entered = innermost; entered.parent !== null; entered = entered.parent) {
      if (entered.mode.tagAgain !== '') tags.push(entered.mode.tagAgain)
    }
    for (const tag of tags.reverse()) this.out.open(tag)
  }

  private find(at: number): boolean {
    const { mode } = this.top
    mode.search ??= new ModeSearch(mode)
    const { search } = mode
    const first = this.firstRule
    this.searchedFrom = first
    if (first === 0) return search.find(this.code, at, this.grammar.isUnicode, this.found)
    this.firstRule = 0
    const { searchedFrom } = this.memoryOf(mode)
    if (!searchedFrom.includes(first)) searchedFrom.push(first)
    if (search.findAt(this.code, at, first, this.found)) return true
    return search.find(this.code, at + 1, this.grammar.isUnicode, this.found)
  }

  /** Does what the match asks for; answers with the place where to go on. */
  private act(): number {
    const { rule, start, end } = this.found
    const { code } = this
    if (this.lastKind === 'begin' && rule.kind === 'end' && this.lastStart === start && start === end) {
      // A mode of no length: one character on, or it would be entered for ever.
      this.take(start, Math.min(start + 1, code.length))
      return start + 1
    }
    this.lastKind = rule.kind
    this.lastStart = start
    if (rule.kind === 'begin') return this.begin(rule.mode)
    if (rule.kind === 'end') {
      const entered = this.endedBy()
      if (entered !== null) return this.endAt(entered)
    }
    if (rule.kind === 'illegal' && start === end) return this.passLineEnd(start)
    if (this.turns > mostTurns && this.turns > start * 3) this.gaveUp = true
    this.take(start, end)
    return end
  }

  private passLineEnd(at: number): number {
    if (at === this.code.length) return at + 1
    // highlight.js writes a line feed, whatever stands there.
    if (this.code[at] !== '\n') this.gaveUp = true
    this.take(at, at + 1)
    return at + 1
  }

  private begin(mode: Mode): number {
    const { start, end } = this.found
    if (mode.isBegunByKeyword && this.code[start - 1] === '.') return this.ignore()
    if (mode.onBegin !== null && this.isIgnored(mode, mode.onBegin)) return this.ignore()
    if (mode.skip || mode.excludeBegin) this.take(start, end)
    if (!mode.skip) {
      this.write()
      if (!mode.returnBegin && !mode.excludeBegin) this.hold(start, end)
    }
    this.enter(mode)
    if (mode.isOneMatch && end > start) this.leaveAtOnce(end)
    return mode.returnBegin ? start : end
  }

  /** The end of such a mode matches next, and nothing: it need not be looked for. */
  private leaveAtOnce(at: number): void {
    this.turns++
    this.lastKind = 'end'
    this.lastStart = at
    this.write()
    this.leave(this.top)
  }

  private enter(mode: Mode): void {
    if (mode.tag !== '') this.out.open(mode.tag)
    const { beginTags } = mode
    if (beginTags.kind === 'whole') this.mark(beginTags.tag, this.from, this.to)
    if (beginTags.kind === 'pieces') this.markPieces(beginTags.pieces)
    if (beginTags.kind !== 'none') this.hold(0, 0)
    this.top = { mode, parent: this.top }
  }

  /** A match that was none: the rules after it are tried at the same place, then the next place. */
  private ignore(): number {
    const { rule, start, end } = this.found
    const { search } = this.top.mode
    // highlight.js counts a rule from where it was last searched from first.
    const base = this.memoryOf(this.top.mode).searchedFrom.findLast(first => first <= rule.number) ?? 0
    const next = this.searchedFrom + rule.number - base + 1
    if (next !== search?.beginCount) {
      this.firstRule = next
      return start
    }
    if (start === end) this.gaveUp = true
    this.take(start, start + 1)
    return start + 1
  }

  private endAt(ended: Entered): number {
    const { start, end } = this.found
    const { mode } = this.top
    const { endTags } = mode
    if (endTags.kind !== 'none') {
      this.write()
      if (endTags.kind === 'whole') this.mark(endTags.tag, start, end)
      else this.markPieces(endTags.pieces)
    } else if (mode.skip) {
      this.take(start, end)
    } else {
      if (!mode.returnEnd && !mode.excludeEnd) this.take(start, end)
      this.write()
      if (mode.excludeEnd) this.hold(start, end)
    }
    this.leave(ended)
    if (ended.mode.starts !== null) this.enter(ended.mode.starts)
    return mode.returnEnd ? start : end
  }

  /** Leaves what was entered, up to and with `last`. */
  private leave(last: Entered): void {
    let top: Entered | null = this.top
    while (top !== null && top !== last.parent) {
      if (top.mode.tag !== '') this.out.close()
      top = top.parent
    }
    if (top === null) this.gaveUp = true
    else this.top = top
  }

  /** What the match ends: the mode itself, or one that it ends with. */
  private endedBy(): Entered | null {
    for (let entered: Entered | null = this.top; entered !== null; entered = entered.parent) {
      const { mode } = entered
      if (this.endsHere(mode) && (mode.onEnd === null || !this.isIgnored(mode, mode.onEnd))) {
        return endedWith(entered)
      }
      if (!mode.endsWithParent) return null
    }
    this.gaveUp = true
    return null
  }

  private endsHere({ end, endsWithParent }: Mode): boolean {
    if (end === null) return false
    if (end.isAlways) return true
    if (!end.looksBack) {
      // What was searched for is this very end, unless the parent's was, too.
      if (!endsWithParent && end === this.found.rule.pattern) return true
      end.here.lastIndex = this.found.start
      return end.here.test(this.code)
    }
    // highlight.js asks the end about the rest of the text, as if nothing stood before it.
    end.here.lastIndex = 0
    return end.here.test(this.code.slice(this.found.start))
  }

  private isIgnored(mode: Mode, callback: NonNullable<Mode['onBegin']>): boolean {
    if (this.found.groups === null) return false
    let isIgnored = false
    const ignoreMatch = (): void => {
      isIgnored = true
    }
    callback(this.found.groups, { data: this.memoryOf(mode).data, ignoreMatch })
    return isIgnored
  }

  private memoryOf(mode: Mode): Mode['memory'] {
    const { memory } = mode
    if (memory.text === this.around.text) return memory
    memory.text = this.around.text
    memory.data = {}
    memory.searchedFrom = [0]
    return memory
  }

  /** Adds to what was passed. */
  private take(from: number, to: number): void {
    if (from >= to) return
    if (this.from === this.to) this.from = from
    else if (this.to !== from) this.gaveUp = true
    this.to = to
  }

  private hold(from: number, to: number): void {
    this.from = from
    this.to = to
  }

  /** Writes what was passed. */
  private write(): void {
    const { from, to, top } = this
    this.hold(0, 0)
    if (from === to) return
    const { subLanguage } = top.mode
    if (subLanguage === null) this.writeWords(from, to)
    else if (typeof subLanguage === 'string') this.writeEmbedded(subLanguage, from, to)
    else this.out.html += this.around.guessed(this.code.slice(from, to), subLanguage)
  }

  private writeEmbedded(language: string, from: number, to: number): void {
    const grammar = this.around.grammarOf(language)
    if (grammar === undefined) {
      this.out.text(from, to)
      return
    }
    const goesOn = this.embeddedEnds?.get(language) ?? null
    const walk = grammar && new CodeWalk(grammar, this.code.slice(from, to), this.around, goesOn)
    const html = walk?.html() ?? null
    if (walk === null || html === null) {
      this.gaveUp = true
      return
    }
    this.embeddedEnds ??= new Map()
    this.embeddedEnds.set(language, walk.end)
    this.out.html += `${tagOf(`language:${language}`)}${html}</span>`
  }

  private writeWords(from: number, to: number): void {
    const { keywords } = this.top.mode
    if (keywords === null) this.out.text(from, to)
    else keywords.write(this.out, this.code, from, to)
  }

  private mark(tag: string, from: number, to: number): void {
    if (from < to) this.out.marked(tag, from, to)
  }

  /** The pieces of a match are all of it, one after the other. */
  private markPieces(pieces: readonly Piece[]): void {
    let from = this.found.start
    for (const { group, tag } of pieces) {
      const text = this.found.groups?.[group]
      if (text === undefined) {
        this.gaveUp = true
        return
      }
      const to = from + text.length
      if (tag === '') this.writeWords(from, to)
      else this.mark(tag, from, to)
      from = to
    }
  }
}

/** A mode may end the one that it is in, and that again the next. */
function endedWith(entered: Entered): Entered {
  let ended = entered
  while (ended.mode.endsParent && ended.parent !== null) ended = ended.parent
  return ended
}

function noRule(mode: Mode): Rule {
  return { kind: 'end', number: 0, pattern: mode.begin, mode, wantsGroups: false }
}

/** From here on highlight.js asks whether a walk gets on at all. */
const mostTurns = 100_000
