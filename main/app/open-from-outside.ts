import { realpath } from 'node:fs/promises'
import type { HandlerParts } from '../handlers.ts'
import { openAndRemember } from './open-and-remember.ts'

/** Opens a folder that the window did not ask for, such as of a second start of the app, and tells the window. */
export async function openFromOutside(parts: HandlerParts, folder: string): Promise<void> {
  // Opened again, it would lose the caret and the undo history for nothing.
  if ((await realOrNull(folder)) === parts.session.current()?.blog.root) return
  const blog = await openAndRemember(parts, () => folder)
  if (blog !== null) parts.emit('blog.opened', { blog })
}

/** null where there is none: opening it says why, in words. */
function realOrNull(folder: string): Promise<string | null> {
  return realpath(folder).catch(() => null)
}
