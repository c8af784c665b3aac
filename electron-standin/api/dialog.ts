import { homedir } from 'node:os'
import { served } from '../loud.ts'
import type { PathQuestion } from '../wire-messages.ts'
import { BrowserWindow } from './browser-window.ts'
import { parseMessageAnswer, parsePathAnswer } from './dialog-answers.ts'
import { log } from './host.ts'

type Place = BrowserWindow | null | undefined

/**
 * Dialogs are drawn in the window's page, since a browser has none of the system's.
 *
 * Each takes a window first, or none: then it is shown in the one that has the focus.
 */
export const dialog = served('dialog', {
  async showMessageBox(...args: [Place, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) {
    const [place, options] = placed(args)
    const buttons = options.buttons?.length ? options.buttons : ['OK']
    const cancelId = options.cancelId ?? cancelButton(buttons)
    const answer = await windowFor(place)?.webContents.conversation.ask({
      kind: 'message',
      tone: options.type ?? 'none',
      title: options.title ?? '',
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      defaultId: options.defaultId ?? 0,
      cancelId,
      checkboxLabel: options.checkboxLabel ?? '',
      checkboxChecked: options.checkboxChecked ?? false,
    })
    return (
      parseMessageAnswer(answer, buttons.length) ?? {
        response: cancelId,
        checkboxChecked: options.checkboxChecked ?? false,
      }
    )
  },

  async showOpenDialog(...args: [Place, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) {
    const [place, options] = placed(args)
    const properties = options.properties ?? ['openFile']
    const filePaths = await askForPaths(place, {
      ...pathQuestion('open', options),
      wants: properties.includes('openDirectory') ? 'folder' : 'file',
      many: properties.includes('multiSelections'),
      canCreate: properties.includes('createDirectory') || properties.includes('promptToCreate'),
      showHidden: properties.includes('showHiddenFiles'),
    })
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
  },

  async showSaveDialog(...args: [Place, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) {
    const [place, options] = placed(args)
    const properties = options.properties ?? []
    const [filePath = ''] = await askForPaths(place, {
      ...pathQuestion('save', options),
      wants: 'file',
      many: false,
      canCreate: true,
      showHidden: properties.includes('showHiddenFiles'),
    })
    return { canceled: filePath === '', filePath }
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
    const about = { tone: 'error', title, message: title, detail: content, buttons: ['OK'] }
    const rest = {
      kind: 'message',
      defaultId: 0,
      cancelId: 0,
      checkboxLabel: '',
      checkboxChecked: false,
    } as const
    // Before there is a window, standard error is all there is, as in Electron on Linux.
    windowFor(null)
      ?.webContents.conversation.ask({ ...rest, ...about })
      .catch(() => {})
  },
}) satisfies Record<
  keyof Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>,
  unknown
>

function placed<O>(args: readonly [Place, O] | readonly [O]): readonly [Place, O] {
  return args.length === 2 ? args : [null, args[0]]
}

function windowFor(place: Place): BrowserWindow | null {
  const window = place ?? BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null
  if (!window) log('a dialog needs a window to be drawn in, and there is none')
  return window
}

function pathQuestion(
  kind: 'open' | 'save',
  options: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
) {
  const extensions =
    options.filters?.flatMap(filter => filter.extensions).filter(extension => extension !== '*') ?? []
  return {
    kind,
    title: options.title ?? '',
    message: options.message ?? '',
    confirm: options.buttonLabel ?? (kind === 'save' ? 'Save' : 'Open'),
    path: options.defaultPath || homedir(),
    extensions: extensions.map(extension => extension.toLowerCase()),
  }
}

async function askForPaths(place: Place, question: PathQuestion): Promise<readonly string[]> {
  const window = windowFor(place)
  return window ? parsePathAnswer(await window.webContents.conversation.ask(question)) : []
}

/** What Escape means, by Electron's rule: the first button called Cancel or No, else the first. */
function cancelButton(buttons: readonly string[]): number {
  return Math.max(
    0,
    buttons.findIndex(label => /^(cancel|no)$/i.test(label.replaceAll('&', ''))),
  )
}
