import { type KeyboardEvent, useRef } from 'react'
import { Icon } from './icon.tsx'
import './search-field.css'

interface Props {
  readonly id?: string
  readonly label: string
  readonly clearLabel: string
  readonly text: string
  readonly onChange: (text: string) => void
  /** Down, or Enter: on to what was found. */
  readonly onLeave: () => void
  /** Escape where there is nothing to empty. */
  readonly onEscape?: () => void
}

/** A field that narrows the list below it. Escape empties it, and when empty leaves it to whoever listens. */
export function SearchField({ id, label, clearLabel, text, onChange, onLeave, onEscape }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method choose a word; they are not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') clear()
    else if (event.key === 'Escape' && onEscape) onEscape()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        type="search"
        className="search-input"
        aria-label={label}
        placeholder={label}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button type="button" className="search-clear" aria-label={clearLabel} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
