import { app, dialog } from 'electron'
import { toWire } from '../../shared/errors.ts'
import { languageFor } from '../../shared/words/language-for.ts'
import { say } from '../../shared/words/words.ts'
import type { Log } from '../answer.ts'
import { systemLanguage } from './system-language.ts'

/** Says why there will be no window, in the system's language, since ours may be what could not be read; and ends. */
export function failToStart(error: unknown, log: Log): void {
  log(error, 'start')
  const language = languageFor('system', systemLanguage())
  const { key, params } = toWire(error)
  dialog.showErrorBox(say(language, 'error.startTitle'), say(language, key, params))
  app.exit(1)
}
