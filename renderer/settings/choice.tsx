import { useId } from 'react'

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly name: string; readonly lang?: string }[]
  readonly onChange: (value: V) => void
}

/** One of a few: radio buttons that look like one control. */
export function Choice<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <fieldset className="setting">
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
    </fieldset>
  )
}
