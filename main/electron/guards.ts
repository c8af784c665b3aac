import { app, session, type WebContents } from 'electron'
import { previewOrigin } from '../../shared/schemes.ts'
import { mayShow } from '../trusted.ts'

/**
 * Shuts every door of a window that the app does not use.
 *
 * Navigation, new windows, embedded views and every permission are refused, whoever asks: a post's HTML, a link that
 * slipped through, a later Electron that knows permissions this one does not.
 */
export function guardEverything(previewKey: string): void {
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, `${previewOrigin}/${previewKey}/`),
  )
}

/** Every permission is denied; a list of denied ones would miss what the next Electron adds. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
}

function guardContents(contents: WebContents, previewAddress: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => {
    if (!mayShow(event.url, event.isMainFrame, previewAddress)) event.preventDefault()
  })
}
