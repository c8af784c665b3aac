import type { OperationPreview } from '../../shared/calls/operations.ts'
import type { Message } from '../../shared/errors.ts'
import { sayMessage, useSay } from '../say.ts'
import { useOperations } from '../state/operations/operations-store.ts'
import { Icon } from '../ui/icon.tsx'
import { LinesOfFiles } from './lines-of-files.tsx'

/** What an operation will do, as far as it is chosen; `isUntouched`: nothing was changed in the dialog yet. */
export function OperationPreviewView({ isUntouched }: { readonly isUntouched: boolean }) {
  const say = useSay()
  const preview = useOperations(state => state.preview)
  const isPlanning = useOperations(state => state.isPlanning)
  return (
    <div className="operation-preview" aria-live="polite" aria-busy={isPlanning} data-planning={isPlanning}>
      {preview === null && <p className="operation-wait">{say('operation.planning')}</p>}
      {preview?.refusal && <Refusal reason={preview.refusal} isUntouched={isUntouched} />}
      {preview && preview.refusal === null && <Effects preview={preview} />}
    </div>
  )
}

/** What stands there at first is no mistake of the user's. */
function Refusal({ reason, isUntouched }: { readonly reason: Message; readonly isUntouched: boolean }) {
  const say = useSay()
  if (isUntouched && reason.key === 'operation.nothing') {
    return <p className="operation-wait">{say('operation.untouched')}</p>
  }
  return (
    <p className="field-problem" role="alert">
      <Icon name="warning" />
      {sayMessage(say, reason)}
    </p>
  )
}

function Effects({ preview }: { readonly preview: OperationPreview }) {
  const say = useSay()
  const { newId, address, links, imageFolder, redirect, warnings, lines } = preview
  return (
    <>
      <dl className="operation-facts">
        {newId !== null && <Fact name={say('operation.file')} value={newId} />}
        {address.after !== null && (
          <Fact
            name={say('operation.address')}
            value={address.after}
            isSame={address.after === address.before}
          />
        )}
        {imageFolder && <Fact name={say('operation.pictures')} value={imageFolder.to} />}
        {redirect !== null && <Fact name={say('operation.redirect')} value={redirect} />}
      </dl>
      {links.count > 0 && <p className="operation-links">{say('operation.links', links)}</p>}
      {warnings.map(warning => (
        <p key={warning.key} className="operation-warning">
          <Icon name="warning" />
          {sayMessage(say, warning)}
        </p>
      ))}
      {lines.length > 0 && <LinesOfFiles lines={lines} />}
    </>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string
  /** It stays what it was. */
  readonly isSame?: boolean
}

function Fact({ name, value, isSame = false }: FactProps) {
  const say = useSay()
  return (
    <div className="operation-fact">
      <dt>{name}</dt>
      <dd>
        {value}
        {isSame && <span className="operation-same">{say('operation.same')}</span>}
      </dd>
    </div>
  )
}
