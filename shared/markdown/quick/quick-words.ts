import MarkdownItConstructor from 'markdown-it'
import { goldmarkDashes, kramdownDashes, markedDashes, withDashes } from '../rules/dashes.ts'
import { curlKramdown } from '../rules/kramdown-typography.ts'
import { curlMarked } from '../rules/smartypants.ts'
import type { QuickProfile } from './quick-profile.ts'

export const { escapeHtml, isMdAsciiPunct, isPunctCharCode, isWhiteSpace } = new MarkdownItConstructor().utils

/** What a piece of plain text has in it that has to be looked after. */
export const hasMarkup = 1
export const hasQuotes = 2
export const hasDashes = 4

/** Turns quotes and dashes of a piece of text as the generator does, and makes HTML of it; null: not known how. */
export type WriteWords = (
  text: string,
  has: number,
  beside: { readonly before: string; readonly after: string | null },
) => string | null

/** Inside a word it is one wherever it stands; any other quote turns by what the whole paragraph has of them. */
const apostrophe = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu

const patterns = { kramdown: kramdownDashes, goldmark: goldmarkDashes, marked: markedDashes, none: null }

export function wordsWriter({ typography }: QuickProfile): WriteWords {
  const pattern = patterns[typography]
  return (text, has, { before, after }) => {
    let words = text
    if ((has & hasDashes) !== 0 && pattern !== null) words = withDashes(words, pattern)
    if ((has & hasQuotes) !== 0) {
      if (typography === 'marked') words = curlMarked(words)
      else if (typography === 'kramdown') {
        if (after === null) return null
        words = curlKramdown(words, before, after)
      } else if (typography === 'goldmark') {
        words = words.replace(apostrophe, '’')
        if (/["']/.test(words)) return null
      }
    }
    return (has & hasMarkup) !== 0 || (has & hasQuotes) !== 0 ? escapeHtml(words) : words
  }
}

/**
 * Which characters of a post are looked at, as an expression that finds the next: all others are text and nothing else.
 *
 * Where no link is made of a bare address, what one has in it means nothing; and dots mean something three at a time.
 */
export function marksFinder({ linkify }: QuickProfile): (post: string) => RegExp {
  const marks = '\\n\\0"$&\'*\\-<>[\\\\_`{~'
  const withDots = new RegExp(`[${marks}.${linkify === null ? '' : ':/@'}]`, 'g')
  const withoutDots = new RegExp(`[${marks}]`, 'g')
  return post => (linkify === null && !post.includes('...') ? withoutDots : withDots)
}
