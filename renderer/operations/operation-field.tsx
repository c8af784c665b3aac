import { useId } from 'react'
import { useSay } from '../say.ts'
import { type AskedOperation, useOperations } from '../state/operations/operations-store.ts'

interface Props {
  readonly asked: AskedOperation
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The one thing that an operation asks for. */
export function OperationField({ asked, value, onChange }: Props) {
  const say = useSay()
  const id = useId()
  const folders = useOperations(state => state.folders)
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{say(`operation.${asked.kind}Label`)}</label>
      {asked.kind === 'move' ? (
        <select id={id} className="field" value={value} onChange={event => onChange(event.target.value)}>
          {folders.map(folder => (
            <option key={folder} value={folder}>
              {folder === '' ? say('operation.topFolder') : folder}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          // The dialog was opened to change this.
          ref={selectOnce}
          className="field"
          type={asked.kind === 'date' ? 'date' : 'text'}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </div>
  )
}

/** One function for the life of the window: React calls it when the field appears, and not at each key. */
function selectOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
