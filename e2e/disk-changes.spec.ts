// Another program works in the same folder.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, postInList, save, saveState, switchAutosaveOff, textOfPost, typeAtEnd } from './window.ts'

const crlfPost = '_posts/2022-02-02-crlf.md'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

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

test('taking the one on the disk leaves it as it is, and goes on with it', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Mine.')
  const theirs = stoneText.replace('quiet', 'silent')
  writeFileSync(join(blog, stonePost), theirs)
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('button', { name: 'Take the one on the disk' }).click()
  await expect(saveState(page)).toHaveText('Saved')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(textOfPost(page)).toContainText('A good stone is silent')
  await expect(textOfPost(page)).not.toContainText('Mine.')
  expect(read(blog, stonePost)).toBe(theirs)
  await typeAtEnd(page, 'More.')
  await save(page)
  expect(read(blog, stonePost)).toBe(`${theirs}More.`)
})

test('a post that is deleted while I only look at it is kept in the window, and can be written back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Windows lines')
  const before = readFileSync(join(blog, crlfPost))
  rmSync(join(blog, crlfPost))
  await expect(saveState(page)).toHaveText('Gone from the disk')
  await expect(page.getByRole('alert')).toContainText('Your text is still here')
  await expect(textOfPost(page)).toContainText('three')
  expect(existsSync(join(blog, crlfPost))).toBe(false)
  await page.getByRole('button', { name: 'Write it back' }).click()
  await expect(saveState(page)).toHaveText('Saved')
  expect(readFileSync(join(blog, crlfPost)).equals(before)).toBe(true)
  await expect(postInList(page, 'Windows lines')).toBeVisible()
})

test('undo goes back across three reloads to the text that I opened', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  for (const word of ['silent', 'mute', 'dumb']) {
    writeFileSync(join(blog, stonePost), stoneText.replace('quiet', word))
    await expect(textOfPost(page)).toContainText(`A good stone is ${word}`)
  }
  await textOfPost(page).click()
  for (const word of ['mute', 'silent', 'quiet']) {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(textOfPost(page)).toContainText(`A good stone is ${word}`)
  }
  await expect.poll(() => read(blog, stonePost)).toBe(stoneText)
})

const renamedPost = '_posts/2023-11-20-how-to-choose-a-stone.md'

test('a post that another program renames while I look at it is followed', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  renameSync(join(blog, stonePost), join(blog, renamedPost))
  await expect(page.getByText('Another program renamed')).toBeVisible()
  await expect(saveState(page)).toHaveText('Saved')
  await typeAtEnd(page, 'Under its new name.')
  await expect.poll(() => read(blog, renamedPost)).toBe(`${stoneText}Under its new name.`)
  expect(existsSync(join(blog, stonePost))).toBe(false)
})

test('also with unsaved changes: they are kept, and saved under the new name', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Unsaved.')
  renameSync(join(blog, stonePost), join(blog, renamedPost))
  await expect(page.getByText('Another program renamed')).toBeVisible()
  expect(read(blog, renamedPost)).toBe(stoneText)
  await typeAtEnd(page, ' More.')
  await save(page)
  expect(read(blog, renamedPost)).toBe(`${stoneText}Unsaved. More.`)
  expect(existsSync(join(blog, stonePost))).toBe(false)
})

test('the blog’s folder goes and comes back: my text is there, and is saved then', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Typed.')
  renameSync(blog, `${blog}-away`)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await typeAtEnd(page, ' And more, meanwhile.')
  expect(existsSync(blog)).toBe(false)
  renameSync(`${blog}-away`, blog)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}Typed. And more, meanwhile.`)
})

test('opening, looking, comparing and quitting change no byte and no time stamp', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const ids = Object.keys(sampleBlog())
  const state = () =>
    ids.map(id => {
      const { mtimeNs, ctimeNs, size } = statSync(join(blog, id), { bigint: true })
      return `${id} ${mtimeNs} ${ctimeNs} ${size}`
    })
  const before = state()
  const { app, page } = await start(blog)
  for (const title of ['Choosing a stone', 'Windows lines', '江边散步', 'Broken']) await openPost(page, title)
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(page.getByRole('heading', { name: 'History of' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await app.close()
  expect(state()).toEqual(before)
})
