// What goes on below the first line of an item or a quotation begins where its words do, not under its mark.
import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import type { Span } from '../../shared/sentences/sentence-around.ts'
import { isParsedFurther, visibleMarks } from './visible-marks.ts'

/** A line, and what stands before its words. */
export interface HangingLine {
  readonly start: number
  readonly lead: string
}

export function hangingLines(): Extension {
  let letterPx = 0
  /** Letters of another size or font: what else changes the geometry, each key does, leaves the leads as wide. */
  const hasOtherLetters = ({ view: { defaultCharacterWidth } }: ViewUpdate) => {
    const isOther = defaultCharacterWidth !== letterPx
    letterPx = defaultCharacterWidth
    return isOther
  }
  return visibleMarks(
    marksFor,
    update => isParsedFurther(update) || (update.geometryChanged && hasOtherLetters(update)),
  )
}

function marksFor(view: EditorView): DecorationSet {
  const lines = view.visibleRanges.flatMap(range => hangingLinesIn(view.state, range))
  if (lines.length === 0) return Decoration.none
  const widthOf = measureIn(view)
  const marks = new Map(lines.map(({ start, lead }) => [start, hang(widthOf(lead)).range(start)]))
  return Decoration.set([...marks.values()] satisfies readonly Range<Decoration>[], true)
}

function hang(widthPx: number): Decoration {
  const style = `padding-left:calc(var(--writing-margin) + ${widthPx}px);text-indent:-${widthPx}px`
  return Decoration.line({ attributes: { style } })
}

/** Nothing is painted with it: it knows how wide words are. Made once, since each key asks. */
let brush: CanvasRenderingContext2D | null = null

/** How wide a lead is in the letters of the text. */
function measureIn(view: EditorView): (lead: string) => number {
  const { fontSize, fontFamily } = getComputedStyle(view.contentDOM)
  brush ??= document.createElement('canvas').getContext('2d')
  if (brush) brush.font = `${fontSize} ${fontFamily}`
  const tab = ' '.repeat(view.state.tabSize)
  const known = new Map<string, number>()
  return lead => {
    const width = known.get(lead) ?? brush?.measureText(lead.replaceAll('\t', tab)).width ?? 0
    known.set(lead, width)
    return Math.round(width * 100) / 100
  }
}

const blocks: ReadonlySet<string> = new Set(['BulletList', 'OrderedList', 'Blockquote'])
/** Their columns stand as they are written. */
const columns: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'Table'])

/** Spaces and signs of quotation, then the sign of an item and its box for a tick. */
const leadOfLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/
/** Deeper, there would be no room for words. */
const longestLead = 24

/** The lines of items and quotations between two places. */
export function hangingLinesIn(state: EditorState, { from, to }: Span): readonly HangingLine[] {
  const leads = new Map<number, string>()
  syntaxTree(state).iterate({
    from,
    to,
    enter: node => {
      const isColumns = columns.has(node.name)
      if (!isColumns && !blocks.has(node.name)) return true
      const end = Math.min(node.to, to)
      for (let line = state.doc.lineAt(Math.max(node.from, from)); ; line = state.doc.lineAt(line.to + 1)) {
        const lead = isColumns ? '' : (leadOfLine.exec(line.text)?.[0] ?? '')
        leads.set(line.from, lead.length > longestLead ? '' : lead)
        if (line.to >= end) break
      }
      return !isColumns
    },
  })
  return [...leads].filter(([, lead]) => lead !== '').map(([start, lead]) => ({ start, lead }))
}
