// Whom the main process listens to, and where a frame may go: decided here, away from Electron, so that it can be tried.
import { appOrigin } from '../shared/schemes.ts'

/** What is known of the frame that a call comes from; null: it is gone already. */
interface Sender {
  readonly origin: string
  readonly parent: object | null
}

/** Only the window's own page may call: no frame inside it, no page of another origin, none that is gone. */
export function isOurPage(frame: Sender | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}

/**
 * Whether a frame may show this address: the window its own page again, as in a reload; a frame in it the preview's page,
 * at `previewAddress`, which nobody can guess, and the empty page that the preview fills with a post.
 */
export function mayShow(url: string, isMainFrame: boolean, previewAddress: string): boolean {
  if (isMainFrame) return url === `${appOrigin}/index.html`
  return url.startsWith(previewAddress) || url === 'about:srcdoc'
}
