import { ask } from '../ask.ts'
import { attempt, notify } from '../state/app/notices-store.ts'

/** A link in the preview: to the world it opens the browser, else it names what it leads to. */
export function followPreviewLink(address: string): void {
  if (/^(https?|mailto):/i.test(address)) {
    void attempt(() => ask('app.openAddress', { address }))
    return
  }
  notify('problem', { key: 'editor.noPostAtLink', params: { address } })
}
