import { app } from 'electron'

/** What the user wrote behind the app's name. */
export function argumentsOfUser(): readonly string[] {
  // Before it is packaged, the first one is the app's own folder.
  return process.argv.slice(app.isPackaged ? 1 : 2)
}
