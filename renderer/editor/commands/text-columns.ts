/** How many columns a text takes in a font of one width: full-width characters and emoji take two, marks on others none. */
export function textColumns(text: string): number {
  let columns = 0
  for (const character of text) {
    if (/\p{M}|\u200d|\p{Emoji_Modifier}/u.test(character)) continue
    columns += isWide(character) ? 2 : 1
  }
  return columns
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u.test(
    character,
  )
}
