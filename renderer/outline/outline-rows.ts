import type { Section } from '../../shared/outline/find-sections.ts'
import type { ListRow } from '../ui/list-steps.ts'

export interface OutlineItem extends Section {
  readonly index: number
}

/** The sections as rows of a list; each is known by its title, so that it is still the same one after a move. */
export function outlineRows(sections: readonly Section[]): readonly ListRow<OutlineItem>[] {
  const seen = new Map<string, number>()
  return sections.map((section, index) => {
    const count = (seen.get(section.title) ?? 0) + 1
    seen.set(section.title, count)
    return { key: `${count} ${section.title}`, item: { ...section, index }, heading: '' }
  })
}

/** Before which section one lies that is dropped on a row: this one, or in its lower half the next; null: at the end. */
export function dropPlace(sections: readonly Section[], index: number, isLowerHalf: boolean): number | null {
  const place = isLowerHalf ? index + 1 : index
  return place < sections.length ? place : null
}
