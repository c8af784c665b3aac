import type { Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { dispatched, processorMs, traceWindow } from './trace-window.ts'
import { shownAfter, watchPreview } from './watch-preview.ts'
import type { Workplace } from './workplace.ts'

/** Milliseconds from each keydown. */
export interface KeyTimes {
  /** Until the editor's DOM has the letter and nothing more is to come in the same task. */
  readonly toEditor: readonly number[]
  /** Until the preview's article has it. */
  readonly toPreview: readonly number[]
  /** Processor time of the window's thread for the key itself: what a busy machine does not make longer by taking turns. */
  readonly work: readonly number[]
}

/** What the app's page has written down for us. */
interface Watched {
  benchKeys?: { at: number; editorMs: number }[]
}

/** Enough that the slowest twentieth is more than two of them. */
const keys = 120
/** The first few keys compile code; nobody types only five letters. */
const warmUp = 5
const letters = 'abcdefghijklmnopqrstuvwxyz'
const sessions = new Map<string, Promise<KeyTimes>>()

/** Types into the middle of a post of `bytes`; one session serves both benches of typing. */
export function typeInto(workplace: Workplace, bytes: number): Promise<KeyTimes> {
  const key = String(bytes)
  const known = sessions.get(key) ?? typeSession(workplace, bytes)
  sessions.set(key, known)
  return known
}

async function typeSession(workplace: Workplace, bytes: number): Promise<KeyTimes> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 1, bytesPerPost: bytes })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    const shell = await previewShell(page)
    await watchPreview(shell)
    await goToMiddle(page)
    await watchKeys(page)
    let typed = ''
    const toEditor: number[] = []
    const toPreview: number[] = []
    for (let i = 0; i < keys + warmUp; i++) {
      const letter = letters.charAt(i % letters.length)
      typed += letter
      const { at, editorMs } = await pressKey(page, letter, i)
      const shownMs = (await shownAfter(shell, at, { added: typed })) - at
      if (i < warmUp) continue
      toEditor.push(editorMs)
      toPreview.push(shownMs)
    }
    return { toEditor, toPreview, work: await workOfKeys(page) }
  } finally {
    await app.close()
  }
}

/** Types on, at a writer's pace, while the browser writes down what the events of each key cost. */
async function workOfKeys(page: Page): Promise<readonly number[]> {
  const traced = await traceWindow(page, ['devtools.timeline'], async () => {
    for (let i = 0; i < keys; i++) {
      await page.keyboard.press(letters.charAt(i % letters.length))
      await page.waitForTimeout(85)
    }
  })
  // What the letter does to the text is done within the second of the two.
  const presses = dispatched(traced, 'keypress').map(processorMs)
  return dispatched(traced, 'keydown').map((down, at) => processorMs(down) + (presses[at] ?? Number.NaN))
}

/** Puts the caret at the end of a paragraph in the middle of the post. */
export async function goToMiddle(page: Page): Promise<void> {
  await page.locator('.cm-scroller').evaluate(scroller => {
    scroller.scrollTop = scroller.scrollHeight / 2
  })
  const paragraph = page.locator('.cm-line').filter({ hasText: /^[^|#>`-].{120}/s })
  await paragraph.nth(1).click()
  // The first leads to where the line is wrapped, the second to its end.
  await page.keyboard.press('End')
  await page.keyboard.press('End')
}

function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const content = document.querySelector('.cm-content')
    if (!content) throw new Error('there is no editor')
    const written: { at: number; editorMs: number }[] = []
    ;(window as Watched).benchKeys = written
    let pressed = 0
    let last = 0
    let isWaiting = false
    window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true })
    // Called after CodeMirror's own observer, which was there first and draws its update in its turn; called once
    // more for what that drew. The time-out comes when that task is over.
    new MutationObserver(() => {
      last = performance.now()
      if (isWaiting) return
      isWaiting = true
      setTimeout(() => {
        isWaiting = false
        if (written.at(-1)?.at === performance.timeOrigin + pressed) return
        written.push({ at: performance.timeOrigin + pressed, editorMs: last - pressed })
      })
    }).observe(content, { childList: true, characterData: true, subtree: true })
  })
}

async function pressKey(
  page: Page,
  letter: string,
  index: number,
): Promise<{ at: number; editorMs: number }> {
  await page.keyboard.press(letter)
  const seen = await page.waitForFunction(index => (window as Watched).benchKeys?.[index], index)
  const key = await seen.jsonValue()
  if (key === undefined) throw new Error('a key did not reach the editor')
  return key
}
