import { type ReactNode, useId, useState } from 'react'
import { useSay } from '../say.ts'

interface Props<T> {
  readonly items: readonly T[]
  /** How many are shown before one asks for all. */
  readonly first: number
  /** What the button says that shows all. */
  readonly showAll: string
  /** What of, for who hears only the buttons; null: the button says it. */
  readonly name: string | null
  readonly children: (shown: readonly T[]) => ReactNode
}

/** The first of many, and a button for all of them, which then is one for fewer: who pressed it keeps their place. */
export function FirstOf<T>({ items, first, showAll, name, children }: Props<T>) {
  const say = useSay()
  const id = useId()
  const [isAll, setAll] = useState(false)
  if (items.length === 0) return null
  // One more would take the room of the button.
  const isShort = items.length <= first + 1
  return (
    <>
      <div id={id}>{children(isAll || isShort ? items : items.slice(0, first))}</div>
      {!isShort && (
        <button
          type="button"
          className="link-button report-more"
          aria-expanded={isAll}
          aria-controls={id}
          aria-label={
            name === null
              ? undefined
              : say(isAll ? 'report.showFewerOf' : 'report.showAllOf', { count: items.length, name })
          }
          onClick={() => setAll(!isAll)}
        >
          {isAll ? say('report.showFewer') : showAll}
        </button>
      )}
    </>
  )
}
