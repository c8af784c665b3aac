import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { type Language, say } from '../../shared/words/words.ts'
import type { Desktop } from '../desktop.ts'

/** Asks for a folder with the system's dialog; null: cancelled. */
export async function askForFolder(
  window: BrowserWindow | null,
  language: Language,
  purpose: Parameters<Desktop['chooseFolder']>[0],
): Promise<string | null> {
  const options = {
    title: say(language, `dialog.${purpose}`),
    buttonLabel: say(language, `dialog.${purpose}Button`),
    // Since Electron 43 a dialog without a place to start is refused on some systems.
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, ...(purpose === 'open' ? [] : ['createDirectory' as const])],
  }
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks for the name of a file to write; null: cancelled. */
export async function askForFile(
  window: BrowserWindow | null,
  language: Language,
  ...[purpose, name = fileNames[purpose]]: Parameters<Desktop['chooseFile']>
): Promise<string | null> {
  const options = {
    title: say(language, `dialog.${purpose}`),
    buttonLabel: say(language, `dialog.${purpose}Button`),
    defaultPath: join(app.getPath('documents'), name),
  }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

const fileNames = { report: 'inkstone-report.txt', pdf: 'post.pdf' } as const
