// What a user sees and does in the window, for steps that many tests share.
import type { ElectronApplication, FrameLocator, Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import type { Launched } from './app.ts'

export const listOfPosts = (page: Page): Locator => page.getByRole('listbox', { name: 'Posts' })
export const postInList = (page: Page, title: string): Locator =>
  listOfPosts(page).getByRole('option', { name: title })
export const filterField = (page: Page): Locator => page.getByRole('combobox', { name: 'Filter posts' })
export const textOfPost = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the post' })
export const saveState = (page: Page): Locator => page.locator('.save-status')
export const properties = (page: Page): Locator => page.getByRole('region', { name: 'Properties' })

/**
 * The post inside the preview: a page of its own, and in it a frame without scripts.
 *
 * The first of its kind: for a moment there is a second one, which takes its place when there is something in it.
 */
export const preview = (page: Page): FrameLocator =>
  page.frameLocator('.preview iframe').locator('iframe').first().contentFrame()

export async function openPost(page: Page, title: string): Promise<void> {
  await postInList(page, title).click()
  await textOfPost(page).waitFor()
}

/** Opens the line that stands for the front matter above the text. */
export async function showFrontMatter(page: Page): Promise<void> {
  await textOfPost(page)
    .getByRole('button', { name: /^Front matter/, expanded: false })
    .click()
}

/** One key after the other. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Saves what is written, by the key, to its end. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Saved')
}

/** Types at the very end of the post. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(text)
}

export async function goTo(
  page: Page,
  place: 'Posts' | 'Tags' | 'Images' | 'Site' | 'Blog' | 'Settings',
): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: place, exact: true })
    .click()
}

export async function switchAutosaveOff(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Save by itself' }).click()
  await expect(page.getByRole('switch', { name: 'Save by itself' })).not.toBeChecked()
  await goTo(page, 'Posts')
}

/** Chooses one of several settings; it holds once the app has kept it, a moment after the click. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name })
  // What one sees and clicks: it is waited for until it stands still, as a click that is forced is not.
  await page.locator('label').filter({ has: radio }).click()
  await expect(radio).toBeChecked()
}

/** Exports the site into a folder that is typed, to its end. */
export async function exportInto(page: Page, folder: string): Promise<void> {
  await goTo(page, 'Site')
  await page.getByRole('textbox', { name: 'Export into this folder' }).fill(folder)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('The site is exported')).toBeVisible()
}

/** From here on the system's browser stays closed; what it gives tells the last address that it was to open. */
export async function addressesOpened(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ shell }) => {
    shell.openExternal = address => {
      Object.assign(globalThis, { opened: address })
      return Promise.resolve()
    }
  })
  return () => app.evaluate(() => String(Reflect.get(globalThis, 'opened') ?? ''))
}

/** From here on the system's file manager stays closed; what it gives tells the files that it was to show. */
export async function filesShown(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    shell.showItemInFolder = path => void shown.push(path)
    Object.assign(globalThis, { shown })
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'shown'))
}

/** Exports the site into a folder, and has `site`, a page of a reader's browser, go where the app's button leads. */
export async function readSite(
  { app, page }: Pick<Launched, 'app' | 'page'>,
  folder: string,
  site: Page,
): Promise<Page> {
  await exportInto(page, folder)
  const opened = await addressesOpened(app)
  await page.getByRole('button', { name: 'Open in browser' }).click()
  await expect.poll(opened).toMatch(/^http:\/\/(127\.0\.0\.1|localhost):\d+\//)
  await site.goto(await opened())
  return site
}

/** Does what the palette offers under this name. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').fill(name)
  await palette.getByRole('option', { name }).first().click()
}

interface Heard {
  pasteHeard?: { readonly text: string; readonly html: string }
}

/** What another program would get: pasted into a field of the page, which hears all that is on the clipboard. */
export async function pasted(page: Page): Promise<{ text: string; html: string }> {
  // Awaited: the key goes another way to the page, and could be there before the field has the focus.
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    document.body.append(field)
    field.focus()
    field.addEventListener('paste', event => {
      event.preventDefault()
      event.stopPropagation()
      field.remove()
      const given = (type: string) => event.clipboardData?.getData(type) ?? ''
      // `window` is ours to write on: the app reads nothing there.
      ;(window as Heard).pasteHeard = { text: given('text/plain'), html: given('text/html') }
    })
  })
  await page.keyboard.press('ControlOrMeta+v')
  const heard = await page.waitForFunction(() => (window as Heard).pasteHeard)
  const value = await heard.jsonValue()
  await page.evaluate(() => {
    delete (window as Heard).pasteHeard
  })
  return value ?? { text: '', html: '' }
}
