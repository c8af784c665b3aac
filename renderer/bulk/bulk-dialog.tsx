import type { FormEvent, KeyboardEvent } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { BulkChange, BulkPreview } from '../../shared/bulk/bulk-change.ts'
import type { Message } from '../../shared/errors.ts'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { confirmBulk } from '../state/operations/bulk-actions.ts'
import { changeBulk, closeBulk, shownPreview, useBulk } from '../state/operations/bulk-store.ts'
import { Icon } from '../ui/icon.tsx'
import { BulkField, hasField } from './bulk-field.tsx'
import { BulkFiles } from './bulk-files.tsx'
import { BulkFoot } from './bulk-foot.tsx'
import '../ui/dialog.css'
import './bulk.css'

/** What a change of many posts would do, file by file and line by line, before it is done; and how far it is. */
export function BulkDialog() {
  const change = useBulk(state => state.change)
  const isRunning = useBulk(state => state.run !== null)
  return (
    <ModalOverlay
      className="dialog-overlay bulk-overlay"
      isDismissable={!isRunning}
      isKeyboardDismissDisabled={isRunning}
      isOpen={change !== null}
      onOpenChange={isOpen => !isOpen && closeBulk()}
    >
      <Modal className="dialog-modal bulk-modal">
        <Dialog className="dialog">{change && <Body change={change} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ change }: { readonly change: BulkChange }) {
  const say = useSay()
  const preview = useBulk(state => shownPreview(state.plan))
  const carryOut = () => void attempt(confirmBulk)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    carryOut()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    carryOut()
  }
  return (
    <form className="dialog-form bulk-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <Heading className="dialog-title" slot="title">
        {say('bulk.title')}
      </Heading>
      <p className="dialog-lead" role="status">
        {preview ? sayMessage(say, leadOf(preview)) : say('bulk.planning')}
      </p>
      <BulkField change={change} />
      <Outcome preview={preview} isFocused={!hasField(change)} onCarryOut={carryOut} />
      <BulkFoot />
    </form>
  )
}

interface OutcomeProps {
  readonly preview: BulkPreview | null
  readonly isFocused: boolean
  readonly onCarryOut: () => void
}

function Outcome({ preview, isFocused, onCarryOut }: OutcomeProps) {
  const plan = useBulk(state => state.plan)
  const problem = useBulk(state => state.problem)
  const refusal = plan.kind === 'failed' ? plan.message : (preview?.refusal ?? null)
  return (
    <div className="bulk-plan" aria-busy={plan.kind === 'planning'} data-planning={plan.kind === 'planning'}>
      {plan.kind === 'failed' && <Problem message={plan.message} isRetried />}
      {plan.kind !== 'failed' && refusal && <Refusal reason={refusal} />}
      {problem && <Problem message={problem} />}
      {refusal === null && preview && <Warnings warnings={preview.warnings} />}
      {refusal === null && preview && preview.files.length > 0 && (
        <BulkFiles files={preview.files} isFocused={isFocused} onCarryOut={onCarryOut} />
      )}
    </div>
  )
}

/** There may be one for each post that cannot be read: they scroll, so that the list keeps its room. */
function Warnings({ warnings }: Pick<BulkPreview, 'warnings'>) {
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <ul className="bulk-warnings">
      {warnings.map(warning => (
        <li key={sayMessage(say, warning)} className="bulk-warning">
          <Icon name="warning" />
          {sayMessage(say, warning)}
        </li>
      ))}
    </ul>
  )
}

/** While there is no name, the sentence with it would have a hole. */
function leadOf({ refusal, what }: BulkPreview): Message {
  return refusal?.key === 'bulk.nameNeeded' ? refusal : what
}

/** What is not typed yet is no mistake, and is said above. */
function Refusal({ reason }: { readonly reason: Message }) {
  const say = useSay()
  if (reason.key === 'bulk.nameNeeded') return null
  if (reason.key !== 'bulk.nothing') return <Problem message={reason} />
  return (
    <p className="bulk-wait" role="status">
      {sayMessage(say, reason)}
    </p>
  )
}

interface ProblemProps {
  readonly message: Message
  readonly isRetried?: boolean
}

function Problem({ message, isRetried = false }: ProblemProps) {
  const say = useSay()
  const change = useBulk(state => state.change)
  return (
    <div className="field-problem" role="alert">
      <Icon name="warning" />
      <p>{sayMessage(say, message)}</p>
      {isRetried && change && (
        <button type="button" className="link-button" onClick={() => changeBulk({ ...change })}>
          {say('notice.retry')}
        </button>
      )}
    </div>
  )
}
