import { type DragEvent, useState } from 'react'
import type { Section } from '../../shared/outline/find-sections.ts'
import { moveSectionTo } from '../state/writing/outline-store.ts'
import { dropPlace } from './outline-rows.ts'

/** Where what is dragged would lie, seen from a row. */
export type DropMark = 'above' | 'below' | 'dragged' | null

/** What is moved by this drag: nothing that comes from elsewhere is taken. */
const kind = 'application/x-inkstone-section'

interface Dragging {
  readonly index: number
  /** Before which section it would lie; null: at the end; undefined: nowhere. */
  readonly before: number | null | undefined
}

/** Drags sections in their list: the handlers of the area around it, and how each row is marked meanwhile. */
export function useSectionDrag(sections: readonly Section[]) {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const isInside = (before: number | null) => {
    const dragged = dragging && sections[dragging.index]
    const from = before === null ? Number.POSITIVE_INFINITY : sections[before]?.from
    return !dragged || from === undefined || (from >= dragged.from && from < dragged.to)
  }
  const area = {
    onDragStart: (event: DragEvent) => {
      const index = rowOf(event)
      if (index === null) return
      event.dataTransfer.setData(kind, String(index))
      event.dataTransfer.effectAllowed = 'move'
      setDragging({ index, before: undefined })
    },
    onDragOver: (event: DragEvent) => {
      const index = rowOf(event)
      if (dragging === null || index === null) return
      const before = dropPlace(sections, index, isLowerHalf(event))
      if (!isInside(before)) event.preventDefault()
      setDragging({ index: dragging.index, before: isInside(before) ? undefined : before })
    },
    onDrop: (event: DragEvent) => {
      if (dragging?.before === undefined) return
      event.preventDefault()
      moveSectionTo(dragging.index, dragging.before)
      setDragging(null)
    },
    onDragEnd: () => setDragging(null),
  }
  const markOf = (index: number): DropMark => {
    if (dragging === null) return null
    if (index === dragging.index) return 'dragged'
    if (dragging.before === index) return 'above'
    return dragging.before === null && index === sections.length - 1 ? 'below' : null
  }
  return { area, markOf }
}

function rowOf({ target }: DragEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : null
}

function isLowerHalf(event: DragEvent): boolean {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null
  const place = row?.getBoundingClientRect()
  return place !== undefined && event.clientY > place.top + place.height / 2
}
