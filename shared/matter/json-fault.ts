/** What is wrong with a JSON text, and where: the first thing that cannot stand there. */
export interface JsonFault {
  readonly at: number
  /** A comma behind the last item, or none between two: what is certain to be mended so. */
  readonly kind: 'commaTooMany' | 'commaMissing' | 'other'
}

/** Finds the first fault of the members of an object between `from` and `to`; null: there is none. With braces or without. */
export function jsonFault(source: string, from: number, to: number): JsonFault | null {
  const reader = new FaultReader(source, to)
  const start = reader.skip(from)
  const end = source[start] === '{' ? reader.value(start) : reader.members(start, null)
  if (reader.fault !== null) return reader.fault
  const rest = reader.skip(end)
  return rest < to ? { at: rest, kind: 'other' } : null
}

/** Goes through the text by its grammar, up to the first fault; each step gives where it ends. */
class FaultReader {
  fault: JsonFault | null = null
  readonly #source: string
  readonly #to: number

  constructor(source: string, to: number) {
    this.#source = source
    this.#to = to
  }

  skip(from: number): number {
    let at = from
    while (at < this.#to && /[ \t\r\n]/.test(this.#source.charAt(at))) at++
    return at
  }

  value(at: number): number {
    const first = this.#source[at]
    if (first === '{') return this.members(this.skip(at + 1), '}')
    if (first === '[') return this.#items(this.skip(at + 1))
    return this.#match(first === '"' ? string : word, at)
  }

  /** `"a": 1, "b": 2` and then `close`; null: the end of the text. */
  members(start: number, close: '}' | null): number {
    return this.#list(start, close, at => {
      const colon = this.skip(this.#match(string, at))
      if (this.fault === null && this.#source[colon] !== ':') return this.#fail(colon, 'other')
      return this.fault ? at : this.value(this.skip(colon + 1))
    })
  }

  #items(start: number): number {
    return this.#list(start, ']', at => this.value(at))
  }

  #list(start: number, close: '}' | ']' | null, item: (at: number) => number): number {
    let at = start
    if (this.#isClosed(at, close)) return at + 1
    while (this.fault === null) {
      const end = item(at)
      at = this.skip(end)
      if (this.fault !== null) return at
      if (this.#isClosed(at, close)) return at + 1
      if (this.#source[at] !== ',') return this.#fail(at < this.#to ? end : at, this.#mayFollow(at))
      const comma = at
      at = this.skip(at + 1)
      if (this.#isClosed(at, close)) return this.#fail(comma, 'commaTooMany')
    }
    return at
  }

  /** Another item stands there, on a line of its own: the comma before it was forgotten. */
  #mayFollow(at: number): JsonFault['kind'] {
    const isItem = /["[{\w-]/.test(this.#source.charAt(at))
    const before = this.#source.slice(Math.max(0, at - 200), at)
    return isItem && at < this.#to && /[\r\n][ \t]*$/.test(before) ? 'commaMissing' : 'other'
  }

  #isClosed(at: number, close: '}' | ']' | null): boolean {
    return close === null ? at >= this.#to : at < this.#to && this.#source[at] === close
  }

  #match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at
    const found = pattern.exec(this.#source)
    if (found === null || at + found[0].length > this.#to) return this.#fail(at, 'other')
    return at + found[0].length
  }

  #fail(at: number, kind: JsonFault['kind']): number {
    this.fault ??= { at, kind }
    return at
  }
}

const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y
