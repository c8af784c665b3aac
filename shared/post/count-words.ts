const character = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
const letter = String.raw`(?:(?!${character})[\p{L}\p{M}\p{N}])`
const wordOrCharacter = new RegExp(`${character}|${letter}+(?:['’.,-]${letter}+)*`, 'gu')

/**
 * Counts words the way writers of each script do: a Chinese or Japanese character is one, a Latin word is one.
 *
 * Markup, addresses and code fences' marks are not words; code is, as its readers read it.
 */
export function countWords(markdown: string): number {
  const prose = markdown
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
  let count = 0
  for (const _ of prose.matchAll(wordOrCharacter)) count++
  return count
}
