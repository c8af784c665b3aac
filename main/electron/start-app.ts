import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { type Language, languageFor } from '../../shared/words/words.ts'
import { dataFolder } from '../data-folder.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createExporter } from '../export/exporter.ts'
import { createHandlers } from '../handlers.ts'
import { openLog } from '../log.ts'
import { openRecents } from '../recents.ts'
import { createSession } from '../session.ts'
import { openSettings } from '../settings.ts'
import { readWindowPlace, writeWindowPlace } from '../window-place.ts'
import { type Closing, closeSafely } from './closing.ts'
import { createDesktop } from './desktop.ts'
import { denyPermissions, guardEverything } from './guards.ts'
import { emitTo, listen } from './listen.ts'
import { setMenu } from './menu.ts'
import { registerSchemes, serveSchemes } from './schemes.ts'
import { openWindow } from './window.ts'

/** Where the built window is, from the built main process. */
const pages = join(__dirname, '../renderer')

/** Everything that must happen before the app is ready; the rest follows when it is. */
export function startApp(): void {
  const data = dataFolder()
  app.setName('Inkstone')
  app.setPath('userData', data)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerSchemes()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => run(data))
}

async function run(data: string): Promise<void> {
  const log = openLog(data)
  const previewKey = randomBytes(16).toString('hex')
  const settings = await openSettings(nodeFs, data)
  const recents = await openRecents(nodeFs, data)

  let window: BrowserWindow | null = null
  let closing: Closing | null = null
  const emit = emitTo(() => window)
  const session = createSession({ dataFolder: data, emit, log })
  const language = (): Language => languageFor(settings.current().language, desktop.systemLanguage)
  const desktop = createDesktop({
    window: () => window,
    language,
    readyToClose: () => closing?.windowIsReady(),
  })
  const showMenu = () =>
    setMenu(language(), desktop.platform === 'mac', command => emit('menu.chosen', { command }))

  const exporter = createExporter({ dataFolder: data, workerFile: join(__dirname, 'export-worker.cjs') })
  const handlers = createHandlers({
    session,
    settings: {
      current: settings.current,
      change: async part => {
        const changed = await settings.change(part)
        showMenu()
        return changed
      },
    },
    recents,
    desktop,
    exporter,
    emit,
    log,
    startFolder: folderInArguments(),
    previewKey,
    exampleFolder: join(app.isPackaged ? process.resourcesPath : join(__dirname, '../..'), 'example-blog'),
  })

  const show = () => {
    window = openWindow(readWindowPlace(data))
    const opened = window
    closing = closeSafely({
      window: opened,
      askWindow: () => emit('window.closing', {}),
      countUnsaved: () => session.dirtyIds().length,
      saveAll: async () => (await session.flushAll()).failed.length,
      isAutosaveOn: () => settings.current().autosave,
      language,
      log,
    })
    opened.on('close', () => writeWindowPlace(data, opened.getBounds()))
    opened.on('closed', () => {
      window = null
    })
  }

  guardEverything(previewKey)
  denyPermissions()
  serveSchemes(pages, previewKey, session.assetFile)
  listen(handlers, log)
  showMenu()
  show()
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show()
  })
  app.on('will-quit', () => {
    session.close()
    void exporter.close()
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}

/** The blog folder that the app was started with: the last argument that is not a switch, after the app's own path. */
function folderInArguments(): string | null {
  const folders = process.argv.slice(app.isPackaged ? 1 : 2).filter(argument => !argument.startsWith('-'))
  const folder = folders.at(-1)
  return folder === undefined ? null : resolve(folder)
}
