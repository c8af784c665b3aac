import type { Generator } from '../blog.ts'
import { countWords } from '../post/count-words.ts'
import type { BlogProblem } from './blog-problem.ts'
import { type OwnTags, readText, runRules } from './check-text.ts'
import { type TextLink, textLinks } from './text-links.ts'

/** What is known of one text by itself; the same for the same text. */
export interface TextFacts {
  readonly problems: readonly Omit<BlogProblem, 'file'>[]
  readonly links: readonly PlacedLink[]
  /** Of the body; code too. */
  readonly words: number
  readonly hasMatter: boolean
}

export interface PlacedLink extends TextLink {
  /** One-based. */
  readonly line: number
  readonly column: number
}

export interface FactRules {
  readonly generator: Generator
  readonly ownTags: OwnTags
  /** Scheme and host of the published site; empty: not said. */
  readonly url: string
}

export function textFacts(text: string, { generator, ownTags, url }: FactRules): TextFacts {
  const checked = readText(text, generator, ownTags)
  const placeOf = createPlaces(text)
  return {
    problems: runRules(checked).map(({ from, to: _to, ...problem }) => ({ ...problem, ...placeOf(from) })),
    links: textLinks(checked, url).map(link => ({ ...link, ...placeOf(link.from) })),
    words: countWords(text.slice(checked.parts.bodyFrom)),
    hasMatter: checked.parts.matter !== null,
  }
}

/** Finds lines and columns of offsets that are asked for in any order; nothing is looked for until the first. */
function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  let starts: readonly number[] | null = null
  return offset => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), found => found.index + found[0].length)]
}
