/**
 * A text as it is searched: case and the width of Latin letters and marks make no difference.
 *
 * It is as long as the text, so that a place in the one is the same place in the other. (NFKC, which folds more, makes
 * some texts longer; a letter whose small form is longer, as İ, stays.)
 */
export function foldText(text: string): string {
  const narrow = wide.test(text) ? text.replace(everyWide, toNarrow) : text
  const lower = narrow.toLowerCase()
  return lower.length === narrow.length ? lower : foldEach(narrow)
}

/** The forms of ASCII that are as wide as a Chinese character, and the space that is. */
const wide = /[\uff01-\uff5e\u3000]/
const everyWide = new RegExp(wide, 'g')

function toNarrow(character: string): string {
  const code = character.charCodeAt(0)
  return code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0)
}

function foldEach(text: string): string {
  return Array.from(text, character => {
    const lower = character.toLowerCase()
    return lower.length === character.length ? lower : character
  }).join('')
}
