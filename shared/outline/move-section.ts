import { findSections, type Outline, type Section } from './find-sections.ts'

/** A splice; the offsets are those of the text before any of them. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

export interface SectionMove {
  readonly changes: readonly TextChange[]
  /** Where the section begins afterwards. */
  readonly from: number
}

/**
 * Moves a section with all that is below it before another one, or to the end (`before` null).
 *
 * The empty lines between sections stay where they are, so that also the last one of a text that ends without a line
 * break can be moved. Null: it would not move, or the text would be read in another way.
 */
export function moveSection(outline: Outline, index: number, before: number | null): SectionMove | null {
  const { text, sections } = outline
  const section = sections[index]
  const target = before === null ? text.length : sections[before]?.from
  if (section === undefined || target === undefined) return null
  if (target >= section.from && target <= section.to) return null
  const move = target < section.from ? moveUp(text, section, target) : moveDown(text, section, target)
  return isPure(outline, move) ? move : null
}

/** Where the section before or after this one, with the same parent, would have it go: an argument of `moveSection`. */
export function besideSibling(
  sections: readonly Section[],
  index: number,
  step: 1 | -1,
): { readonly before: number | null } | null {
  const section = sections[index]
  if (section === undefined) return null
  if (step === -1) {
    const before = sections.findIndex(({ from, to }) => to === section.from && from < section.from)
    return before < 0 ? null : { before }
  }
  const next = sections.find(({ from }) => from === section.to)
  if (next === undefined || next.level < section.level) return null
  const before = sections.findIndex(({ from }) => from === next.to)
  return { before: before < 0 ? null : before }
}

/** `others, gap, section, end` becomes `section, gap, others, end`. */
function moveUp(text: string, section: Section, target: number): SectionMove {
  const gap = gapOf(text.slice(target, section.from))
  const moved = withoutGap(text.slice(section.from, section.to))
  const insert = moved + widened(gap, text, target)
  return {
    changes: [
      { from: target, to: target, insert },
      { from: section.from - gap.length, to: section.from + moved.length, insert: '' },
    ],
    from: target,
  }
}

/** `section, gap, others, end` becomes `others, gap, section, end`. */
function moveDown(text: string, section: Section, target: number): SectionMove {
  const whole = text.slice(section.from, section.to)
  const others = withoutGap(text.slice(section.to, target))
  const gap = widened(gapOf(whole), text, section.from)
  const end = section.to + others.length
  return {
    changes: [
      { from: section.from, to: section.to, insert: '' },
      { from: end, to: end, insert: gap + withoutGap(whole) },
    ],
    from: section.from + others.length + gap.length,
  }
}

/** The line breaks and empty lines at the end. */
function gapOf(block: string): string {
  return block.slice(withoutGap(block).length)
}

function withoutGap(block: string): string {
  let end = block.length
  for (let at = block.length - 1; at >= 0 && /[ \t\n]/.test(block.charAt(at)); at--)
    if (block.charAt(at) === '\n') end = at
  return block.slice(0, end)
}

/** A heading that is underlined needs an empty line above, or the line before would be part of it. */
function widened(gap: string, text: string, headingFrom: number): string {
  const isHash = /^ {0,3}#/.test(text.slice(headingFrom, headingFrom + 4))
  return isHash || /\n[ \t]*\n/.test(gap) ? gap : `\n${gap}`
}

/** Whether the text has the same headings as before: code that is never closed would swallow what comes behind it. */
function isPure({ text, bodyFrom, sections }: Outline, { changes }: SectionMove): boolean {
  const names = (list: readonly Section[]) => list.map(({ level, title }) => `${level} ${title}`).sort()
  const after = findSections(changed(text, changes), bodyFrom)
  return JSON.stringify(names(after)) === JSON.stringify(names(sections))
}

/** A text after some splices, which are in the order of their places. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let result = ''
  let done = 0
  for (const { from, to, insert } of changes) {
    result += text.slice(done, from) + insert
    done = to
  }
  return result + text.slice(done)
}
