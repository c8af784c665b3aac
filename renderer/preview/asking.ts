import type { FromShell, HtmlPurpose, ToShell } from '../preview-frame/protocol.ts'

type Made = Extract<FromShell, { kind: 'html' }>

/** Questions to the page, and its answers. */
export function createAsking() {
  const waiting = new Map<number, (made: Made) => void>()
  let last = 0
  return {
    ask(purpose: HtmlPurpose, tell: (message: ToShell) => void): Promise<Made> {
      const id = ++last
      return new Promise(resolve => {
        waiting.set(id, resolve)
        tell({ kind: 'ask', id, purpose })
      })
    },
    answer(made: Made): void {
      waiting.get(made.id)?.(made)
      waiting.delete(made.id)
    },
  }
}
