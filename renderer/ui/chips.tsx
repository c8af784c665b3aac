import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSay } from '../say.ts'
import { moveBefore, moveItem } from './order-items.ts'

const stepOf: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

interface Props {
  readonly label: string
  readonly items: readonly string[]
  readonly isReadOnly: boolean
  readonly removeLabel: (item: string) => string
  readonly onChange: (items: readonly string[], told: string) => void
  /** On to the field after the last chip. */
  readonly onLeave: () => void
}

/** The chips themselves. None is a tab stop: the arrows lead to them, so that Tab goes on through the form. */
export function Chips({ label, items, isReadOnly, removeLabel, onChange, onLeave }: Props) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const [carried, setCarried] = useState<string | null>(null)
  const focus = (item: string | undefined) => {
    if (item === undefined) onLeave()
    else chipOf(list.current, item)?.focus()
  }
  /** The next key is for the next chip: it has the focus before this one goes. */
  const remove = (item: string, next: string | undefined) => {
    focus(next)
    const others = items.filter(other => other !== item)
    onChange(others, say('chips.removed', { item }))
  }
  const order = (next: readonly string[], item: string) => {
    const told = say('chips.moved', { item, place: next.indexOf(item) + 1, count: next.length })
    // A chip that is drawn in another place loses the focus; it has it again before the next key comes.
    flushSync(() => onChange(next, told))
    focus(item)
  }

  const onKeyDown = (event: KeyboardEvent, item: string) => {
    const at = items.indexOf(item)
    const by = stepOf[event.key] ?? 0
    if (by !== 0 && event.altKey) {
      order(moveItem(items, item, at + by), item)
    } else if (by !== 0) focus(items[Math.max(0, at + by)])
    else if (event.key === 'Home') focus(items[0])
    else if (event.key === 'End' || event.key === 'Enter' || event.key === 'Escape') onLeave()
    else if (event.key === 'Backspace') remove(item, items[at - 1] ?? items[1])
    else if (event.key === 'Delete') remove(item, items[at + 1])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drop = (event: DragEvent) => {
    if (carried === null) return
    event.preventDefault()
    order(moveBefore(items, carried, placeAt(event, items)), carried)
    setCarried(null)
  }
  const dragging = isReadOnly
    ? {}
    : { onDragOver: (event: DragEvent) => carried !== null && event.preventDefault(), onDrop: drop }
  return (
    <ul ref={list} className="chips" aria-label={label} {...dragging}>
      {items.map((item, at) => (
        <li
          key={item}
          className="chip"
          draggable={!isReadOnly}
          data-carried={item === carried || undefined}
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', item)
            setCarried(item)
          }}
          onDragEnd={() => setCarried(null)}
        >
          {isReadOnly ? (
            item
          ) : (
            <>
              <button
                type="button"
                className="chip-name"
                tabIndex={-1}
                data-item={item}
                aria-label={say('chips.place', { item, place: at + 1, count: items.length })}
                onKeyDown={event => onKeyDown(event, item)}
              >
                {item}
              </button>
              <button
                type="button"
                className="chip-remove"
                tabIndex={-1}
                aria-label={removeLabel(item)}
                onClick={() => remove(item, undefined)}
              >
                ×
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function chipOf(list: HTMLElement | null, item: string): HTMLElement | null {
  const chips = [...(list?.querySelectorAll<HTMLElement>('.chip-name') ?? [])]
  return chips.find(chip => chip.dataset.item === item) ?? null
}

/** The item before which something was dropped; null: after the last. The right half of a chip means the place after it. */
function placeAt({ target, clientX }: DragEvent, items: readonly string[]): string | null {
  const chip = target instanceof Element ? target.closest('.chip') : null
  const item = chip?.querySelector<HTMLElement>('.chip-name')?.dataset.item
  if (!chip || item === undefined) return null
  const { left, width } = chip.getBoundingClientRect()
  if (clientX < left + width / 2) return item
  return items[items.indexOf(item) + 1] ?? null
}
