import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type DragEvent, type KeyboardEvent, type ReactNode, type RefObject, useCallback, useId } from 'react'
import type { Chosen } from './choose-rows.ts'
import { askForMenu, optionOf, optionUnder, severalOptions } from './several-options.ts'
import { useRowKeys } from './use-row-keys.ts'
import './virtual-list.css'
import './multi-list.css'

export interface MultiRow<T> {
  readonly key: string
  readonly item: T
}

export interface MultiListProps<T> {
  /** By which something else in the window gives it the focus. */
  readonly id?: string
  readonly label: string
  readonly rows: readonly MultiRow<T>[]
  readonly rowHeightPx: number
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  /** A plain click opens a row, and does not choose it: Space, or a click with Ctrl or Shift, does. */
  readonly isOpenedByClick: boolean
  readonly draw: (item: T) => ReactNode
  /** What lies over one of the rows, such as a field for its name: a field can be no part of a row of a list. */
  readonly over?: { readonly key: string; readonly draw: () => ReactNode } | null
  readonly onOpen: (item: T) => void
  /** Keys that the list itself has no use for. */
  readonly onOtherKey?: (event: KeyboardEvent, active: T | null) => void
  /** The menu is asked for, by pointer or key; `at` is where it belongs on the screen. */
  readonly onMenu?: (item: T, at: { readonly x: number; readonly y: number }) => void
  readonly drag?: RowDrag<T>
  /** The element that scrolls and has the focus. */
  readonly ref: RefObject<HTMLDivElement | null>
}

/** What can be carried out of a list, and dropped onto its rows. */
export interface RowDrag<T> {
  /** Puts what is carried into the event; absent: nothing can be carried away. */
  readonly onStart?: (item: T, event: DragEvent) => void
  readonly onEnd?: () => void
  /** Whether what is carried can be dropped onto this row; its content is not to be seen before it is dropped. */
  readonly canDrop: (item: T, event: DragEvent) => boolean
  readonly onDrop: (item: T, event: DragEvent) => void
}

/**
 * A list of any length of which several rows can be chosen.
 *
 * One tab stop, as VirtualList: the arrows choose a row, with Shift a range, Ctrl or Cmd with A all of them.
 */
export function MultiList<T>(props: MultiListProps<T>) {
  const { label, rows, ref, rowHeightPx } = props
  const id = useId()
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeightPx,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 8,
  })
  const { active, onKeyDown, onFocus, onClick } = useRowKeys(props, virtualizer.scrollToIndex)
  return (
    <div className="multi-list-frame">
      <div
        ref={ref}
        id={props.id}
        className="virtual-list multi-list"
        role="listbox"
        {...severalOptions({ id, label, active })}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onContextMenu={event =>
          askForMenu(event, {
            items: rows,
            listId: id,
            active,
            placeIn: ({ left, bottom }) => ({ x: left + 24, y: bottom }),
            onMenu: props.onMenu,
          })
        }
        {...(props.drag && dragging(rows, props.drag))}
      >
        <div className="virtual-list-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(place => (
            <Row key={place.key} listId={id} list={props} place={place} isActive={place.index === active} />
          ))}
        </div>
      </div>
      <Over list={props} places={virtualizer.getVirtualItems()} scrollPx={virtualizer.scrollOffset ?? 0} />
    </div>
  )
}

interface OverProps<T> {
  readonly list: MultiListProps<T>
  readonly places: readonly VirtualItem[]
  readonly scrollPx: number
}

function Over<T>({ list: { over, rows }, places, scrollPx }: OverProps<T>) {
  const place = over ? places.find(({ index }) => rows[index]?.key === over.key) : undefined
  if (!over || !place) return null
  return (
    <div className="list-row multi-list-over" style={{ height: place.size, top: place.start - scrollPx }}>
      {over.draw()}
    </div>
  )
}

interface RowProps<T> {
  readonly listId: string
  readonly list: MultiListProps<T>
  readonly place: VirtualItem
  readonly isActive: boolean
}

function Row<T>({ listId, list, place, isActive }: RowProps<T>) {
  // Undefined while the virtualizer still knows a longer list.
  const row = list.rows[place.index]
  if (!row) return null
  const option = optionOf(listId, {
    index: place.index,
    count: list.rows.length,
    isChosen: list.chosen.keys.has(row.key),
    isActive,
  })
  const style = { height: place.size, transform: `translateY(${place.start}px)` }
  return (
    <div className="list-row" style={style} draggable={list.drag?.onStart !== undefined} {...option}>
      {list.draw(row.item)}
    </div>
  )
}

/** One listener a list: rows come and go as one scrolls, also while something is carried over them. */
function dragging<T>(rows: readonly MultiRow<T>[], drag: RowDrag<T>) {
  const markOver = (event: DragEvent, isOver: boolean) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null
    row?.toggleAttribute('data-over', isOver)
  }
  const accepted = (event: DragEvent) => {
    const row = rows[optionUnder(event)]
    return row && drag.canDrop(row.item, event) ? row.item : null
  }
  return {
    onDragStart: (event: DragEvent) => {
      const row = rows[optionUnder(event)]
      if (row) drag.onStart?.(row.item, event)
    },
    onDragEnd: () => drag.onEnd?.(),
    onDragOver: (event: DragEvent) => {
      if (accepted(event) === null) return
      event.preventDefault()
      markOver(event, true)
    },
    onDragLeave: (event: DragEvent) => markOver(event, false),
    onDrop: (event: DragEvent) => {
      markOver(event, false)
      const item = accepted(event)
      if (item === null) return
      event.preventDefault()
      drag.onDrop(item, event)
    },
  }
}
