import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** What it means. */
  readonly children: ReactNode
}

/** A setting that is on or off. */
export function Switch({ label, isOn, onChange, children }: Props) {
  const textId = useId()
  return (
    <label className="setting">
      <span className="setting-name">{label}</span>
      <input
        className="switch"
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-label={label}
        aria-checked={isOn}
        aria-describedby={textId}
        onChange={event => onChange(event.target.checked)}
      />
      <span className="setting-text" id={textId}>
        {children}
      </span>
    </label>
  )
}
