import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLanguage, useSay } from '../say.ts'

/** A name that what is typed may become, and how often it is used. */
export interface Completion {
  readonly name: string
  readonly count: number
}

interface Props {
  readonly id: string
  readonly label: string
  readonly offered: readonly Completion[]
  readonly active: number
  readonly input: RefObject<HTMLInputElement | null>
  readonly onTake: (name: string) => void
}

/** The names that are offered, below the field, above everything else in the window. */
export function CompletionList({ id, label, offered, active, input, onTake }: Props) {
  const say = useSay()
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const isShown = offered.length > 0

  // Only the browser's top layer is above a dialog, which cuts off what reaches out of it.
  useLayoutEffect(() => {
    const box = input.current?.getBoundingClientRect()
    if (!isShown || !box || !list.current) return
    list.current.showPopover()
    const { width, height } = list.current.getBoundingClientRect()
    const isBelow = box.bottom + 4 + height <= innerHeight
    list.current.style.left = `${Math.max(8, Math.min(box.left - 8, innerWidth - width - 8))}px`
    list.current.style.top = `${isBelow ? box.bottom + 4 : Math.max(8, box.top - 4 - height)}px`
  })

  if (!isShown) return null
  return (
    <>
      <div ref={list} id={id} className="completions" popover="manual" role="listbox" aria-label={label}>
        {offered.map(({ name, count }, at) => (
          <div
            key={name}
            id={`${id}-${at}`}
            className="completion"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus: leaving it would add what is typed so far.
            onMouseDown={event => {
              event.preventDefault()
              onTake(name)
            }}
          >
            <span className="completion-name">{name}</span>
            <span className="menu-detail">{count.toLocaleString(language)}</span>
          </div>
        ))}
      </div>
      <span className="unseen" aria-live="polite">
        {say('chips.offered', { count: offered.length })}
      </span>
    </>
  )
}
