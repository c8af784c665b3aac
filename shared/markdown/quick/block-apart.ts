import { afterBlanks, lineEnd } from './char-codes.ts'
import { lineKind } from './line-kinds.ts'

/**
 * Where the block ends, or the few blocks do, that begins behind a blank line at `from`: before a line that no block can
 * reach; below zero: what stands there may mean something for other blocks, or others for it.
 *
 * Behind a blank line, words without an indent belong to nothing above them, unless something is still open: code, HTML,
 * a formula, meanings of a term.
 */
export function endOfBlockApart(text: string, from: number, isKramdown: boolean): number {
  let pos = from
  let isAfterBlank = false
  while (pos < text.length && !(isAfterBlank && beginsAnew(text, pos, isKramdown))) {
    isAfterBlank = text.charAt(afterBlanks(text, pos)) === '\n'
    pos = lineEnd(text, pos) + 1
  }
  const end = Math.min(pos, text.length)
  const lines = text.slice(from, end)
  const others = lines.replace(closedHtml, '')
  // A block of HTML goes on to the blank line, with whatever elements are in it.
  const hasMoreHtml = others !== lines && others.includes('<')
  return hasMoreHtml || reachesFar.test(others) ? -1 : end
}

/** Whether the line at `from` belongs to nothing above the blank line before it. */
function beginsAnew(text: string, from: number, isKramdown: boolean): boolean {
  if (/\s/.test(text.charAt(from))) return false
  switch (lineKind(text, from, isKramdown)) {
    case 'words':
    case 'heading':
    case 'fence':
    case 'quote':
    case 'table':
      return true
    default:
      return false
  }
}

/**
 * Lines that may stay open over a blank one, and what is known in the whole post: a link's address, notes,
 * abbreviations, lists of attributes, the language of a callout's title.
 */
const reachesFar = /^[ \t>*+\-\d.)]*(?:[<:^]|\{:|```|~~~)|\]:|\[\^|\*\[|\[!|\$\$/m

/** Lines of HTML that end what they begin: an element with words, a picture, a comment. */
const closedHtml =
  /^<(?:([a-z][a-z\d]*)(?:\s[^<>\n]*)?>[^<>\n]*<\/\1>|(?:img|br|hr)(?:\s[^<>\n]*)?>|!--[^<>\n]*-->)[ \t]*$/gim
