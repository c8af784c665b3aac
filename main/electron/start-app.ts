import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { dataFolder } from '../app/data-folder.ts'
import { openLog } from '../app/log.ts'
import { systemCode } from '../disk/disk-error.ts'
import { argumentsOfUser } from './arguments.ts'
import { failToStart } from './fail-to-start.ts'
import { runApp } from './run-app.ts'
import { registerSchemes } from './schemes.ts'

/** Everything that must happen before the app is ready; the rest follows when it is. */
export function startApp(): void {
  const data = dataFolder()
  const appLog = openLog(data)
  const folder = folderInArguments()
  app.setName('Inkstone')
  try {
    makeFolder(data)
  } catch (error) {
    failToStart(error, appLog.log)
    return
  }
  app.setPath('userData', data)
  // The instance that runs already gets the folder, and opens it.
  if (!app.requestSingleInstanceLock({ folder })) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerSchemes()
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => runApp({ data, folder, appLog }))
    .catch((error: unknown) => failToStart(error, appLog.log))
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new AppError('disk', 'error.dataFolder', { folder, code: systemCode(error) ?? '' }, error)
  }
}

/** The blog folder that the app was started with: the last argument that is not a switch. */
function folderInArguments(): string | null {
  const folder = argumentsOfUser()
    .filter(argument => !argument.startsWith('-'))
    .at(-1)
  return folder === undefined ? null : resolve(folder)
}
