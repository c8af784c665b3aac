import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, killApp, type Launched, read, test, writeBlog } from './app.ts'
import { riverPost, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { listOfPosts, openPost, postInList, save, saveState, textOfPost, typeAtEnd } from './window.ts'

const longPost = '_posts/2024-02-02-long.md'
const paragraphs = Array.from({ length: 120 }, (_, i) => `Paragraph ${i}, 第 ${i} 段。`)
const longText = `---\ntitle: A long walk\n---\n\n${paragraphs.join('\n\n')}\n`
const wasRecovered = (page: Page, count: string) =>
  expect(page.getByRole('status').filter({ hasText: 'What you had typed is back' })).toContainText(count)

test.beforeEach(({ scratch }) => {
  writeBlog(join(scratch, 'blog'), { ...sampleBlog(), [longPost]: longText })
})

function withoutAutosave(scratch: string): void {
  mkdirSync(join(scratch, 'data'))
  writeFileSync(join(scratch, 'data', 'settings.json'), JSON.stringify({ autosave: false }))
}

/**
 * The app keeps words within half a second (`npm run proof -- kill-typing` asks for that, and knows when the machine gave
 * it no turn); here, where other tests run beside, a second more is given.
 */
const keptWithinMs = 1500

/** Types word after word until the app is gone; answers with all that was typed, and what of it must not be lost. */
async function typeUntilKilled(launched: Launched) {
  const typed: { readonly text: string; readonly atMs: number }[] = []
  let all = ''
  let killing: Promise<number> | null = null
  let isGone = false
  while (!isGone) {
    const text = `w${typed.length} `
    // Of the word that the kill cuts short some letters may have been kept.
    all += text
    await launched.page.keyboard.type(text).catch(() => {
      isGone = true
    })
    typed.push({ text, atMs: performance.now() })
    if (killing === null && typed.length === 30) killing = killSoon(launched)
  }
  const killedMs = (await killing) ?? 0
  const due = typed.filter(({ atMs }) => killedMs - atMs > keptWithinMs).map(({ text }) => text)
  expect(due.length).toBeGreaterThanOrEqual(30)
  return { all, due: due.join('') }
}

/** Kills the app when what was typed until now must have been kept, in the middle of what is typed then. */
async function killSoon(launched: Launched): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, keptWithinMs + 100))
  const killedMs = performance.now()
  await killApp(launched)
  return killedMs
}

test('the app is killed while I type: started again, my words, caret and scroll are where they were', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  withoutAutosave(scratch)
  const first = await start(blog)
  await openPost(first.page, 'A long walk')
  const line = first.page.getByText('Paragraph 30,')
  const scroller = first.page.locator('.cm-scroller')
  await scroller.evaluate(element => element.scrollTo({ top: 1500 }))
  await line.click()
  await first.page.keyboard.press('End')
  const scrolled = await scroller.evaluate(element => element.scrollTop)
  const { all, due } = await typeUntilKilled(first)
  expect(read(blog, longPost)).toBe(longText)

  const { page } = await start(null)
  await wasRecovered(page, '1 post')
  await expect(postInList(page, 'A long walk')).toContainText('Recovered')
  await expect(saveState(page)).toHaveText('Unsaved')
  await expect(page.getByText(`Paragraph 30, 第 30 段。${due.trim()}`)).toBeVisible()
  await expect
    .poll(() => page.locator('.cm-scroller').evaluate(element => element.scrollTop))
    .toBeGreaterThan(scrolled - 40)
  expect(await page.locator('.cm-scroller').evaluate(element => element.scrollTop)).toBeLessThan(
    scrolled + 40,
  )
  // What is typed now stands where the caret was.
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.type('HERE')
  await save(page)
  await expect(postInList(page, 'A long walk')).not.toContainText('Recovered')
  const [before = '', after = ''] = longText.split('Paragraph 30, 第 30 段。')
  const saved = read(blog, longPost)
  const words = saved.slice(before.length + 'Paragraph 30, 第 30 段。'.length, saved.length - after.length)
  expect(saved).toBe(`${before}Paragraph 30, 第 30 段。${words}${after}`)
  expect(words.endsWith('HERE')).toBe(true)
  expect(all.startsWith(words.slice(0, -4))).toBe(true)
  expect(words.length - 4).toBeGreaterThanOrEqual(due.length)
})

test('after a crash what I typed is saved by itself, as always', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await openPost(first.page, 'Choosing a stone')
  await textOfPost(first.page).click()
  await first.page.keyboard.press('ControlOrMeta+End')
  const { due } = await typeUntilKilled(first)
  const { page } = await start(blog)
  await wasRecovered(page, '1 post')
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, stonePost).startsWith(`${stoneText}${due}`)).toBe(true)
})

test('the file changed while the app was gone: I am asked, and nothing is overwritten', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  withoutAutosave(scratch)
  const first = await start(blog)
  await openPost(first.page, 'Choosing a stone')
  await typeAtEnd(first.page, 'Mine.')
  await expect.poll(() => typedIn(journalOf(scratch))).toContain('Mine.')
  await killApp(first)
  writeFileSync(join(blog, stonePost), 'Theirs.\n')
  const { page } = await start(null)
  await expect(saveState(page)).toContainText('Changed on disk')
  await expect(textOfPost(page)).toContainText('Mine.')
  expect(read(blog, stonePost)).toBe('Theirs.\n')
})

