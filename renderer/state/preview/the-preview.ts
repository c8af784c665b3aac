// The one preview of the window, for commands that are about what it shows.
import type { FileId } from '../../../shared/blog.ts'
import type { HtmlPurpose } from '../../preview-frame/protocol.ts'

export interface ThePreview {
  /** Brings the line of the caret to where one sees it, and marks it. */
  readonly showCaret: () => void
  /** The post as it is shown, for elsewhere. */
  readonly html: (purpose: HtmlPurpose) => Promise<ShownHtml>
}

export interface ShownHtml {
  /** The post that is shown. */
  readonly post: FileId
  readonly html: string
  /** The same for who takes no HTML. */
  readonly text: string
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
