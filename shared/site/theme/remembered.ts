import type { Language } from '../../words/words.ts'
import type { SafeHtml } from './html.ts'
import type { ThemeContext, ThemeWords } from './theme-context.ts'

/** More than these are forgotten, and made again. */
const most = 20_000

/** A function that remembers what it made of the same value in the same language: pages name the same days over and over. */
export function remembered<Value>(
  make: (value: Value, words: ThemeWords) => SafeHtml,
): (value: Value, context: ThemeContext) => SafeHtml {
  const made: Readonly<Record<Language, Map<Value, SafeHtml>>> = { en: new Map(), 'zh-Hans': new Map() }
  return (value, { frame, words }) => {
    const known = made[frame.words]
    const before = known.get(value)
    if (before !== undefined) return before
    if (known.size > most) known.clear()
    const now = make(value, words)
    known.set(value, now)
    return now
  }
}
