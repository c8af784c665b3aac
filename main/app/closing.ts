import type { Log } from '../answer.ts'
import type { UnsavedAnswer } from '../desktop.ts'

export interface ClosingParts {
  /** Asks the window to send what is typed; `windowIsReady` is its answer. */
  askWindow(): void
  /** Asks the user about a window that does not answer; `signal` takes the question back. */
  askAboutSilence(signal: AbortSignal): Promise<'wait' | 'close'>
  askAboutUnsaved(count: number): Promise<UnsavedAnswer>
  countUnsaved(): number
  /** Saves what can be saved. */
  saveAll(): Promise<unknown>
  /** Puts what is unsaved into the history. */
  keepUnsaved(): Promise<void>
  isAutosaveOn(): boolean
  /** True: the window's process died, so that it has nothing more to send. */
  isWindowGone(): boolean
  close(): void
  /** The user, or a failure, decided that the window stays open. */
  stay(): void
  readonly log: Log
}

export interface Closing {
  /** The user wants to close the window. */
  begin(): void
  windowIsReady(): void
  /** Its process died while we were waiting for it, perhaps. */
  windowIsGone(): void
  isUnderWay(): boolean
}

/** After this long without an answer the user decides; main holds all but what was typed in the last quarter second. */
export const patienceMs = 8000

/**
 * Lets the window close only when what was typed is on the disk, or the user said that it need not be.
 *
 * open → waiting: the window is told, and sends what it has → finishing: what is unsaved is written, or asked about →
 * closed, or open again.
 */
export function createClosing(parts: ClosingParts): Closing {
  let state: 'open' | 'waiting' | 'finishing' = 'open'
  let timer: NodeJS.Timeout | undefined
  let question: AbortController | null = null

  const stay = () => {
    state = 'open'
    parts.stay()
  }

  async function finish(): Promise<void> {
    if (state !== 'waiting') return
    state = 'finishing'
    clearTimeout(timer)
    question?.abort()
    question = null
    if (await mayClose(parts)) parts.close()
    else stay()
  }

  /** A window that does not answer may have text that main has not: it is never closed without a word. */
  async function askAboutSilence(): Promise<void> {
    const mine = new AbortController()
    question = mine
    const answer = await parts.askAboutSilence(mine.signal)
    // The window answered while the user was being asked.
    if (question !== mine) return
    question = null
    if (answer === 'close') await finish()
    else stay()
  }

  const guard = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      parts.log(error, 'closing')
      stay()
    })
  }
  return {
    begin() {
      if (state !== 'open') return
      state = 'waiting'
      if (parts.isWindowGone()) return guard(finish())
      parts.askWindow()
      timer = setTimeout(() => guard(askAboutSilence()), patienceMs)
    },
    windowIsReady: () => guard(finish()),
    windowIsGone: () => guard(finish()),
    isUnderWay: () => state !== 'open',
  }
}

async function mayClose(parts: ClosingParts): Promise<boolean> {
  if (parts.isAutosaveOn()) await parts.saveAll()
  // What cannot be saved now stays asked about, until it is saved or given up by name.
  for (let left = parts.countUnsaved(); left > 0; left = parts.countUnsaved()) {
    const answer = await parts.askAboutUnsaved(left)
    if (answer === 'cancel') return false
    if (answer === 'discard') {
      // Kept for whoever regrets it; that this fails is no reason to hold the window against the user's word.
      await parts.keepUnsaved().catch((error: unknown) => parts.log(error, 'closing'))
      return true
    }
    await parts.saveAll()
  }
  return true
}
