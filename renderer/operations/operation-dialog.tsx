import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Generator, PostSummary } from '../../shared/blog.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import { placeOf } from '../../shared/operations/post-place.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import {
  confirmOperation,
  loadFolders,
  proposeOperation,
  today,
} from '../state/operations/operation-actions.ts'
import { type AskedOperation, closeOperation, useOperations } from '../state/operations/operations-store.ts'
import { OperationField } from './operation-field.tsx'
import { OperationPreviewView } from './operation-preview.tsx'
import '../ui/dialog.css'
import './operations.css'

/** Asks for a name, a folder or a day, and shows what else will change before it does. */
export function OperationDialog() {
  const asked = useOperations(state => state.asked)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={asked !== null}
      onOpenChange={isOpen => !isOpen && closeOperation()}
    >
      <Modal className="dialog-modal">
        <Dialog className="dialog">
          {asked && <Body key={`${asked.kind} ${asked.id}`} asked={asked} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ asked }: { readonly asked: AskedOperation }) {
  const say = useSay()
  const generator = useBlog(state => state.blog?.generator ?? 'plain')
  const post = useBlog(state => entriesOf(state.posts).find(entry => entry.post.id === asked.id)?.post)
  const preview = useOperations(state => state.preview)
  const isRunning = useOperations(state => state.isRunning)
  const [value, setValue] = useState(() => firstValue(asked, post, generator))
  const change = (next: string) => {
    setValue(next)
    void attempt(() => proposeOperation(operationOf(asked, next)))
  }
  useFirstPlan(asked, value, change)

  const isReady = preview !== null && preview.refusal === null && !isRunning
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void attempt(() => confirmOperation(operationOf(asked, value)))
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Heading className="dialog-title" slot="title">
        {say(`operation.${asked.kind}Title`)}
      </Heading>
      <p className="dialog-lead">{post?.title ?? asked.id}</p>
      <OperationField asked={asked} value={value} onChange={change} />
      <OperationPreviewView isUntouched={value === firstValue(asked, post, generator)} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={closeOperation}>
          {say('dialog.cancel')}
        </button>
        <button type="submit" className="button-primary" disabled={!isReady}>
          {say(`operation.${asked.kind}Do`)}
        </button>
      </div>
    </form>
  )
}

/** The plan for what stands there at first comes from main, which is outside of React. */
function useFirstPlan(asked: AskedOperation, value: string, change: (value: string) => void): void {
  const begin = useEffectEvent(async () => {
    if (asked.kind !== 'move') return change(value)
    const [first] = await loadFolders(asked.id)
    if (first !== undefined) change(first)
  })
  useEffect(() => void attempt(begin), [])
}

function firstValue(
  { kind, id }: AskedOperation,
  post: PostSummary | undefined,
  generator: Generator,
): string {
  if (kind === 'rename') return placeOf(id, generator).name
  return kind === 'date' ? (post?.date?.day ?? today()) : ''
}

function operationOf({ kind, id }: AskedOperation, value: string): Operation {
  if (kind === 'rename') return { kind, id, name: value }
  return kind === 'move' ? { kind, id, folder: value } : { kind, id, day: value }
}
