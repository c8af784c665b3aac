import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Message } from '../../shared/errors.ts'
import { useSay } from '../say.ts'

interface TagsFieldProps {
  readonly tags: readonly string[]
  readonly isReadOnly: boolean
  readonly reason: Message | null
  readonly onChange: (tags: readonly string[]) => void
}

const separators = /[,，、\n]/

/** The tags as chips: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagsField({ tags, isReadOnly, reason, onChange }: TagsFieldProps) {
  const words = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)

  const add = (text: string) => {
    const added = text
      .split(separators)
      .map(tag => tag.trim())
      .filter(tag => tag !== '' && !tags.includes(tag))
    setTyped('')
    if (added.length > 0) onChange([...tags, ...new Set(added)])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1))
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!separators.test(text)) return
    event.preventDefault()
    add(typed + text)
  }

  return (
    <div className="tags-field" title={reason ? words(reason.key, reason.params) : undefined}>
      {isReadOnly ? (
        <span className="properties-label">{words('editor.tags')}</span>
      ) : (
        <label className="properties-label" htmlFor={id}>
          {words('editor.tags')}
        </label>
      )}
      {uniqueTags(tags).map(tag => (
        <span className="chip" key={tag}>
          {tag}
          {!isReadOnly && (
            <button
              type="button"
              className="chip-remove"
              aria-label={words('editor.removeTag', { tag })}
              onClick={() => {
                onChange(tags.filter(other => other !== tag))
                input.current?.focus()
              }}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {!isReadOnly && (
        <input
          id={id}
          ref={input}
          className="tags-input"
          value={typed}
          placeholder={words('editor.addTag')}
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

/** A file may name a tag twice; it is one chip. */
function uniqueTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)]
}
