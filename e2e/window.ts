// What a user sees and does in the window, for steps that many tests share.
import type { FrameLocator, Locator, Page } from 'playwright'

export const listOfPosts = (page: Page): Locator => page.getByRole('listbox', { name: 'Posts' })
export const postInList = (page: Page, title: string): Locator =>
  listOfPosts(page).getByRole('option', { name: title })
export const textOfPost = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the post' })
export const saveState = (page: Page): Locator => page.locator('.save-status')
export const properties = (page: Page): Locator => page.getByRole('region', { name: 'Properties' })

/** The post inside the preview: a page of its own, and in it a frame without scripts. */
export const preview = (page: Page): FrameLocator =>
  page.frameLocator('.preview iframe').frameLocator('iframe')

export async function openPost(page: Page, title: string): Promise<void> {
  await postInList(page, title).click()
  await textOfPost(page).waitFor()
}

/** Types at the very end of the post. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(text)
}

export async function goTo(page: Page, place: 'Posts' | 'Tags' | 'Site' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click()
}
