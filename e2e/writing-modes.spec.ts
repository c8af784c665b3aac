// How one sees the text that one writes: focus, typewriter, letters, nothing but the text; and how long it is.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { choose, goTo, openPost, pressKeys, properties, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const stepsBack = (page: Page) => textOfPost(page).locator('.cm-dim').allTextContents()
const foot = (page: Page) => page.locator('.writing-foot')

test('in focus all but my sentence steps back, or all but my paragraph', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await typeAtEnd(page, '风起来了。船还没有来')
  await page.keyboard.press('Shift+F9')
  await expect.poll(() => stepsBack(page)).toContain('风起来了。')
  expect((await stepsBack(page)).join()).not.toContain('船')
  await page.keyboard.press('ControlOrMeta+F9')
  await expect.poll(async () => (await stepsBack(page)).join()).not.toContain('风起来了。')
  expect(await stepsBack(page)).toContain('清晨的江面很安静。')
  await page.keyboard.press('ControlOrMeta+F9')
  await expect.poll(() => stepsBack(page)).toEqual([])
})

test('as on a typewriter my line stays at one height', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await typeAtEnd(page, '一')
  await page.keyboard.press('F9')
  const height = () =>
    page.locator('.cm-cursor-primary').evaluate(caret => Math.round(caret.getBoundingClientRect().top))
  await page.keyboard.type('二')
  const middle = await height()
  for (let line = 0; line < 12; line++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type('句')
    await expect.poll(async () => Math.abs((await height()) - middle)).toBeLessThanOrEqual(2)
  }
  await pressKeys(page, 'ArrowUp', 'ArrowUp', 'ArrowUp')
  await expect.poll(async () => Math.abs((await height()) - middle)).toBeLessThanOrEqual(2)
})

test('font, size and length of a line are mine to choose, and hold at once and the next time', async ({
  scratch,
  start,
}) => {
  const first = await start(join(scratch, 'blog'))
  await openPost(first.page, '江边散步')
  await goTo(first.page, 'Settings')
  await choose(first.page, 'Serif')
  await choose(first.page, 'Narrow')
  await first.page.getByRole('slider', { name: 'Size of its letters' }).press('ArrowRight')
  await expect(first.page.getByText('18 px')).toBeVisible()
  const look = (page: Page) =>
    textOfPost(page).evaluate(text => {
      const { fontFamily, fontSize, maxWidth } = getComputedStyle(text)
      return { font: fontFamily.split(',')[0], fontSize, maxWidth }
    })
  const mine = { font: 'Charter', fontSize: '18px', maxWidth: '594px' }
  await goTo(first.page, 'Posts')
  await expect.poll(() => look(first.page)).toEqual(mine)
  await first.page.keyboard.press('ControlOrMeta+Alt+Period')
  await expect.poll(async () => (await look(first.page)).fontSize).toBe('19px')
  await first.app.close()
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await expect.poll(() => look(page)).toEqual({ ...mine, fontSize: '19px', maxWidth: '627px' })
})

test('nothing but the text on all of the screen, and Escape brings the window back', async ({
  scratch,
  start,
}) => {
  const { app, page } = await start(join(scratch, 'blog'))
  const isFullScreen = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await openPost(page, '江边散步')
  await textOfPost(page).click()
  await page.keyboard.press('Shift+F11')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await expect(properties(page)).toBeHidden()
  await expect.poll(isFullScreen).toBe(true)
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await expect.poll(isFullScreen).toBe(false)
  await page.keyboard.press('Shift+F11')
  await expect(properties(page)).toBeHidden()
  await expect.poll(isFullScreen).toBe(true)
  // The system's own key gives the screen back, too.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
  await expect(properties(page)).toBeVisible()
})

test('I see how long the text and what I selected is, and how far I am today, also after a restart', async ({
  scratch,
  start,
}) => {
  const dataFolder = join(scratch, 'data')
  const first = await start(join(scratch, 'blog'), { dataFolder })
  await openPost(first.page, 'Choosing a stone')
  await expect(foot(first.page)).toContainText('9 words')
  await expect(foot(first.page)).toContainText('1 min to read')
  await typeAtEnd(first.page, '好的石头')
  await expect(foot(first.page)).toContainText('13 words')
  await pressKeys(first.page, 'Shift+ArrowLeft', 'Shift+ArrowLeft')
  await expect(foot(first.page)).toContainText('2 words, 2 characters selected')
  await goTo(first.page, 'Settings')
  await choose(first.page, 'For each day')
  await first.page.getByRole('spinbutton', { name: 'Words' }).fill('100')
  await goTo(first.page, 'Posts')
  await expect(foot(first.page)).toContainText('4 of 100 today')
  await expect.poll(() => read(dataFolder, 'written-words.json')).toContain('"words": 4')
  await first.app.close()
  const { page } = await start(join(scratch, 'blog'), { dataFolder })
  await openPost(page, '江边散步')
  await expect(foot(page)).toContainText('4 of 100 today')
  await typeAtEnd(page, '再来')
  await expect(foot(page)).toContainText('6 of 100 today')
})

test('spelling is checked when I switch it on: not in code, not in front matter, not in Chinese', async ({
  scratch,
  start,
}) => {
  const { app, page } = await start(join(scratch, 'blog'))
  const isChecked = () => app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())
  await openPost(page, '江边散步')
  await typeAtEnd(page, 'Some wrods and `cdoe`')
  await expect(textOfPost(page)).toHaveAttribute('spellcheck', 'false')
  expect(await isChecked()).toBe(false)
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Check spelling' }).click()
  await goTo(page, 'Posts')
  await expect(textOfPost(page)).toHaveAttribute('spellcheck', 'true')
  await expect.poll(isChecked).toBe(true)
  const unchecked = () => textOfPost(page).locator('[spellcheck=false]').allTextContents()
  await expect.poll(async () => (await unchecked()).join()).toContain('cdoe')
  expect((await unchecked()).join()).toContain('清晨的江面很安静。')
  expect((await unchecked()).join()).not.toContain('wrods')
})
