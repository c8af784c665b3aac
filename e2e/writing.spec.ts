import { renameSync, statSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, preview, save, saveState, switchAutosaveOff, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('I open a post, type, and a second later it is saved by itself', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await page.clock.install()
  await openPost(page, '江边散步')
  await expect(saveState(page)).toHaveText('Saved')
  await stopTime(page)
  await typeAtEnd(page, '风起来了。')
  await expect(saveState(page)).toHaveText('Unsaved')
  await page.clock.runFor(900)
  await expect(saveState(page)).toHaveText('Unsaved')
  expect(read(blog, riverPost)).toBe(riverText)
  await page.clock.runFor(200)
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, riverPost)).toBe(`${riverText}风起来了。`)
})

test('Ctrl+S saves at once', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Listen.')
  await save(page)
  expect(read(blog, stonePost)).toBe(`${stoneText}Listen.`)
})

test('what I write is set in the font that comes with the app, and a Chinese post keeps its wide quotes', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  const loaded = () =>
    page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family))
  await expect.poll(loaded).toContainEqual(expect.stringContaining('Source Sans 3'))
  const fontOfText = () => textOfPost(page).evaluate(text => getComputedStyle(text).fontFamily)
  expect(await fontOfText()).toMatch(/^"?Western marks/)
  await openPost(page, '江边散步')
  await expect.poll(fontOfText).toMatch(/^"?Source Sans 3/)
})

test('opening and reading posts writes nothing', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const before = [riverPost, stonePost].map(id => statSync(join(blog, id)).mtimeMs)
  const { app, page } = await start(blog)
  await openPost(page, '江边散步')
  await openPost(page, 'Choosing a stone')
  await expect(preview(page).getByText('A good stone is quiet')).toBeVisible()
  await app.close()
  expect([riverPost, stonePost].map(id => statSync(join(blog, id)).mtimeMs)).toEqual(before)
  expect([read(blog, riverPost), read(blog, stonePost)]).toEqual([riverText, stoneText])
})

test('lines that I did not touch keep their own line endings', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Windows lines')
  await typeAtEnd(page, 'four')
  await page.keyboard.press('Enter')
  await save(page)
  expect(read(blog, '_posts/2022-02-02-crlf.md')).toBe(
    '---\r\ntitle: Windows lines\r\ntags: [Ink]\r\n---\r\n\r\nOne\r\ntwo\nthree\r\nfour\r\n',
  )
})

test('with autosave off nothing is written until I say so', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { app, page } = await start(blog)
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Wait.')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await openPost(page, '江边散步')
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('Wait.')
  await expect(saveState(page)).toHaveText('Unsaved')
  expect(read(blog, stonePost)).toBe(stoneText)
  await save(page)
  expect(read(blog, stonePost)).toBe(`${stoneText}Wait.`)
  await app.close()
})

test('what I typed is saved when I close the window in the same moment', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { app, page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Last words.')
  await app.close()
  expect(read(blog, stonePost)).toBe(`${stoneText}Last words.`)
})

test('leaving the window saves', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await page.clock.install()
  await openPost(page, 'Choosing a stone')
  await stopTime(page)
  await typeAtEnd(page, 'Away.')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}Away.`)
})

test('a reload of the window in the same moment loses nothing, and what I typed is saved', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Before the reload.')
  await page.reload()
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('Before the reload.')
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost)).toBe(`${stoneText}Before the reload.`)
  await typeAtEnd(page, ' And after.')
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}Before the reload. And after.`)
})

test('a save that fails says so, keeps my text, and works when the cause is gone', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  const undo = moveOut(join(blog, '_posts'), join(scratch, 'elsewhere'))
  await typeAtEnd(page, 'Kept.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toContainText('Could not save')
  expect(read(scratch, 'elsewhere/2023-11-20-choosing-a-stone.md')).toBe(stoneText)
  await expect(textOfPost(page)).toContainText('Kept.')
  undo()
  await saveState(page).getByRole('button', { name: 'Try again' }).click()
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost)).toBe(`${stoneText}Kept.`)
})

/** From here on the window's time passes only as the test lets it: what happens now, no timer has done. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
}

/** Puts a link to a place outside the blog where the folder was: nothing may be written through it, whoever one is. */
function moveOut(folder: string, outside: string): () => void {
  renameSync(folder, outside)
  symlinkSync(outside, folder, 'dir')
  return () => {
    unlinkSync(folder)
    renameSync(outside, folder)
  }
}
