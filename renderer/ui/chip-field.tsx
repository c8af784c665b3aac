import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { useSay } from '../say.ts'
import { Chips } from './chips.tsx'
import { type Completion, CompletionList } from './completion-list.tsx'
import { addItems } from './order-items.ts'
import { useChipInput } from './use-chip-input.ts'
import './chip-field.css'

export interface ChipFieldProps {
  readonly label: string
  /** What the field says while nothing is typed. */
  readonly placeholder: string
  /** What the button that takes an item away is called. */
  readonly removeLabel: (item: string) => string
  readonly items: readonly string[]
  readonly onChange: (items: readonly string[]) => void
  /** What a beginning stands for, the best first. */
  readonly complete: (text: string) => readonly Completion[]
  readonly isReadOnly?: boolean
  readonly hint?: string | undefined
  /** The field was opened to type into it. */
  readonly isFocused?: boolean
  readonly children?: ReactNode
}

/**
 * A list of names as chips, with a field that adds one.
 *
 * Enter or a separator adds what is typed, Backspace in the empty field takes the last away. The left arrow goes from
 * the field to the chips; there the arrows go on, with Alt they move the chip, Delete and Backspace take it away.
 */
export function ChipField(props: ChipFieldProps) {
  const { label, items, onChange, isReadOnly = false, hint, children } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const change = (next: readonly string[], what: string) => {
    if (next === items) return
    setTold(what)
    onChange(next)
  }
  return (
    <div className="chip-field" title={hint}>
      {isReadOnly ? (
        <span className="chip-label">{label}</span>
      ) : (
        <label className="chip-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="chip-line">
        <Chips
          label={label}
          items={unique(items)}
          isReadOnly={isReadOnly}
          removeLabel={props.removeLabel}
          onChange={change}
          onLeave={() => input.current?.focus()}
        />
        {children}
        {!isReadOnly && <Input {...props} id={id} input={input} onAdd={change} />}
      </div>
      <span className="unseen" aria-live="polite">
        {told}
      </span>
    </div>
  )
}

interface InputProps extends ChipFieldProps {
  readonly id: string
  readonly input: RefObject<HTMLInputElement | null>
  readonly onAdd: (items: readonly string[], told: string) => void
}

function Input(props: InputProps) {
  const { id, input, items, placeholder, isFocused = false } = props
  const say = useSay()
  const field = useChipInput({
    ...props,
    onAdd: names => {
      const next = addItems(items, names)
      props.onAdd(next, say('chips.added', { items: names }))
    },
    onTake: () => props.onAdd(items.slice(0, -1), say('chips.removed', { item: items.at(-1) ?? '' })),
  })
  const { offered, active } = field
  return (
    <>
      <input
        ref={element => {
          // The first time that it is there, since it was opened to type into it.
          if (element && !input.current && isFocused) element.focus()
          input.current = element
        }}
        id={id}
        className="chip-input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-list-${active}` : undefined}
        aria-describedby={`${id}-keys`}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        {...field.handlers}
      />
      <span id={`${id}-keys`} className="unseen">
        {say('chips.keys')}
      </span>
      <CompletionList
        id={`${id}-list`}
        label={props.label}
        offered={offered}
        active={active}
        input={input}
        onTake={field.take}
      />
    </>
  )
}

/** A file may name one twice; it is one chip. */
function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
