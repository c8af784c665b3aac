import type { Outline, Section } from './find-sections.ts'
import type { TextChange } from './move-section.ts'

/**
 * Gives a section and all that are below it another level: 1 deeper, -1 higher.
 *
 * Null: there is no such level for one of them.
 */
export function shiftSection(
  { text, sections }: Outline,
  index: number,
  by: 1 | -1,
): readonly TextChange[] | null {
  const section = sections[index]
  if (section === undefined) return null
  const all = sections.filter(({ from }) => from >= section.from && from < section.to)
  if (all.some(({ level }) => level + by < 1 || level + by > 6)) return null
  return all.map(each => shiftHeading(text, each, by))
}

function shiftHeading(text: string, section: Section, by: 1 | -1): TextChange {
  const { from, headingTo, level, isUnderlined } = section
  const heading = text.slice(from, headingTo)
  if (!isUnderlined) {
    const at = from + heading.indexOf('#')
    return by === 1 ? { from: at, to: at, insert: '#' } : { from: at, to: at + 1, insert: '' }
  }
  const lineFrom = from + heading.lastIndexOf('\n') + 1
  if (level + by <= 2) {
    const [before, after] = by === 1 ? ['=', '-'] : ['-', '=']
    return {
      from: lineFrom,
      to: headingTo,
      insert: text.slice(lineFrom, headingTo).replaceAll(before, after),
    }
  }
  // Only two levels can be underlined.
  const title = text
    .slice(from, lineFrom - 1)
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim()
  return { from, to: headingTo, insert: `${'#'.repeat(level + by)} ${title}` }
}
