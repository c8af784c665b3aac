import type { KeyboardEvent, MouseEvent } from 'react'
import { type Chosen, chooseAll, chooseOnly, chooseTo, moveTo, toggleRow } from './choose-rows.ts'
import { stepIn } from './list-steps.ts'
import type { MultiListProps } from './multi-list.tsx'
import { optionUnder } from './several-options.ts'

/** What keys and clicks do in a list of which several rows can be chosen. */
export function useRowKeys<T>(props: MultiListProps<T>, scrollTo: (index: number) => void) {
  const { rows, chosen, rowHeightPx, isOpenedByClick, onChoose, onOpen, onOtherKey, ref } = props
  const keys = rows.map(row => row.key)
  const active = chosen.active === null ? -1 : keys.indexOf(chosen.active)

  /** Where a click opens, the arrows only move: choosing there is done on purpose. */
  const stepTo = (index: number, isRange: boolean) => {
    const key = keys[index]
    if (key === undefined) return
    scrollTo(index)
    if (isRange) onChoose(chooseTo(keys, chosen, key))
    else onChoose(isOpenedByClick ? moveTo(chosen, key) : chooseOnly(key))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((ref.current?.clientHeight ?? 0) / rowHeightPx)
    const isMod = event.ctrlKey || event.metaKey
    const next = isMod || event.altKey ? null : stepIn(listRows(props), active, event.key, page)
    const row = rows[active]
    if (next !== null) stepTo(next, event.shiftKey)
    else if (isMod && event.key.toLowerCase() === 'a') onChoose(chooseAll(keys, chosen))
    else if (event.key === ' ' && row) onChoose(toggleRow(chosen, row.key))
    else if (event.key === 'Enter' && row && !isMod && !event.altKey) onOpen(row.item)
    else return onOtherKey?.(event, row?.item ?? null)
    event.preventDefault()
  }
  /** The ring needs a row to be at, from the moment the list has the focus. */
  const onFocus = () => {
    const first = keys[0]
    if (active < 0 && first !== undefined) onChoose(moveTo(chosen, first))
  }
  const onClick = (event: MouseEvent) => {
    const row = rows[optionUnder(event)]
    if (!row) return
    const picked = pick(keys, chosen, row.key, event)
    if (picked !== null) onChoose(picked)
    else if (isOpenedByClick) {
      onChoose(moveTo(chosen, row.key))
      onOpen(row.item)
    } else onChoose(chooseOnly(row.key))
  }
  return { active, onKeyDown, onFocus, onClick }
}

/** What a click with Ctrl, Cmd or Shift chooses; null: it is a plain one. */
function pick(keys: readonly string[], chosen: Chosen, key: string, event: MouseEvent): Chosen | null {
  if (event.shiftKey) return chooseTo(keys, chosen, key)
  return event.ctrlKey || event.metaKey ? toggleRow(chosen, key) : null
}

function listRows<T>({ rows }: MultiListProps<T>) {
  return rows.map(({ key, item }) => ({ key, item, heading: '' }))
}
