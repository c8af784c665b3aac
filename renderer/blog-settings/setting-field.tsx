import { type ReactNode, useId } from 'react'
import type { Message } from '../../shared/errors.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { sayMessage, useSay } from '../say.ts'
import { Icon } from '../ui/icon.tsx'

interface Props {
  readonly label: MessageKey
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with it. */
  readonly problem?: Message | null
  /** Why it cannot be changed here. */
  readonly locked?: Message | null
  /** Values to choose from; any other may be typed. */
  readonly choices?: readonly string[]
  readonly placeholder?: string
  readonly isLong?: boolean
  /** By which something else finds it. */
  readonly id?: string
  /** What it means, below it. */
  readonly children?: ReactNode
}

/** One line of a form: its name, what is typed, what it means, and what is wrong with it. */
export function SettingField(props: Props) {
  const { label, value, onChange, problem = null, locked = null, choices = [], children } = props
  const say = useSay()
  const ownId = useId()
  const id = props.id ?? ownId
  const shared = {
    id,
    className: 'field',
    value,
    placeholder: props.placeholder,
    readOnly: locked !== null,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-text ${id}-problem`,
  }
  return (
    <div className="setting-field">
      <label className="setting-field-label" htmlFor={id}>
        {say(label)}
      </label>
      {props.isLong ? (
        <textarea
          {...shared}
          rows={2}
          onChange={event => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      ) : (
        <input
          {...shared}
          type="text"
          list={choices.length === 0 ? undefined : `${id}-choices`}
          onChange={event => onChange(event.target.value)}
        />
      )}
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <div id={`${id}-text`} className="setting-field-text">
        {locked === null ? children : sayMessage(say, locked)}
      </div>
      <div id={`${id}-problem`} role="status">
        {problem && (
          <p className="field-problem">
            <Icon name="warning" />
            {sayMessage(say, problem)}
          </p>
        )}
      </div>
    </div>
  )
}
