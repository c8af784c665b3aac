// Two versions of one post: another program's and mine, or a sync tool's copy.
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, postInList, save, saveState, switchAutosaveOff, textOfPost, typeAtEnd } from './window.ts'

const mergedText = (page: Page) => page.getByRole('textbox', { name: 'Merged text' })
const useThisText = (page: Page) => page.getByRole('button', { name: 'Use this text' })
const longText = `${stoneText}\nGrind slowly.\n\nWater comes last.\n`

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), { ...sampleBlog(), [stonePost]: longText }))

/** Mine changes the last line and adds one; theirs changes a tag and the last line. */
async function beginConflict(page: Page, blog: string): Promise<string> {
  await switchAutosaveOff(page)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Mine, at the end.')
  const theirs = longText.replace('- Walking', '- Rivers').replace('last.\n', 'last.\nTheirs, at the end.')
  writeFileSync(join(blog, stonePost), theirs)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Changed on disk')
  await page.getByRole('button', { name: 'Compare and merge' }).click()
  await expect(mergedText(page)).toBeVisible()
  return theirs
}

test('what does not clash is merged already, I choose the rest, and one undo gives the disk’s text', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const theirs = await beginConflict(page, blog)
  await expect(mergedText(page)).toContainText('- Rivers')
  const clash = page.getByRole('group', { name: 'Difference 1 of 1' })
  await expect(clash).toContainText('Mine, at the end.')
  await expect(clash).toContainText('Theirs, at the end.')
  await expect(useThisText(page)).toBeDisabled()
  await clash.getByRole('button', { name: 'Both' }).click()
  expect(read(blog, stonePost)).toBe(theirs)
  await useThisText(page).click()
  await expect(textOfPost(page)).toContainText('Theirs, at the end.')
  expect(read(blog, stonePost)).toBe(theirs)
  await save(page)
  expect(read(blog, stonePost)).toBe(
    longText
      .replace('- Walking', '- Rivers')
      .replace('last.\n', 'last.\nMine, at the end.\nTheirs, at the end.'),
  )
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => read(blog, stonePost)).toBe(theirs)
})

test('a clash is settled by keys, and the result can be changed by hand before it is used', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await beginConflict(page, blog)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('group').getByRole('button', { name: 'On disk' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await mergedText(page).press('ControlOrMeta+End')
  await page.keyboard.type('By hand.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(textOfPost(page)).toContainText('Theirs, at the end.')
  await expect(textOfPost(page)).toContainText('By hand.')
  await expect(textOfPost(page)).not.toContainText('Mine, at the end.')
  await save(page)
})

test('when the disk changes once more while I compare, nothing is lost: I see the new differences', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const theirs = await beginConflict(page, blog)
  await page.getByRole('group', { name: 'Difference 1 of 1' }).getByRole('button', { name: 'Mine' }).click()
  const newer = theirs.replace('Grind slowly.', 'Grind very slowly.')
  writeFileSync(join(blog, stonePost), newer)
  await useThisText(page).click()
  await expect(page.getByText('was changed on the disk once more')).toBeVisible()
  expect(read(blog, stonePost)).toBe(newer)
  await expect(mergedText(page)).toContainText('Grind very slowly.')
  await expect(mergedText(page)).toContainText('Mine, at the end.')
  await useThisText(page).click()
  await save(page)
  expect(read(blog, stonePost)).toContain('Grind very slowly.')
  expect(read(blog, stonePost)).toContain('Mine, at the end.')
})

test('a post that is renamed while I compare goes on under its new name, with what I settled', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const renamed = stonePost.replace('choosing', 'how-to-choose')
  const { page } = await start(blog)
  await beginConflict(page, blog)
  const clash = page.getByRole('group', { name: 'Difference 1 of 1' })
  await clash.getByRole('button', { name: 'Mine' }).click()
  renameSync(join(blog, stonePost), join(blog, renamed))
  await expect(page.getByText('Another program renamed')).toBeVisible()
  await expect(clash.getByRole('button', { name: 'Mine' })).toHaveAttribute('aria-pressed', 'true')
  await useThisText(page).click()
  await save(page)
  expect(read(blog, renamed)).toContain('Mine, at the end.')
  expect(read(blog, renamed)).toContain('- Rivers')
})

test('after a look I can decide later: nothing has changed', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const theirs = await beginConflict(page, blog)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(textOfPost(page)).toContainText('Mine, at the end.')
  await expect(saveState(page)).toHaveText('Changed on disk')
  expect(read(blog, stonePost)).toBe(theirs)
})

test('a sync tool’s copy is shown as one, and brought together with its original', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const copy = stonePost.replace('.md', '.sync-conflict-20240502-101500-K7ABCDE.md')
  writeFileSync(join(blog, copy), longText.replace('Grind slowly.', 'Grind in circles.'))
  const { page } = await start(blog)
  await expect(page.getByText('Conflict copy · K7ABCDE')).toBeVisible()
  await postInList(page, 'Conflict copy').click()
  await expect(page.getByRole('note')).toContainText('It has the version of K7ABCDE')
  await page.getByRole('button', { name: 'Compare with the original' }).click()
  const clash = page.getByRole('group', { name: 'Difference 1 of 1' })
  await expect(clash).toContainText('Grind slowly.')
  await clash.getByRole('button', { name: 'The copy' }).click()
  await useThisText(page).click()
  await expect(saveState(page)).toHaveText('Saved')
  await expect.poll(() => read(blog, stonePost)).toBe(longText.replace('Grind slowly.', 'Grind in circles.'))
  expect(existsSync(join(blog, copy))).toBe(true)
  expect(readdirSync(join(blog, '_posts')).filter(name => name.endsWith('.tmp'))).toEqual([])
})
