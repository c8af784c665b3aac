import { type KeyboardEvent, useId, useRef, useState } from 'react'
import {
  type Completions,
  completeFilter,
  type FilterNames,
} from '../../shared/post-filter/complete-filter.ts'
import { useLanguage, useSay } from '../say.ts'
import { askForName } from '../state/posts/post-list-store.ts'
import { postSearchId } from '../state/search/search-focus.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/search-field.css'
import './filter-field.css'

interface Props {
  readonly text: string
  readonly names: () => FilterNames
  /** What is typed is kept under a name already, or there is nothing to keep. */
  readonly isKept: boolean
  readonly onChange: (text: string) => void
  /** On to what was found. */
  readonly onLeave: () => void
}

const nothing: Completions = { from: 0, to: 0, list: [] }

/**
 * Where a filter is typed, with what may follow at the caret: ARIA's combobox.
 *
 * Escape closes what is offered, then empties the field; Down goes into what is offered, else on to the posts.
 */
export function FilterField({ text, names, isKept, onChange, onLeave }: Props) {
  const say = useSay()
  const language = useLanguage()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [offered, setOffered] = useState(nothing)
  const [active, setActive] = useState(-1)
  const isOpen = offered.list.length > 0

  const offer = (value: string, caret: number) => {
    setOffered(completeFilter(value, caret, names(), language))
    setActive(-1)
  }
  const close = () => setOffered(nothing)
  const change = (value: string, caret: number) => {
    onChange(value)
    offer(value, caret)
  }
  const choose = (index: number) => {
    const chosen = offered.list[index]
    if (!chosen) return
    // After a field its value follows at once; after a value the next word.
    const gap = /[:：]$/u.test(chosen.text) || text[offered.to] === ' ' ? '' : ' '
    const start = text.slice(0, offered.from) + chosen.text + gap
    change(start + text.slice(offered.to), start.length)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(start.length, start.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method choose a word; they are not ours.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (isOpen && step !== undefined) setActive(stepped(active, step, offered.list.length))
    else if (isOpen && active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) choose(active)
    else if (isOpen && event.key === 'Escape') close()
    else if (event.key === 'Escape' && text !== '') change('', 0)
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      close()
      onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <div className="search-field filter-field">
      <Icon name="search" />
      <input
        ref={input}
        id={postSearchId}
        type="text"
        role="combobox"
        className="search-input filter-input"
        aria-label={say('filter.field')}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={say('filter.field')}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {!isKept && (
        <button
          type="button"
          className="search-clear filter-keep"
          aria-label={say('list.saveFilter')}
          title={say('list.saveFilter')}
          onClick={() => askForName(true)}
        >
          <Icon name="star" />
        </button>
      )}
      {text !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={say('filter.clear')}
          onClick={() => {
            change('', 0)
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <div
        className="filter-offers"
        id={listId}
        role="listbox"
        aria-label={say('filter.completions')}
        hidden={!isOpen}
      >
        {offered.list.map((choice, index) => (
          <div
            key={choice.text}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="filter-offer"
            // The field keeps the focus.
            onMouseDown={event => {
              event.preventDefault()
              choose(index)
            }}
          >
            <span className="filter-offer-text">{choice.text}</span>
            {choice.count !== null && <span className="menu-detail">{choice.count}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Round the list, and through the place where none is chosen. */
function stepped(active: number, step: number, length: number): number {
  return ((active + 1 + step + length + 1) % (length + 1)) - 1
}
