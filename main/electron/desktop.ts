import { app, type BrowserWindow, shell } from 'electron'
import { previewOrigin } from '../../shared/schemes.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Desktop } from '../desktop.ts'
import type { PrintPages } from '../post-page/print-pages.ts'
import { askForFile, askForFolder } from './folder-dialog.ts'
import { askAboutUnsaved } from './message-boxes.ts'
import { pdfOfPage, printPage } from './print.ts'
import { systemLanguage } from './system-language.ts'

interface DesktopParts {
  readonly window: () => BrowserWindow | null
  readonly language: () => Language
  readonly readyToClose: () => void
  readonly previewKey: string
  readonly printPages: PrintPages
}

/** Electron's side of what the handlers need. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { window, language, readyToClose, previewKey, printPages } = parts
  const addressOf = (name: string) => `${previewOrigin}/${previewKey}/print/${name}`
  return {
    chooseFolder: purpose => askForFolder(window(), language(), purpose),
    askAboutUnsaved: count => askAboutUnsaved(window(), language(), count),
    chooseFile: (...asked) => askForFile(window(), language(), ...asked),
    print: html => printPages.during(html, name => printPage(addressOf(name))),
    makePdf: html => printPages.during(html, name => pdfOfPage(addressOf(name))),
    trash: path => shell.trashItem(path),
    openAddress: address => shell.openExternal(address),
    setFullScreen: isOn => window()?.setFullScreen(isOn),
    showInFolder: path => shell.showItemInFolder(path),
    readyToClose,
    runtime: runtimeOf(process.versions),
    platform: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
    version: app.getVersion(),
    systemLanguage: systemLanguage(),
  }
}

/** The stand-in names itself in `process.versions`; what is not Electron is never called so. */
function runtimeOf(versions: NodeJS.ProcessVersions): Desktop['runtime'] {
  const standIn = versions['electron-standin']
  if (standIn !== undefined) return { name: standIn, isStandIn: true }
  return { name: `Electron ${versions.electron ?? ''}`.trim(), isStandIn: false }
}