test('after I quit, the post, the caret and what I saw come back with the blog', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await openPost(first.page, 'A long walk')
  await first.page.locator('.cm-scroller').evaluate(element => element.scrollTo({ top: 2400 }))
  await first.page.getByText('Paragraph 44,').click()
  await first.page.keyboard.press('Home')
  await expect.poll(() => placesOf(scratch)).toContain('long.md')
  const scrolled = await first.page.locator('.cm-scroller').evaluate(element => element.scrollTop)
  await expect
    .poll(() => JSON.parse(placesOf(scratch) || '[{}]')[0].head)
    .toBe(longText.indexOf('Paragraph 44,'))
  await first.app.close()
  const { page } = await start(blog)
  await expect(page.getByText('Paragraph 44,')).toBeInViewport()
  const again = await page.locator('.cm-scroller').evaluate(element => element.scrollTop)
  expect(Math.abs(again - scrolled)).toBeLessThan(40)
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.type('!')
  await expect.poll(() => read(blog, longPost)).toContain('\n!Paragraph 44,')
})

test('a new post without a file survives a kill, and gets its file when I am done with the title', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const files = readdirSync(join(blog, '_posts'))
  const first = await start(blog)
  await expect(postInList(first.page, 'A long walk')).toBeVisible()
  await first.page.keyboard.press('ControlOrMeta+n')
  await expect(first.page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await first.page.keyboard.type('纸与墨')
  await expect(postInList(first.page, '纸与墨')).toContainText('Unsaved')
  await expect.poll(() => journalOf(scratch)).toContain('纸与墨')
  await killApp(first)
  expect(readdirSync(join(blog, '_posts'))).toEqual(files)

  const { page } = await start(null)
  await wasRecovered(page, '1 post')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('纸与墨')
  await typeAtEnd(page, '第一句。')
  await expect(saveState(page)).toHaveText('Saved')
  const today = new Date().toLocaleDateString('en-CA')
  const text = '---\nlayout: post\ntitle: 纸与墨\ntags: []\n---\n\n第一句。'
  expect(read(blog, `_posts/${today}-纸与墨.md`)).toBe(text)
  // The same document goes on: undo is still there, and one post is in the list.
  await expect(listOfPosts(page).getByRole('option', { name: '纸与墨' })).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('第一句。')
})

test('a new post never takes another one’s file', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const today = new Date().toLocaleDateString('en-CA')
  writeBlog(blog, { [`_posts/${today}-twice.md`]: '---\ntitle: Twice\n---\n\nThe first.\n' })
  const { page } = await start(blog)
  await page.getByRole('button', { name: 'New post' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Twice')
  await save(page)
  expect(read(blog, `_posts/${today}-twice.md`)).toBe('---\ntitle: Twice\n---\n\nThe first.\n')
  expect(read(blog, `_posts/${today}-twice-2.md`)).toContain('title: Twice\n')
})

test('I give up a new post without being asked, and take that back', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  // Or, on a busy machine, it has its file before the command is typed, and is no longer to be given up.
  withoutAutosave(scratch)
  const { page } = await start(blog)
  await expect(postInList(page, 'A long walk')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Not now')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Give up this new post')
  await page.keyboard.press('Enter')
  await expect(postInList(page, 'Not now')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(postInList(page, 'Not now')).toContainText('Unsaved')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Not now')
})

test('a new post that I have not finished is there again after I quit', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await expect(postInList(first.page, 'A long walk')).toBeVisible()
  await first.page.keyboard.press('ControlOrMeta+n')
  await expect(first.page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await expect(saveState(first.page)).toHaveText('Unsaved')
  await typeAtEnd(first.page, 'No title yet.')
  await expect(saveState(first.page)).toHaveText('Unsaved')
  await first.app.close()
  const { page } = await start(blog)
  await expect(textOfPost(page)).toContainText('No title yet.')
  await expect(postInList(page, 'New post')).toContainText('Unsaved')
})

test('a journal that cannot be written is told at once, and I can go on and save', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  mkdirSync(join(scratch, 'data'))
  // Whoever runs this: no folder can be made where a file is.
  writeFileSync(join(scratch, 'data', 'journal'), '')
  const { page } = await start(blog)
  const banner = page.getByRole('alert').filter({ hasText: 'not safe from a crash' })
  await openPost(page, '江边散步')
  await typeAtEnd(page, '风')
  await expect(banner).toBeVisible()
  await expect(saveState(page)).toHaveText('Saved')
  expect(read(blog, riverPost)).toContain('风')
  await expect(banner).toBeHidden()
})

/** What is in all files of a folder; nothing while there is none. */
function filesIn(folder: string): string {
  if (!existsSync(folder)) return ''
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // One that is being replaced lies there twice for a moment.
      .filter(entry => entry.isFile() && !entry.name.endsWith('.tmp'))
      .map(entry => read(entry.parentPath, entry.name))
      .join('\n')
  )
}

/** Two keys may be in two records. */
function typedIn(journal: string): string {
  return [...journal.matchAll(/\[0,"([^"]*)"\]/g)].map(([, text]) => text).join('')
}

function journalOf(scratch: string): string {
  return filesIn(join(scratch, 'data', 'journal'))
}

function placesOf(scratch: string): string {
  return filesIn(join(scratch, 'data', 'places'))
}
