// How long a text is, counted again only where it changed: CodeMirror's texts share what they have in common.
import type { Text } from '@codemirror/state'
import { countWords } from '../../../shared/post/count-words.ts'

export interface TextCounts {
  /** As writers of each script count: a Chinese character is one, a Latin word is one. */
  readonly words: number
  /** Chinese, Japanese and Korean ones among them. */
  readonly wide: number
  /** All but white space. */
  readonly characters: number
}

const none: TextCounts = { words: 0, wide: 0, characters: 0 }
const counted = new WeakMap<Text, TextCounts>()

/** Counts a text; what of it was counted before, in whichever text, is not looked at again. */
export function countText(text: Text): TextCounts {
  const known = counted.get(text)
  if (known) return known
  const counts = text.children ? text.children.map(countText).reduce(plus, none) : countLines(text)
  counted.set(text, counts)
  return counts
}

/**
 * Counts as much as can be done until `isOver` says so; null: there is more to do.
 *
 * What was counted stays known, so that the next call goes on from there.
 */
export function countSome(text: Text, isOver: () => boolean): TextCounts | null {
  const known = counted.get(text)
  if (known) return known
  if (isOver()) return null
  for (const child of text.children ?? []) if (countSome(child, isOver) === null) return null
  return countText(text)
}

export function minus(a: TextCounts, b: TextCounts): TextCounts {
  return { words: a.words - b.words, wide: a.wide - b.wide, characters: a.characters - b.characters }
}

function plus(a: TextCounts, b: TextCounts): TextCounts {
  return { words: a.words + b.words, wide: a.wide + b.wide, characters: a.characters + b.characters }
}

function countLines(leaf: Text): TextCounts {
  const text = leaf.toString()
  return {
    words: countWords(text),
    wide: text.match(wideCharacter)?.length ?? 0,
    characters: text.match(visibleCharacter)?.length ?? 0,
  }
}

const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const visibleCharacter = /\S/gu

/** As the pages of a site say it: Chinese by its characters, Latin by its words; at least one. */
export function minutesToRead({ words, wide }: TextCounts): number {
  return Math.max(1, Math.round(wide / 400 + (words - wide) / 230))
}
