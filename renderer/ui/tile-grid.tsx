import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import type { Chosen } from './choose-rows.ts'
import { askForMenu, optionOf, severalOptions } from './several-options.ts'
import { useTileKeys } from './use-tile-keys.ts'
import './virtual-list.css'
import './tile-grid.css'

export interface Tile<T> {
  readonly key: string
  readonly item: T
}

export interface TileGridProps<T> {
  readonly id?: string
  readonly label: string
  readonly tiles: readonly Tile<T>[]
  /** No tile is narrower; what is left of a row is shared out. */
  readonly leastWidthPx: number
  /** How high a tile of this width is. */
  readonly heightOf: (widthPx: number) => number
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly draw: (item: T) => ReactNode
  /** What a tile is called for who does not see it. */
  readonly nameOf: (item: T) => string
  readonly onOpen: (item: T) => void
  /** Keys that the grid itself has no use for. */
  readonly onOtherKey?: (event: KeyboardEvent, active: T | null) => void
  /** The menu is asked for, by pointer or key; `at` is where it belongs on the screen. */
  readonly onMenu?: (item: T, at: { readonly x: number; readonly y: number }) => void
  /** The element that scrolls and has the focus. */
  readonly ref: RefObject<HTMLDivElement | null>
}

const gapPx = 8
const padPx = 12

/**
 * Tiles in rows, any number of them, of which only the visible part is drawn.
 *
 * One tab stop; the arrows choose the tile beside, above and below, with Shift a range, Ctrl or Cmd with A all: ARIA's
 * listbox, whose options happen to stand beside each other.
 */
export function TileGrid<T>(props: TileGridProps<T>) {
  const { label, tiles, ref } = props
  const id = useId()
  const widthPx = useWidth(ref)
  const columns = Math.max(1, Math.floor((widthPx - 2 * padPx + gapPx) / (props.leastWidthPx + gapPx)))
  const tileWidthPx = Math.floor((widthPx - 2 * padPx + gapPx) / columns) - gapPx
  const heightPx = props.heightOf(tileWidthPx)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: widthPx === 0 ? 0 : Math.ceil(tiles.length / columns),
    getScrollElement: () => ref.current,
    estimateSize: () => heightPx + gapPx,
    overscan: 2,
    paddingStart: padPx,
    paddingEnd: padPx - gapPx,
    scrollPaddingStart: padPx,
    scrollPaddingEnd: padPx,
  })
  useEffect(() => {
    // The rows have another height from now on.
    if (heightPx > 0) virtualizer.measure()
  }, [virtualizer, heightPx])
  const rowOf = (index: number) => virtualizer.scrollToIndex(Math.floor(index / columns))
  const { active, onKeyDown, onFocus, onClick, onDoubleClick } = useTileKeys(props, {
    columns,
    rowHeightPx: heightPx + gapPx,
    scrollTo: rowOf,
  })
  return (
    <div
      ref={ref}
      id={props.id}
      className="virtual-list tile-grid"
      role="listbox"
      {...severalOptions({ id, label, active })}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={event =>
        askForMenu(event, {
          items: tiles,
          listId: id,
          active,
          placeIn: ({ left, top }) => ({ x: left + 24, y: top + 48 }),
          onMenu: props.onMenu,
        })
      }
    >
      <div className="virtual-list-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(place => (
          <Row
            key={place.key}
            id={id}
            grid={props}
            place={place}
            columns={columns}
            tileWidthPx={tileWidthPx}
            active={active}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps<T> {
  readonly id: string
  readonly grid: TileGridProps<T>
  readonly place: VirtualItem
  readonly columns: number
  readonly tileWidthPx: number
  readonly active: number
}

/**
 * While one scrolls the grid is drawn at each frame, with the same props: without this so are all tiles on the screen,
 * which takes half of a frame's time (bench images). memo loses the type parameter, and nothing else.
 */
const Row = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<T>({ id, grid, place, columns, tileWidthPx, active }: RowProps<T>) {
  const first = place.index * columns
  const style = {
    height: place.size - gapPx,
    transform: `translateY(${place.start}px)`,
    gridTemplateColumns: `repeat(${columns}, ${tileWidthPx}px)`,
  }
  return (
    <div className="tile-row" role="presentation" style={style}>
      {grid.tiles.slice(first, first + columns).map((tile, at) => {
        const index = first + at
        return (
          <div
            key={tile.key}
            className="tile"
            {...optionOf(id, {
              index,
              count: grid.tiles.length,
              name: grid.nameOf(tile.item),
              isChosen: grid.chosen.keys.has(tile.key),
              isActive: index === active,
            })}
          >
            {grid.draw(tile.item)}
          </div>
        )
      })}
    </div>
  )
}

/** Of the inside of what scrolls; 0: not known yet. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return widthPx
}
