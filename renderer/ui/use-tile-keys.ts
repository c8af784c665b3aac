import type { KeyboardEvent, MouseEvent } from 'react'
import { chooseAll, chooseOnly, chooseTo, moveTo, toggleRow } from './choose-rows.ts'
import { optionUnder } from './several-options.ts'
import { stepInTiles } from './step-in-tiles.ts'
import type { TileGridProps } from './tile-grid.tsx'

interface TilePlaces {
  readonly columns: number
  readonly rowHeightPx: number
  readonly scrollTo: (index: number) => void
}

/** What keys and clicks do in a grid of which several tiles can be chosen. */
export function useTileKeys<T>(props: TileGridProps<T>, { columns, rowHeightPx, scrollTo }: TilePlaces) {
  const { tiles, chosen, onChoose, onOpen, onOtherKey, ref } = props
  const keys = tiles.map(tile => tile.key)
  const active = chosen.active === null ? -1 : keys.indexOf(chosen.active)

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((ref.current?.clientHeight ?? 0) / rowHeightPx)
    const isMod = event.ctrlKey || event.metaKey
    const next =
      isMod || event.altKey ? null : stepInTiles(active, event.key, { count: keys.length, columns, page })
    const tile = tiles[active]
    const key = next === null ? undefined : keys[next]
    if (next !== null && key !== undefined) {
      scrollTo(next)
      onChoose(event.shiftKey ? chooseTo(keys, chosen, key) : chooseOnly(key))
    } else if (isMod && event.key.toLowerCase() === 'a') onChoose(chooseAll(keys, chosen))
    else if (isMod && event.key === ' ' && tile) onChoose(toggleRow(chosen, tile.key))
    else if (event.key === 'Enter' && tile && !isMod && !event.altKey) onOpen(tile.item)
    else return onOtherKey?.(event, tile?.item ?? null)
    event.preventDefault()
  }
  /** The ring needs a tile to be at, from the moment the grid has the focus. */
  const onFocus = () => {
    const first = keys[0]
    if (active < 0 && first !== undefined) onChoose(moveTo(chosen, first))
  }
  const onClick = (event: MouseEvent) => {
    const key = keys[optionUnder(event)]
    if (key === undefined) return
    if (event.shiftKey) onChoose(chooseTo(keys, chosen, key))
    else onChoose(event.ctrlKey || event.metaKey ? toggleRow(chosen, key) : chooseOnly(key))
  }
  const onDoubleClick = (event: MouseEvent) => {
    const tile = tiles[optionUnder(event)]
    if (tile) onOpen(tile.item)
  }
  return { active, onKeyDown, onFocus, onClick, onDoubleClick }
}
