import { type ReactNode, useId } from 'react'

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly name: string; readonly lang?: string }[]
  readonly onChange: (value: V) => void
  /** What it means. */
  readonly children?: ReactNode
}

/** One of a few: radio buttons that look like one control. */
export function Choice<V extends string>({ label, value, options, onChange, children }: Props<V>) {
  const name = useId()
  const textId = useId()
  return (
    <fieldset className="setting" aria-describedby={children === undefined ? undefined : textId}>
      <legend className="setting-name">{label}</legend>
      <div className="choice">
        {options.map(option => (
          <label key={option.value} className="choice-option" lang={option.lang}>
            <input
              type="radio"
              className="unseen"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
      {children !== undefined && (
        <p className="setting-text" id={textId}>
          {children}
        </p>
      )}
    </fieldset>
  )
}
