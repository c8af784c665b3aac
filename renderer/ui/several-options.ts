// ARIA's listbox of which several options can be chosen, in rows or in tiles. Only the visible options are drawn, so
// the focus stays on the list, and each option says its place among all.
import type { MouseEvent } from 'react'

interface SeveralOptions {
  /** Of this list alone in the window: its options are called after it. */
  readonly id: string
  readonly label: string
  /** The option at which the keys are; -1: none yet. */
  readonly active: number
}

interface Option {
  readonly index: number
  readonly count: number
  /** What it is called for who does not see it; absent: the text that is drawn. */
  readonly name?: string
  readonly isChosen: boolean
  readonly isActive: boolean
}

interface OptionMenu<T> {
  readonly items: readonly { readonly item: T }[]
  readonly listId: string
  readonly active: number
  /** Where the menu belongs on an option that is not pointed at. */
  readonly placeIn: (box: DOMRect) => MenuPlace
  readonly onMenu: ((item: T, at: MenuPlace) => void) | undefined
}

interface MenuPlace {
  readonly x: number
  readonly y: number
}

/** The attributes of the list beside its role, which stands in the element, where lint wants to see it. */
export function severalOptions({ id, label, active }: SeveralOptions) {
  return {
    tabIndex: 0,
    'aria-multiselectable': true,
    'aria-label': label,
    'aria-activedescendant': active >= 0 ? optionId(id, active) : undefined,
  }
}

/** The attributes of one option of the list with this id. */
export function optionOf(listId: string, { index, count, name, isChosen, isActive }: Option) {
  return {
    role: 'option',
    id: optionId(listId, index),
    'aria-label': name,
    'aria-selected': isChosen,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    'data-index': index,
    'data-active': isActive || undefined,
  }
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The index of the option under the pointer; -1: none. */
export function optionUnder({ target }: { readonly target: EventTarget }): number {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return Number(option?.dataset.index ?? -1)
}

/** Asked for by a key there is no pointer: the option itself says where. */
export function askForMenu<T>(event: MouseEvent, menu: OptionMenu<T>): void {
  const { items, listId, active, placeIn, onMenu } = menu
  const pointed = optionUnder(event)
  const chosen = items[pointed < 0 ? active : pointed]
  if (!onMenu || !chosen) return
  event.preventDefault()
  const box =
    pointed < 0 ? document.getElementById(optionId(listId, active))?.getBoundingClientRect() : undefined
  onMenu(chosen.item, box ? placeIn(box) : { x: event.clientX, y: event.clientY })
}
