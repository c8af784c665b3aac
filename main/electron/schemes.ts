// The app's own schemes, as Electron knows them; what they answer is decided in scheme-answers.ts.
import { protocol } from 'electron'
import { createSchemeAnswers, type SchemeParts } from '../scheme-answers.ts'

/** Must run before the app is ready, and once only. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'ink', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'ink-asset', privileges: { standard: true, secure: true, stream: true } },
    { scheme: 'ink-preview', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the three schemes. */
export function serveSchemes(parts: SchemeParts): void {
  const answers = createSchemeAnswers(parts)
  protocol.handle('ink', answers.app)
  protocol.handle('ink-preview', answers.preview)
  protocol.handle('ink-asset', answers.asset)
}
