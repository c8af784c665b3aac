import type { Boot } from '../../shared/calls/app.ts'
import type { Handlers } from '../../shared/calls.ts'
import { AppError, fromWire, toWire } from '../../shared/errors.ts'
import { openAndRemember } from '../app/open-and-remember.ts'
import { openWrittenWords } from '../app/written-words.ts'
import { nodeFs } from '../disk/node-fs.ts'
import type { HandlerParts } from '../handlers.ts'

type AppHandlers = Pick<
  Handlers,
  | 'app.boot'
  | 'app.reportError'
  | 'app.openAddress'
  | 'app.readyToClose'
  | 'app.setFullScreen'
  | 'settings.change'
  | 'writing.today'
  | 'writing.keepToday'
  | 'history.usage'
>

export function appHandlers(parts: HandlerParts): AppHandlers {
  const { session, settings, recents, desktop, previewKey, dataFolder, historyKeeper, log } = parts
  const writtenWords = openWrittenWords(nodeFs, dataFolder)
  // After a crash the app goes on where it was.
  let startFolder = parts.startFolder ?? session.leftOpen
  return {
    'app.boot': async () => {
      // A window that is loaded again gets what is open now, not what the app was started with.
      const folder = startFolder
      startFolder = null
      const problem = folder === null ? null : await tryOpen(parts, folder)
      // What is recovered with a blog is looked at before it is saved.
      if (folder === null) await saveWhatItHad(parts)
      const { systemLanguage, platform, version, runtime } = desktop
      return {
        settings: settings.current(),
        blog: session.current()?.facts ?? null,
        problem,
        recents: recents.list(),
        previewKey,
        systemLanguage,
        dataFolder,
        platform,
        version,
        runtime,
      }
    },
    'app.reportError': async ({ message, stack }) => {
      log(Object.assign(new Error(message), { name: 'WindowError', stack }), 'window')
    },
    'app.openAddress': async ({ address }) => {
      await desktop.openAddress(outsideAddress(address))
    },
    'app.readyToClose': async () => {
      // Where the writer was came last, and is written in its own time.
      await session.current()?.places.settled()
      desktop.readyToClose()
    },
    'app.setFullScreen': async ({ isOn }) => desktop.setFullScreen(isOn),
    'writing.today': ({ day }) => writtenWords.on(day),
    'writing.keepToday': ({ day, words }) => writtenWords.keep(day, words),
    'settings.change': async part => {
      const changed = await settings.change(part)
      if (part.historyLimitMb !== undefined) historyKeeper.tidy()
      return changed
    },
    'history.usage': async () => ({ usedBytes: await historyKeeper.use() }),
  }
}

async function tryOpen(parts: HandlerParts, folder: string): Promise<Boot['problem']> {
  try {
    await openAndRemember(parts, () => folder)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) parts.log(error, 'app.boot')
    return toWire(error)
  }
}

/**
 * A window that is loaded again has forgotten what it had to save; main has not.
 *
 * What cannot be saved now stays unsaved, which the window sees and is told when it opens the post.
 */
async function saveWhatItHad({ session, settings, log }: HandlerParts): Promise<void> {
  if (!settings.current().autosave) return
  for (const { error } of (await session.flushAll()).failed) log(fromWire(error), 'app.boot')
}

const outsideSchemes = ['https:', 'http:', 'mailto:']

/** The address as the parser writes it, never as it came in: what was checked is what is opened. */
function outsideAddress(address: string): string {
  try {
    const { protocol, href } = new URL(address)
    if (outsideSchemes.includes(protocol)) return href
  } catch {
    // No address at all: refused below, as a wrong one is.
  }
  throw new AppError('forbidden', 'error.address', { address: address.slice(0, 200) })
}
