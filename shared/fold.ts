/**
 * A name or a few words as they are compared: case, full-width and half-width forms, and runs of space make no
 * difference.
 *
 * Ｏｐｅｎ　Ｓｔａｃｋ, OpenStack and openstack are found by each other (Unicode NFKC, then as `foldText`).
 */
export function fold(text: string): string {
  return foldText(text.normalize('NFKC')).replace(/\s+/gu, ' ').trim()
}

/**
 * A text as it is searched: case, the width of Latin letters and marks, and the Greek final sigma make no difference.
 *
 * It is as long as the text, so that a place in the one is the same place in the other. (NFKC, which folds more, makes
 * some texts longer; a letter whose small form is longer, as İ, stays.)
 */
export function foldText(text: string): string {
  const narrow = wide.test(text) ? text.replace(everyWide, toNarrow) : text
  const lower = narrow.toLowerCase()
  return withoutFinals(lower.length === narrow.length ? lower : foldEach(narrow))
}

/** In Greek the last letter of a word may have a form of its own, which JavaScript's lower case makes of Σ there. */
function withoutFinals(lower: string): string {
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower
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
