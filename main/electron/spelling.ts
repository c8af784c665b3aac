import { app, session } from 'electron'
import { spellingLanguages } from '../app/spelling-languages.ts'

/**
 * Switches the check of spelling on or off, for all windows.
 *
 * To be called before the first window is made: a check that is on gets its dictionaries from the network where the
 * system brings none. On a Mac the system has them, and tells the language by itself.
 */
export function applySpelling(isOn: boolean): void {
  session.defaultSession.setSpellCheckerEnabled(isOn)
  if (!isOn || process.platform === 'darwin') return
  const available = session.defaultSession.availableSpellCheckerLanguages
  session.defaultSession.setSpellCheckerLanguages(
    spellingLanguages(app.getPreferredSystemLanguages(), available),
  )
}

/** A word that is right from now on. */
export function learnWord(word: string): void {
  session.defaultSession.addWordToSpellCheckerDictionary(word)
}
