import type { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors.ts'
import type { Language } from '../../shared/words/words.ts'
import { openFromOutside } from '../app/open-from-outside.ts'
import type { HandlerParts } from '../handlers.ts'
import { tellNotOpened } from './message-boxes.ts'

/** Opens what the app was started with a second time; `given` is what that instance left for this one. */
export async function openFromSecondStart(
  parts: HandlerParts,
  window: BrowserWindow | null,
  language: Language,
  given: unknown,
): Promise<void> {
  const folder = folderOf(given)
  if (folder === null) return
  try {
    await openFromOutside(parts, folder)
  } catch (error) {
    if (!(error instanceof AppError) || error.cause !== undefined) parts.log(error, 'second start')
    await tellNotOpened(window, language, error)
  }
}

/** Electron passes on whatever another process of this user's sent. */
function folderOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('folder' in given)) return null
  return typeof given.folder === 'string' ? given.folder : null
}
