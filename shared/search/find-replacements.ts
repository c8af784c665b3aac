import type { ReplaceText } from '../bulk/bulk-change.ts'
import type { Splice } from '../matter/splice.ts'
import { expandReplacement, withLineBreaks } from './expand-replacement.ts'
import { type KeptText, originalOf } from './kept-text.ts'
import { compileSearch, type Matcher, type TextMatch } from './matcher.ts'

/** What comes in place of a match, and what must be there for it to be that match. */
export interface Replacement extends Splice {
  readonly was: string
}

/** What is to be replaced in one post; null: not as many matches as when some of them were left out. */
export interface PostReplacements {
  readonly id: string
  readonly replacements: readonly Replacement[] | null
}

type Wish = Pick<ReplaceText, 'query' | 'options' | 'replacement' | 'skip'>

/** Works out what a change replaces in one post; nothing where the post has no match, or all are left out. */
export function findReplacements(
  id: string,
  text: KeptText,
  matcher: Matcher,
  change: Wish,
): readonly PostReplacements[] {
  const matches = matcher.matchesIn(text, change.options.frontMatter ? 0 : text.bodyFrom)
  const skipped = change.skip.find(post => post.id === id)
  if (skipped !== undefined && skipped.of !== matches.length) return [{ id, replacements: null }]
  const meant = matches.filter((_, index) => !skipped?.matches.includes(index))
  if (meant.length === 0) return []
  return [{ id, replacements: replacementsFor(originalOf(text), meant, change) }]
}

function replacementsFor(
  text: string,
  matches: readonly TextMatch[],
  { query, options, replacement }: Wish,
): readonly Replacement[] {
  const compiled = options.regex ? compileSearch(query, options) : null
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const plain = withLineBreaks(replacement, lineBreak)
  const insertFor = ({ from }: TextMatch): string => {
    if (!(compiled instanceof RegExp)) return plain
    compiled.lastIndex = from
    const found = compiled.exec(text)
    // It was found here a moment ago.
    return found === null ? plain : expandReplacement(replacement, found, lineBreak)
  }
  return matches.map(match => ({
    ...match,
    was: text.slice(match.from, match.to),
    insert: insertFor(match),
  }))
}
