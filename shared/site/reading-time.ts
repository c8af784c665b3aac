import { isAsciiWord, kindAt, widthAt } from './character-kinds.ts'

const charactersPerMinute = 400
const wordsPerMinute = 230

/** How many minutes a text takes to read, at least one: Chinese by its characters, Latin by its words. */
export function readingMinutes(text: string): number {
  let characters = 0
  let words = 0
  let isInWord = false
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      // By far the most; what follows asks more than once.
      const isWord = isAsciiWord(code)
      if (isWord && !isInWord) words++
      isInWord = isWord
      at++
      continue
    }
    const kind = kindAt(text, at)
    if (kind === 'character') characters++
    else if (kind === 'word' && !isInWord) words++
    isInWord = kind === 'word'
    at += widthAt(text, at)
  }
  return minutesFor(characters, words)
}

/** The same where it is known what is in the text. */
export function minutesFor(characters: number, words: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute + words / wordsPerMinute))
}
