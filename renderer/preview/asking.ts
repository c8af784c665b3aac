import { AppError } from '../../shared/errors.ts'
import type { FromShell, HtmlPurpose, ToShell } from '../preview-frame/protocol.ts'

type Made = Extract<FromShell, { kind: 'html' }>

/** Longer than the drawings of a long post take. */
const usualLimitMs = 20_000

/** Questions to the page, and its answers. Who has no answer after `limitMs` is told so: the page may be at its end. */
export function createAsking(limitMs = usualLimitMs) {
  const waiting = new Map<number, (made: Made) => void>()
  let last = 0
  return {
    ask(purpose: HtmlPurpose, tell: (message: ToShell) => void): Promise<Made> {
      const id = ++last
      return new Promise((resolve, reject) => {
        const limit = setTimeout(() => {
          waiting.delete(id)
          reject(new AppError('internal', 'preview.noAnswer'))
        }, limitMs)
        waiting.set(id, made => {
          clearTimeout(limit)
          resolve(made)
        })
        tell({ kind: 'ask', id, purpose })
      })
    },
    answer(made: Made): void {
      waiting.get(made.id)?.(made)
      waiting.delete(made.id)
    },
  }
}
