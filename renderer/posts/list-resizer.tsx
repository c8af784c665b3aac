import type { KeyboardEvent, PointerEvent } from 'react'
import { useSay } from '../say.ts'
import { listWidthRange, setListWidth, useLayout } from '../state/app/layout-store.ts'
import './list-resizer.css'

const stepPx = 10

/** The border between the list and the text, to be dragged or moved with the arrows. */
export function ListResizer() {
  const say = useSay()
  const widthPx = useLayout(state => state.listWidthPx)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setListWidth(widthPx - stepPx)
    else if (event.key === 'ArrowRight') setListWidth(widthPx + stepPx)
    else if (event.key === 'Home') setListWidth(listWidthRange.min)
    else if (event.key === 'End') setListWidth(listWidthRange.max)
    else return
    event.preventDefault()
  }
  const handle = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': say('posts.resizeList'),
    'aria-valuenow': widthPx,
    'aria-valuemin': listWidthRange.min,
    'aria-valuemax': listWidthRange.max,
    onKeyDown,
    onPointerDown: grab,
    onPointerMove: drag,
  } as const
  return <div className="list-resizer" {...handle} />
}

function grab(event: PointerEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.setPointerCapture(event.pointerId)
}

/** The list begins where the column before the border does. */
function drag({ currentTarget: border, pointerId, clientX }: PointerEvent<HTMLElement>): void {
  const list = border.previousElementSibling
  if (list && border.hasPointerCapture(pointerId)) setListWidth(clientX - list.getBoundingClientRect().left)
}
