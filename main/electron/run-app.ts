import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { checksSpelling } from '../../shared/settings.ts'
import { languageFor } from '../../shared/words/language-for.ts'
import type { Language } from '../../shared/words/words.ts'
import { openActivity } from '../app/activity.ts'
import { createHistoryKeeper } from '../app/history-keeper.ts'
import { openListViews } from '../app/list-views.ts'
import type { AppLog } from '../app/log.ts'
import { openRecents } from '../app/recents.ts'
import { openRemotePictures } from '../app/remote-pictures.ts'
import { openSettings, type SettingsStore } from '../app/settings.ts'
import { openSiteLooks } from '../app/site-looks.ts'
import { createCheckers } from '../check/checkers.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createExporter } from '../export/exporter.ts'
import { createHandlers, type HandlerParts } from '../handlers.ts'
import { createPrintPages } from '../post-page/print-pages.ts'
import { createSession } from '../session.ts'
import { createSitePreview } from '../site-preview/create-site-preview.ts'
import { createDesktop } from './desktop.ts'
import { failToStart } from './fail-to-start.ts'
import { denyPermissions, guardEverything } from './guards.ts'
import { emitTo, listen } from './listen.ts'
import { createMainWindow, type MainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { serveSchemes } from './schemes.ts'
import { openFromSecondStart } from './second-start.ts'
import { applySpelling } from './spelling.ts'
import { systemLanguage } from './system-language.ts'

interface Start {
  readonly data: string
  /** The blog folder that the app was started with; null: none. */
  readonly folder: string | null
  readonly appLog: AppLog
}

/** Where the built window is, from the built main process. */
const pages = join(__dirname, '../renderer')

/** Puts the app together, and shows its window. */
export async function runApp({ data, folder, appLog: { log, note } }: Start): Promise<void> {
  const stored = await openSettings(nodeFs, data)
  const recents = await openRecents(nodeFs, data)
  const listViews = openListViews(nodeFs, data)
  const siteLooks = openSiteLooks(nodeFs, data)
  const remotePictures = await openRemotePictures(nodeFs, data)
  const previewKey = randomBytes(16).toString('hex')

  const emit = emitTo(() => mainWindow.current())
  const session = createSession({
    dataFolder: data,
    emit,
    log,
    searchWorker: join(__dirname, 'search-worker.cjs'),
    prepareWorker: join(__dirname, 'prepare-worker.cjs'),
    imageWorker: join(__dirname, 'image-worker.cjs'),
    thumbnailWorker: join(__dirname, 'thumbnail-worker.cjs'),
  })
  const language = (): Language => languageFor(stored.current().language, systemLanguage())
  const mainWindow = createMainWindow({
    data,
    session,
    language,
    tellFullScreen: isOn => emit('window.fullScreen', { isOn }),
    askWindow: () => emit('window.closing', {}),
    isAutosaveOn: () => stored.current().autosave,
    fail: error => failToStart(error, log),
    log,
  })
  const { current: window, windowIsReady: readyToClose } = mainWindow
  const printPages = createPrintPages()
  const desktop = createDesktop({ window, language, readyToClose, previewKey, printPages })
  const settings = applied(stored, ({ theme, spelling }) => {
    applySpelling(checksSpelling({ spelling }, desktop.platform))
    nativeTheme.themeSource = theme
    setMenu(language(), desktop.platform === 'mac', command => emit('menu.chosen', { command }))
  })
  const checkers = createCheckers(join(__dirname, 'check-worker.cjs'))
  const exporter = createExporter({ dataFolder: data, workerFile: join(__dirname, 'export-worker.cjs') })
  const sitePreview = createSitePreview({
    workerFile: join(__dirname, 'preview-worker.cjs'),
    dataFolder: data,
    log,
  })
  const exampleFolder = join(
    app.isPackaged ? process.resourcesPath : join(__dirname, '../..'),
    'example-blog',
  )
  const historyKeeper = createHistoryKeeper({
    fs: nodeFs,
    dataFolder: data,
    limitBytes: () => settings.current().historyLimitMb * 1_000_000,
    log,
  })
  const opened = {
    session,
    settings,
    recents,
    desktop,
    exporter,
    sitePreview,
    remotePictures,
    checkers,
    historyKeeper,
    emit,
    log,
  }
  const activity = openActivity(data, log)
  const parts: HandlerParts = {
    ...opened,
    listViews,
    siteLooks,
    activity,
    dataFolder: data,
    startFolder: folder,
    previewKey,
    exampleFolder,
  }

  note(`Inkstone ${desktop.version} on ${desktop.runtime.name}`)
  guardEverything(previewKey)
  denyPermissions()
  serveSchemes({
    pages,
    previewKey,
    findAsset: session.assetFile,
    allowsRemote: () => {
      const opened = session.current()
      return opened !== null && remotePictures.isAllowed(opened.blog.root)
    },
    printed: printPages.find,
  })
  listen(createHandlers(parts), log)
  mainWindow.show()
  followApp(parts, mainWindow, language)
  app.on('will-quit', () => {
    session.close()
    historyKeeper.close()
    checkers.close()
    void exporter.close()
    sitePreview.close()
  })
}

function followApp(parts: HandlerParts, mainWindow: MainWindow, language: () => Language): void {
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) mainWindow.show()
  })
  app.on('second-instance', (_event, _arguments, _workingFolder, given) => {
    mainWindow.show()
    openFromSecondStart(parts, mainWindow.current(), language(), given).catch((error: unknown) =>
      parts.log(error, 'second start'),
    )
  })
}

/** The settings, which take effect now and whenever they are changed. */
function applied(
  settings: SettingsStore,
  apply: (settings: ReturnType<SettingsStore['current']>) => void,
): SettingsStore {
  apply(settings.current())
  return {
    current: settings.current,
    async change(part) {
      const changed = await settings.change(part)
      apply(changed)
      return changed
    },
  }
}
