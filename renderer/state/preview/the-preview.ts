// The one preview of the window, for commands that are about what it shows.
import type { HtmlPurpose } from '../../preview-frame/protocol.ts'

export interface ThePreview {
  /** Brings the line of the caret to where one sees it, and marks it. */
  readonly showCaret: () => void
  /** The post as it is shown, for elsewhere. */
  readonly html: (purpose: HtmlPurpose) => Promise<{ readonly html: string; readonly text: string }>
}

let current: ThePreview | null = null

/** The pane hands it over; the result takes it back. */
export function offerPreview(preview: ThePreview): () => void {
  current = preview
  return () => {
    if (current === preview) current = null
  }
}

/** null: it is not shown. */
export function thePreview(): ThePreview | null {
  return current
}
