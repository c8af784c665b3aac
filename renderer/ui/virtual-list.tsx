import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useId,
} from 'react'
import { gridCell, headRow } from './grid-roles.ts'
import type { ListRow } from './list-steps.ts'
import { useActiveRow } from './use-active-row.ts'
import './virtual-list.css'

export interface VirtualListProps<T> {
  readonly label: string
  readonly rows: readonly ListRow<T>[]
  readonly rowHeightPx: number
  /** The row that is open elsewhere in the window. */
  readonly selectedKey: string | null
  readonly draw: (item: T) => ReactNode
  /** What a row is called for who does not see it; absent: the text that is drawn. */
  readonly nameOf?: (item: T) => string
  readonly onOpen: (item: T) => void
  /** Where several rows can be selected, to do something with them together. */
  readonly selection?: RowSelection
  /** What stands above the columns of a table, and stays there; absent: it is a list. */
  readonly head?: ReactNode
  /** Keys that the list itself has no use for. */
  readonly onOtherKey?: (event: KeyboardEvent, active: T | null) => void
  /** The menu of a row is asked for, by pointer or key; `at` is where it belongs on the screen. */
  readonly onMenu?: (item: T, at: { readonly x: number; readonly y: number }) => void
  /** The element that scrolls and has the focus. */
  readonly ref: RefObject<HTMLDivElement | null>
}

export interface RowSelection {
  readonly selected: ReadonlySet<string>
  readonly onChange: (selected: ReadonlySet<string>) => void
}

export type RowVirtualizer = Virtualizer<HTMLDivElement, Element>

/**
 * A list of any length, of which only the visible part is drawn.
 *
 * One tab stop; the arrows, Page, Home and End move the active row, Enter opens it: ARIA's listbox with
 * aria-activedescendant, since a row that had the focus itself could be scrolled out of the drawn part. With several to
 * select, Shift and the arrows, Ctrl with Space and with A do it; with columns it is ARIA's grid.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, rows, ref } = props
  const id = useId()
  const virtualizer = useRowVirtualizer(props)
  const { active, onClick, onKeyDown, onFocus } = useActiveRow(props, virtualizer)
  const onContextMenu = (event: MouseEvent) => {
    const pointed = rowAt(event)
    const item = rows[pointed < 0 ? active : pointed]?.item
    if (!props.onMenu || item === null || item === undefined) return
    event.preventDefault()
    // Asked for by a key there is no pointer: the row itself says where.
    const row = pointed < 0 ? document.getElementById(`${id}-${active}`)?.getBoundingClientRect() : undefined
    props.onMenu(item, row ? { x: row.left + 24, y: row.bottom } : { x: event.clientX, y: event.clientY })
  }
  const widget = {
    'aria-label': label,
    'aria-multiselectable': props.selection !== undefined || undefined,
    ...(props.head ? { role: 'grid', 'aria-rowcount': rows.length + 1 } : {}),
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
  }
  return (
    <div
      ref={ref}
      className="virtual-list"
      role="listbox"
      tabIndex={0}
      {...widget}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={event => {
        if (!isInHead(event)) onClick(event, rowAt(event))
      }}
      onContextMenu={onContextMenu}
    >
      {props.head && (
        <div className="virtual-list-head" {...headRow}>
          {props.head}
        </div>
      )}
      <div className="virtual-list-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(place => (
          <Row
            key={place.key}
            id={`${id}-${place.index}`}
            list={props}
            row={rows[place.index]}
            place={place}
            isActive={place.index === active}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps<T> {
  readonly id: string
  readonly list: VirtualListProps<T>
  /** Undefined while the virtualizer still knows a longer list. */
  readonly row: ListRow<T> | undefined
  readonly place: VirtualItem
  readonly isActive: boolean
}

function Row<T>({ id, list, row, place, isActive }: RowProps<T>) {
  if (!row) return null
  const style = { height: place.size, transform: `translateY(${place.start - headHeightOf(list)}px)` }
  if (row.item === null)
    return (
      <div className="list-heading" role={list.head ? 'row' : 'presentation'} style={style}>
        {list.head ? <span {...gridCell}>{row.heading}</span> : row.heading}
      </div>
    )
  const isOpen = row.key === list.selectedKey
  const selected = list.selection?.selected
  const position = list.head
    ? { 'aria-rowindex': place.index + 2 }
    : { 'aria-posinset': place.index + 1, 'aria-setsize': list.rows.length }
  const option = {
    role: list.head ? 'row' : 'option',
    id,
    'aria-label': list.nameOf?.(row.item),
    'aria-selected': selected && selected.size > 0 ? selected.has(row.key) : isOpen,
    'aria-current': (selected && isOpen) || undefined,
    ...position,
    'data-index': place.index,
    'data-active': isActive || undefined,
  }
  return (
    <div className="list-row" style={style} {...option}>
      {list.draw(row.item)}
    </div>
  )
}

const headingHeightPx = 34
const headHeightPx = 34

function headHeightOf<T>({ head }: VirtualListProps<T>): number {
  return head ? headHeightPx : 0
}

/** The head has controls of its own. */
function isInHead({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('.virtual-list-head') !== null
}

function useRowVirtualizer<T>(props: VirtualListProps<T>): RowVirtualizer {
  const { rows, rowHeightPx, ref } = props
  const headPx = headHeightOf(props)
  // A new function makes the virtualizer lay out all rows again: 10,000 of them at each frame of scrolling.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  return useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: index => (rows[index]?.item === null ? headingHeightPx : rowHeightPx),
    getItemKey,
    overscan: 8,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  })
}

/** The index of the row under the pointer; -1: none. */
function rowAt({ target }: MouseEvent): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return Number(row?.dataset.index ?? -1)
}
