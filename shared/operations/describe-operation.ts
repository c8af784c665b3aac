import { assertNever, type Message } from '../errors.ts'
import type { OperationPlan } from './operation.ts'

/** What was done, for the notice that offers to undo it and for the log. */
export function describeOperation({ operation, newId, links }: OperationPlan): Message {
  const file = operation.id
  const to = newId ?? ''
  switch (operation.kind) {
    case 'rename':
    case 'move':
      return links.count === 0
        ? { key: 'operation.moved', params: { file, to } }
        : { key: 'operation.movedWithLinks', params: { file, to, ...links } }
    case 'publish':
      return { key: 'operation.published', params: { file, to } }
    case 'date':
      return { key: 'operation.dated', params: { file, day: operation.day } }
    case 'duplicate':
      return { key: 'operation.duplicated', params: { file, to } }
    case 'delete':
      return { key: 'operation.deleted', params: { file } }
    default:
      return assertNever(operation)
  }
}
