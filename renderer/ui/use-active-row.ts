import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useState } from 'react'
import { type Chosen, chooseAll, chooseTo, toggleRow } from './choose-rows.ts'
import { itemKeys, stepIn } from './list-steps.ts'
import type { RowVirtualizer, VirtualListProps } from './virtual-list.tsx'

/** Which row the keys are at, and what the keys do; a row of a list is known by its key, since lists change. */
export function useActiveRow<T>(props: VirtualListProps<T>, virtualizer: RowVirtualizer) {
  const { rows, rowHeightPx, selectedKey, selection, onOpen, onOtherKey, ref } = props
  const [activeKey, setActiveKey] = useState<string | null>(null)
  /** Where a range begins that Shift extends. */
  const [anchorKey, setAnchorKey] = useState<string | null>(null)
  /** What was asked to be opened, while another row still is. */
  const [asked, setAsked] = useState<{ readonly key: string; readonly instead: string | null } | null>(null)
  const openKey = asked !== null && asked.instead === selectedKey ? asked.key : selectedKey
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
  const choose = ({ keys, anchor, active: at }: Chosen) => {
    setAnchorKey(anchor)
    setActiveKey(at)
    selection?.onChange(keys)
  }
  const open = (index: number) => {
    const row = rows[index]
    if (!row || row.item === null) return
    setActiveKey(row.key)
    setAnchorKey(row.key)
    setAsked({ key: row.key, instead: selectedKey })
    selection?.onChange(new Set())
    onOpen(row.item)
  }
  /** From the row where it began to this one, instead of what was selected. */
  const extendTo = (index: number) => {
    const row = rows[index]
    if (!row || row.item === null) return
    const anchor = [anchorKey, activeKey, selectedKey].find(key => indexOf(key) >= 0) ?? row.key
    choose(chooseTo(itemKeys(rows), { keys: new Set(), anchor, active: row.key }, row.key))
    virtualizer.scrollToIndex(index)
  }
  /** The row that is open looks selected, and is taken for it; so is one that is just being opened. */
  const toggle = (index: number) => {
    const row = rows[index]
    if (!row || row.item === null || !selection) return
    const isFirst = selection.selected.size === 0 && indexOf(openKey) >= 0 && openKey !== row.key
    const keys = isFirst && openKey !== null ? new Set([openKey]) : selection.selected
    choose(toggleRow({ keys, anchor: anchorKey, active: activeKey }, row.key))
  }
  const chooseEvery = () => {
    const keys = selection?.selected ?? new Set()
    choose(chooseAll(itemKeys(rows), { keys, anchor: anchorKey, active: activeKey ?? selectedKey }))
  }
  /** What a key does to the selection; false: nothing. */
  const select = (event: KeyboardEvent, page: number): boolean => {
    if (!selection || event.altKey) return false
    const isMod = event.ctrlKey || event.metaKey
    const step = event.shiftKey && !isMod ? stepIn(rows, active, event.key, page) : null
    if (step !== null) extendTo(step)
    else if (isMod && event.key.toLowerCase() === 'a') chooseEvery()
    else if (isMod && event.key === ' ') toggle(active)
    else if (event.key === 'Escape' && selection.selected.size > 0) selection.onChange(new Set())
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const other = () => onOtherKey?.(event, rows[active]?.item ?? null)
    const page = Math.floor((ref.current?.clientHeight ?? 0) / rowHeightPx)
    const isDone = select(event, page)
    if (!isDone && (event.ctrlKey || event.metaKey || event.altKey)) return other()
    const next = isDone ? null : stepIn(rows, active, event.key, page)
    if (next !== null) {
      activate(next)
      setAnchorKey(null)
    } else if (!isDone && (event.key === 'Enter' || event.key === ' ')) open(active)
    else if (!isDone) return other()
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number) => {
    if (selection && event.shiftKey && index >= 0) extendTo(index)
    else if (selection && (event.ctrlKey || event.metaKey)) toggle(index)
    else open(index)
  }
  /** The ring needs a row to be at, from the moment the list has the focus. */
  const onFocus = () => {
    const first = active < 0 ? stepIn(rows, -1, 'Home', 0) : null
    if (first !== null) setActiveKey(rows[first]?.key ?? null)
  }
  return { active, onClick, onKeyDown, onFocus }
}
