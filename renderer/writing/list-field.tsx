import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Message } from '../../shared/errors.ts'
import { useSay } from '../say.ts'

interface ListFieldProps {
  readonly kind: 'tags' | 'categories'
  readonly items: readonly string[]
  readonly isReadOnly: boolean
  readonly reason: Message | null
  readonly onChange: (items: readonly string[]) => void
}

const wordings = {
  tags: { label: 'editor.tags', add: 'editor.addTag', remove: 'editor.removeTag' },
  categories: { label: 'editor.categories', add: 'editor.addCategory', remove: 'editor.removeCategory' },
} as const

const separators = /[,，、\n]/

/** Tags or categories as chips: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function ListField({ kind, items, isReadOnly, reason, onChange }: ListFieldProps) {
  const words = useSay()
  const { label, add: addWording, remove } = wordings[kind]
  const id = useId()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)

  const add = (text: string) => {
    const added = text
      .split(separators)
      .map(item => item.trim())
      .filter(item => item !== '' && !items.includes(item))
    setTyped('')
    if (added.length > 0) onChange([...items, ...new Set(added)])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '' && items.length > 0) onChange(items.slice(0, -1))
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!separators.test(text)) return
    event.preventDefault()
    add(typed + text)
  }

  return (
    <div className="list-field" title={reason ? words(reason.key, reason.params) : undefined}>
      {isReadOnly ? (
        <span className="properties-label">{words(label)}</span>
      ) : (
        <label className="properties-label" htmlFor={id}>
          {words(label)}
        </label>
      )}
      {unique(items).map(item => (
        <span className="chip" key={item}>
          {item}
          {!isReadOnly && (
            <button
              type="button"
              className="chip-remove"
              aria-label={words(remove, { tag: item })}
              onClick={() => {
                onChange(items.filter(other => other !== item))
                input.current?.focus()
              }}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {reason && items.length === 0 && (
        <span className="properties-reason">{words(reason.key, reason.params)}</span>
      )}
      {!isReadOnly && (
        <input
          id={id}
          ref={input}
          className="list-input"
          value={typed}
          placeholder={words(addWording)}
          onChange={event => {
            const { value, nativeEvent } = { value: event.target.value, nativeEvent: event.nativeEvent }
            const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
            if (!isComposing && separators.test(value)) add(value)
            else setTyped(value)
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => add(typed)}
        />
      )}
    </div>
  )
}

/** A file may name one twice; it is one chip. */
function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
