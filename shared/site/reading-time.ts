import { kindAt, widthAt } from './character-kinds.ts'

const charactersPerMinute = 400
const wordsPerMinute = 230

/** How many minutes a text takes to read, at least one: Chinese by its characters, Latin by its words. */
export function readingMinutes(text: string): number {
  let characters = 0
  let words = 0
  let isInWord = false
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at)
    if (kind === 'character') characters++
    else if (kind === 'word' && !isInWord) words++
    isInWord = kind === 'word'
  }
  return Math.max(1, Math.round(characters / charactersPerMinute + words / wordsPerMinute))
}
