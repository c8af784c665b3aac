const perCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const perWord =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])+/gu

const charactersPerMinute = 400
const wordsPerMinute = 230

/** How many minutes a text takes to read, at least one: Chinese by its characters, Latin by its words. */
export function readingMinutes(text: string): number {
  const characters = text.match(perCharacter)?.length ?? 0
  const words = text.match(perWord)?.length ?? 0
  return Math.max(1, Math.round(characters / charactersPerMinute + words / wordsPerMinute))
}
