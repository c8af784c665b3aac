import { type ReactNode, useId, useState } from 'react'
import type { BulkChange } from '../../shared/bulk/bulk-change.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { changeBulk, useBulk } from '../state/operations/bulk-store.ts'
import { today } from '../state/operations/operation-actions.ts'
import { NamesField } from './names-field.tsx'

type AskingChange = Extract<
  BulkChange,
  {
    readonly type:
      | 'renameTag'
      | 'mergeTags'
      | 'splitTag'
      | 'addTags'
      | 'removeTags'
      | 'setDate'
      | 'renameImage'
      | 'shrinkImages'
  }
>

const asking: ReadonlySet<BulkChange['type']> = new Set<AskingChange['type']>([
  'renameTag',
  'mergeTags',
  'splitTag',
  'addTags',
  'removeTags',
  'setDate',
  'renameImage',
  'shrinkImages',
])

/** Whether a change has a name to be typed. */
export function hasField(change: BulkChange): change is AskingChange {
  return asking.has(change.type)
}

/** The name, or names, that a change gives: the plan below follows as one types. */
export function BulkField({ change }: { readonly change: BulkChange }) {
  switch (change.type) {
    case 'renameTag':
      return <Field label="bulk.newName" first={change.to} onChange={to => changeBulk({ ...change, to })} />
    case 'mergeTags':
      return <MergeField change={change} />
    case 'splitTag':
      return (
        <NamesField
          label="bulk.intoNames"
          field={change.field}
          names={change.into}
          onChange={into => changeBulk({ ...change, into })}
        />
      )
    case 'addTags':
    case 'removeTags':
      return (
        <NamesField
          label={change.type === 'addTags' ? 'bulk.addNames' : 'bulk.removeNames'}
          field={change.field}
          names={change.names}
          onChange={names => changeBulk({ ...change, names })}
        />
      )
    case 'setDate':
      return <DateField change={change} />
    case 'renameImage':
      return (
        <Field
          label="images.newName"
          first={change.name}
          onChange={name => changeBulk({ ...change, name })}
        />
      )
    case 'shrinkImages':
      return <ShrinkField change={change} />
    default:
      return null
  }
}

type MergeChange = Extract<BulkChange, { readonly type: 'mergeTags' }>

/** Each of the old names is a click away; any other can be typed. */
function MergeField({ change }: { readonly change: MergeChange }) {
  const [typed, setTyped] = useState(change.to)
  const names = [...new Set([...change.from, change.to])].filter(name => name !== '')
  const [offered] = useState(names)
  const take = (to: string) => {
    setTyped(to)
    // The name that was proposed first is one of those to be merged, once another is to stay.
    changeBulk({ ...change, from: offered, to })
  }
  return (
    <Input label="bulk.keepName" value={typed} onChange={take}>
      <div className="bulk-names">
        {offered.map(name => (
          <button
            key={name}
            type="button"
            className="bulk-name"
            aria-pressed={name === typed}
            onClick={() => take(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </Input>
  )
}

type DateChange = Extract<BulkChange, { readonly type: 'setDate' }>

/** One day for all of the posts, or so many days for each. */
function DateField({ change }: { readonly change: DateChange }) {
  const say = useSay()
  const { to } = change
  const turn = (next: DateChange['to']) => changeBulk({ ...change, to: next })
  return (
    <>
      <fieldset className="bulk-names" aria-label={say('bulk.dateHow')}>
        <button
          type="button"
          className="bulk-name"
          aria-pressed={to.kind === 'day'}
          onClick={() => turn({ kind: 'day', day: today() })}
        >
          {say('bulk.dateTo')}
        </button>
        <button
          type="button"
          className="bulk-name"
          aria-pressed={to.kind === 'shift'}
          onClick={() => turn({ kind: 'shift', days: 1 })}
        >
          {say('bulk.dateBy')}
        </button>
      </fieldset>
      {to.kind === 'day' ? (
        <Field
          key="day"
          label="bulk.day"
          type="date"
          first={to.day}
          onChange={day => turn({ kind: 'day', day })}
        />
      ) : (
        <Field
          key="shift"
          label="bulk.days"
          type="number"
          first={String(to.days)}
          onChange={days => turn({ kind: 'shift', days: Math.trunc(Number(days)) || 0 })}
        />
      )}
    </>
  )
}

type ShrinkChange = Extract<BulkChange, { readonly type: 'shrinkImages' }>

/** How wide they may be, and whether they become WebP, which changes their links. */
function ShrinkField({ change }: { readonly change: ShrinkChange }) {
  const say = useSay()
  return (
    <>
      <Field
        label="images.newWidth"
        type="number"
        first={String(change.widthPx)}
        onChange={typed =>
          changeBulk({ ...change, widthPx: Math.min(20_000, Math.max(0, Math.trunc(Number(typed)) || 0)) })
        }
      />
      <fieldset className="bulk-names" aria-label={say('images.newFormat')}>
        {(['same', 'webp'] as const).map(format => (
          <button
            key={format}
            type="button"
            className="bulk-name"
            aria-pressed={change.format === format}
            onClick={() => changeBulk({ ...change, format })}
          >
            {say(`images.format.${format}`)}
          </button>
        ))}
      </fieldset>
    </>
  )
}

interface FieldProps {
  readonly type?: 'text' | 'date' | 'number' | undefined
  readonly label: MessageKey
  readonly first: string
  readonly onChange: (text: string) => void
}

/** Keeps what is typed, also what is no name yet: a space at the end, half a list. */
function Field({ label, first, type, onChange }: FieldProps) {
  const [typed, setTyped] = useState(first)
  return (
    <Input
      label={label}
      type={type}
      value={typed}
      onChange={text => {
        setTyped(text)
        onChange(text)
      }}
    />
  )
}

interface InputProps {
  readonly type?: FieldProps['type'] | undefined
  readonly label: MessageKey
  readonly value: string
  readonly onChange: (text: string) => void
  readonly children?: ReactNode
}

function Input({ label, type = 'text', value, onChange, children }: InputProps) {
  const say = useSay()
  const id = useId()
  const isRunning = useBulk(state => state.run !== null)
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        // The dialog was opened to change this.
        ref={selectOnce}
        className="field"
        type={type}
        spellCheck={false}
        autoComplete="off"
        disabled={isRunning}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {children}
    </div>
  )
}

/** One function for the life of the window: React calls it when the field appears, and not at each key. */
function selectOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
