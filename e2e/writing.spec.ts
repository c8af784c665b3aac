import { readFileSync, renameSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { goTo, openPost, preview, saveState, textOfPost, typeAtEnd } from './window.ts'

async function switchAutosaveOff(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Save by itself' }).click()
  await goTo(page, 'Posts')
}

const read = (folder: string, id: string) => readFileSync(join(folder, id), 'utf8')

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('I open a post, type, and a second later it is saved by itself', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await expect(saveState(page)).toHaveText('Saved')
  await typeAtEnd(page, '风起来了。')
  await expect(saveState(page)).toHaveText('Unsaved')
  expect(read(blog, riverPost)).toBe(riverText)
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, riverPost)).toBe(`${riverText}风起来了。`)
})

test('Ctrl+S saves at once', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Listen.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost)).toBe(`${stoneText}Listen.`)
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
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Saved')
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
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Saved')
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
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Away.')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect.poll(() => read(blog, stonePost), { timeout: 800 }).toBe(`${stoneText}Away.`)
})

test('while an input method composes nothing is saved, and nothing is lost', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await typeAtEnd(page, '再')
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Input.imeSetComposition', { text: 'jian', selectionStart: 4, selectionEnd: 4 })
  await page.waitForTimeout(1600)
  expect(read(blog, riverPost)).not.toContain('jian')
  await chromium.send('Input.insertText', { text: '见' })
  await expect.poll(() => read(blog, riverPost)).toBe(`${riverText}再见`)
})

test('a post that another program changed is reloaded, and undo brings mine back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Mine. ')
  await expect(saveState(page)).toHaveText('Saved')
  writeFileSync(join(blog, stonePost), `${stoneText}Mine. Theirs.`)
  await expect(textOfPost(page)).toContainText('Mine. Theirs.')
  await expect(saveState(page)).toHaveText('Saved')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('Theirs.')
})

test('a post that changed on the disk while I typed is never overwritten: I choose', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Mine.')
  const theirs = stoneText.replace('quiet', 'silent')
  writeFileSync(join(blog, stonePost), theirs)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Changed on disk')
  await expect(page.getByRole('alert')).toContainText('Nothing has been overwritten')
  expect(read(blog, stonePost)).toBe(theirs)
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost)).toBe(`${stoneText}Mine.`)
})

test('keeping both writes mine beside the other', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Mine.')
  writeFileSync(join(blog, stonePost), 'theirs\n')
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost)).toBe('theirs\n')
  expect(read(blog, '_posts/2023-11-20-choosing-a-stone-2.md')).toBe(`${stoneText}Mine.`)
  await typeAtEnd(page, ' More.')
  await expect
    .poll(() => read(blog, '_posts/2023-11-20-choosing-a-stone-2.md'))
    .toBe(`${stoneText}Mine. More.`)
  expect(read(blog, stonePost)).toBe('theirs\n')
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

/** Puts a link to a place outside the blog where the folder was: nothing may be written through it, whoever one is. */
function moveOut(folder: string, outside: string): () => void {
  renameSync(folder, outside)
  symlinkSync(outside, folder, 'dir')
  return () => {
    unlinkSync(folder)
    renameSync(outside, folder)
  }
}
