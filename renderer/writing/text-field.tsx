import { useState } from 'react'
import type { Message } from '../../shared/errors.ts'
import { useSay } from '../say.ts'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly reason: Message | null
  readonly onChange: (value: string) => void
  /** Enter: on to the text. */
  readonly onDone: () => void
}

/**
 * A line of text whose value lives in the post; a long one is shown on several.
 *
 * While it has focus it shows what is being typed, also what is not a value yet: a space at the end, or what an
 * input method is still composing.
 */
export function TextField({ id, label, value, isReadOnly, reason, onChange, onDone }: TextFieldProps) {
  const words = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const accept = (text: string) => {
    if (text.trim() !== value) onChange(text.trim())
  }

  return (
    <div className="text-field">
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        className="title-input"
        value={typed ?? value}
        placeholder={label}
        readOnly={isReadOnly}
        title={reason ? words(reason.key, reason.params) : undefined}
        onChange={event => {
          const line = event.target.value.replace(/\s*\n\s*/g, ' ')
          setTyped(line)
          const { nativeEvent } = event
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) accept(line)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            onDone()
          }
        }}
        onCompositionEnd={event => accept(event.currentTarget.value)}
        onFocus={() => setTyped(value)}
        onBlur={() => setTyped(null)}
      />
      {reason && <p className="properties-reason">{words(reason.key, reason.params)}</p>}
    </div>
  )
}
