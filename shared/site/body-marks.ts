import type { RenderedPost } from '../markdown/rendered-post.ts'
import { isSpace } from './character-kinds.ts'
import { decodeReferences } from './html-page.ts'
import { diagramMark } from './theme/diagram-look.ts'

/** What the page around a text has to know of the text's HTML. */
export interface BodyMarks {
  /** Every place that a link can lead to. */
  readonly ids: ReadonlySet<string>
  /** False: it is certain that no two elements have the same id. */
  readonly mayRepeatIds: boolean
  readonly hasDiagrams: boolean
  /** It shows a table of contents of its own. */
  readonly hasContents: boolean
}

/**
 * Finds all of it on one way through the HTML, from one equals sign to the next: on a page are thousands of letters,
 * hundreds of tags, and few of these.
 */
export function bodyMarks(html: string): BodyMarks {
  const ids = new Set<string>()
  let [mayRepeatIds, hasDiagrams, hasContents] = [false, false, false]
  // Where the last value ended: what looks like an attribute inside of it is none.
  let done = 0
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
    const last = html.charCodeAt(at - 1)
    // Nearly every one of a page with code, and the end of no name that is sought.
    if (last === letterS) {
      hasDiagrams ||= html.startsWith(diagramMark, at - 'class'.length)
      continue
    }
    if (last === letterD) hasContents ||= html.startsWith(contentsMark, at - 'id'.length)
    const name = nameBefore(html, at)
    if (name === null) continue
    const value = valueAfter(html, at)
    if (!name.isApart || value === null || name.from < done) {
      // Not written as nearly all are: who looks at each tag has to say whether it is one.
      mayRepeatIds ||= name.isId
      continue
    }
    const id = decodeReferences(html.slice(value.from, value.to))
    mayRepeatIds ||= ids.has(id)
    ids.add(id)
    done = value.to + 1
  }
  return { ids, mayRepeatIds, hasDiagrams, hasContents }
}

/** The same where the ids are known, each there once, and no sign is written that could be an attribute. */
export function knownMarks(html: string, ids: ReadonlySet<string>): BodyMarks {
  const hasDiagrams = html.includes(diagramMark)
  return { ids, mayRepeatIds: false, hasDiagrams, hasContents: ids.has(contentsId) }
}

/** Every place of a rendered text that a link can lead to. */
export function placesIn({ blocks, ids }: Pick<RenderedPost, 'blocks' | 'ids'>): ReadonlySet<string> {
  return ids ?? bodyMarks(blocks.map(({ html }) => html).join('\n')).ids
}

const letterS = 's'.charCodeAt(0)
const letterD = 'd'.charCodeAt(0)
const letterE = 'e'.charCodeAt(0)
const letterI = 'i'.charCodeAt(0)
/** What a small letter has, and a capital one does not. */
const small = 0x20

/** As the renderer writes it. */
const contentsId = 'markdown-toc'
const contentsMark = `id="${contentsId}"`

interface Name {
  /** An `id`, else a `name`. */
  readonly isId: boolean
  /** White space is before it, and where that is. */
  readonly isApart: boolean
  readonly from: number
}

/** Null: before that sign is neither `id` nor `name`. */
function nameBefore(html: string, sign: number): Name | null {
  let to = sign
  while (isSpace(html.charCodeAt(to - 1))) to--
  const last = html.charCodeAt(to - 1) | small
  const isId = last === letterD && (html.charCodeAt(to - 2) | small) === letterI
  if (!isId && !(last === letterE && html.slice(to - 4, to).toLowerCase() === 'name')) return null
  const from = to - (isId ? 'id' : 'name').length - 1
  return { isId, isApart: isSpace(html.charCodeAt(from)), from }
}

/** What stands in quotes after that sign; null: nothing. */
function valueAfter(html: string, sign: number): { readonly from: number; readonly to: number } | null {
  let at = sign + 1
  while (isSpace(html.charCodeAt(at))) at++
  const quote = html.charAt(at)
  if (quote !== '"' && quote !== "'") return null
  const to = html.indexOf(quote, at + 1)
  return to < 0 ? null : { from: at + 1, to }
}
