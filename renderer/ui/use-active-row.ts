import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { stepIn } from './list-steps.ts'
import type { RowVirtualizer, VirtualListProps } from './virtual-list.tsx'

/** Which row the keys are at, and what the keys do; a row of a list is known by its key, since lists change. */
export function useActiveRow<T>(
  { rows, rowHeightPx, selectedKey, onOpen, onOtherKey, ref }: VirtualListProps<T>,
  virtualizer: RowVirtualizer,
) {
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const indexOf = (key: string | null) => (key === null ? -1 : rows.findIndex(row => row.key === key))
  const active = [activeKey, selectedKey].map(indexOf).find(index => index >= 0) ?? -1

  const showSelected = useEffectEvent((key: string | null) => {
    const index = indexOf(key)
    if (index >= 0) virtualizer.scrollToIndex(index)
  })
  useEffect(() => showSelected(selectedKey), [selectedKey])

  const activate = (index: number) => {
    setActiveKey(rows[index]?.key ?? null)
    virtualizer.scrollToIndex(index)
  }
  const open = (index: number) => {
    const row = rows[index]
    if (!row || row.item === null) return
    setActiveKey(row.key)
    onOpen(row.item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const other = () => onOtherKey?.(event, rows[active]?.item ?? null)
    if (event.ctrlKey || event.metaKey || event.altKey) return other()
    const page = Math.floor((ref.current?.clientHeight ?? 0) / rowHeightPx)
    const next = stepIn(rows, active, event.key, page)
    if (next !== null) activate(next)
    else if (event.key === 'Enter' || event.key === ' ') open(active)
    else return other()
    event.preventDefault()
  }
  /** The ring needs a row to be at, from the moment the list has the focus. */
  const onFocus = () => {
    const first = active < 0 ? stepIn(rows, -1, 'Home', 0) : null
    if (first !== null) setActiveKey(rows[first]?.key ?? null)
  }
  return { active, open, onKeyDown, onFocus }
}
