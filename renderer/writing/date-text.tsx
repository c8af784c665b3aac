import { useId, useState } from 'react'
import type { Message } from '../../shared/errors.ts'
import { isDateText } from '../../shared/post/read-date.ts'
import { useSay } from '../say.ts'
import { useBlog } from '../state/blog/blog-store.ts'

interface DateTextProps {
  readonly value: string
  readonly isReadOnly: boolean
  readonly reason: Message | null
  readonly onChange: (value: string) => void
}

/** The post's own date field, as it is written. What is typed becomes the date when it is one, on Enter or on leaving. */
export function DateText({ value, isReadOnly, reason, onChange }: DateTextProps) {
  const words = useSay()
  const generator = useBlog(state => state.blog?.generator) ?? 'plain'
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const isWrong = typed !== null && !isDateText(typed.trim(), generator)
  const accept = () => {
    if (typed !== null && !isWrong && typed.trim() !== value) onChange(typed.trim())
    if (!isWrong) setTyped(null)
  }

  return (
    <div className="date-text">
      <label className="properties-label" htmlFor={id}>
        {words('editor.date')}
      </label>
      <input
        id={id}
        className="date-input"
        size={Math.max(10, (typed ?? value).length)}
        value={typed ?? value}
        readOnly={isReadOnly}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        title={reason ? words(reason.key, reason.params) : undefined}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') accept()
          if (event.key === 'Escape') setTyped(null)
        }}
        onBlur={accept}
      />
      {isWrong && (
        <p className="date-problem" id={`${id}-problem`} role="status">
          {words('field.notADate', { value: typed })}
        </p>
      )}
    </div>
  )
}
