// Writing with an input method: what is being composed is not text yet, and half a syllable belongs in no file.
import { type FSWatcher, readFileSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { test as base, expect, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog } from './sample-blog.ts'
import { openPost, properties, save, saveState, switchAutosaveOff, textOfPost, typeAtEnd } from './window.ts'

const test = base.extend<{
  /** Every text that a file has had from then on. */
  readonly textsOf: (file: string) => Set<string>
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its first parameter.
  textsOf: async ({}, use) => {
    const watchers: FSWatcher[] = []
    await use(file => {
      const texts = new Set<string>()
      const look = (): unknown => texts.add(readFileSync(file, 'utf8'))
      look()
      watchers.push(watch(dirname(file), look))
      return texts
    })
    for (const watcher of watchers) watcher.close()
  },
})

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

/** Begins to compose at the end of the post, as a pinyin input method does; what it gives takes the word that is chosen. */
async function compose(page: Page, typed: string): Promise<(chosen: string) => Promise<void>> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Input.imeSetComposition', {
    text: typed,
    selectionStart: typed.length,
    selectionEnd: typed.length,
  })
  await expect(textOfPost(page)).toContainText(typed)
  return async chosen => {
    await chromium.send('Input.insertText', { text: chosen })
  }
}

test('while an input method composes nothing is saved by itself, and nothing is lost', async ({
  scratch,
  start,
  textsOf,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await page.clock.install()
  await openPost(page, '江边散步')
  const texts = textsOf(join(scratch, 'blog', riverPost))
  await typeAtEnd(page, '再')
  const choose = await compose(page, 'jian')
  await page.clock.runFor(5000)
  await expect(saveState(page)).toHaveText('Unsaved')
  await choose('见')
  await expect(saveState(page)).toHaveText('Saved')
  expect([...texts].filter(text => text.includes('jian'))).toEqual([])
  expect([...texts].at(-1)).toBe(`${riverText}再见`)
})

test('Ctrl+S while I compose writes nothing half-composed', async ({ scratch, start, textsOf }) => {
  const file = join(scratch, 'blog', riverPost)
  const { page } = await start(join(scratch, 'blog'))
  await switchAutosaveOff(page)
  await openPost(page, '江边散步')
  const texts = textsOf(file)
  await typeAtEnd(page, '再')
  const choose = await compose(page, 'jian')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saveState(page)).toHaveText('Unsaved')
  await choose('见')
  await save(page)
  expect([...texts]).toEqual([riverText, `${riverText}再见`])
})

test('opening another post while I compose ends it: what stands in the text then is what is saved', async ({
  scratch,
  start,
  textsOf,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  const texts = textsOf(join(scratch, 'blog', riverPost))
  await typeAtEnd(page, '再')
  await compose(page, 'jian')
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('A good stone')
  await openPost(page, '江边散步')
  await expect(saveState(page)).toHaveText('Saved')
  await expect(textOfPost(page)).toContainText('再jian')
  expect([...texts].filter(text => text.includes('jian'))).toEqual([`${riverText}再jian`])
})

test('leaving the window while I compose writes nothing half-composed', async ({
  scratch,
  start,
  textsOf,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  const texts = textsOf(join(scratch, 'blog', riverPost))
  await typeAtEnd(page, '再')
  const choose = await compose(page, 'jian')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await choose('见')
  await expect(saveState(page)).toHaveText('Saved')
  expect([...texts].filter(text => text.includes('jian'))).toEqual([])
  expect([...texts].at(-1)).toBe(`${riverText}再见`)
})

test('what another program writes while I compose waits for the end, and then I choose', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  const choose = await compose(page, 'jian')
  const theirs = riverText.replace('安静', '清冷')
  writeFileSync(join(scratch, 'blog', riverPost), theirs)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(textOfPost(page)).toContainText('jian')
  await expect(textOfPost(page)).toContainText('安静')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await choose('见')
  await expect(saveState(page)).toHaveText('Changed on disk')
  await expect(textOfPost(page)).toContainText('见')
  expect(readFileSync(join(scratch, 'blog', riverPost), 'utf8')).toBe(theirs)
})

test('a tag that I compose is no chip before it is chosen, and one afterwards', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  const chips = properties(page).getByRole('listitem')
  await properties(page).getByRole('combobox', { name: 'Tags' }).focus()
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Input.imeSetComposition', { text: "chen,xi'", selectionStart: 8, selectionEnd: 8 })
  await expect(properties(page).getByRole('combobox', { name: 'Tags' })).toHaveValue("chen,xi'")
  await expect(chips).toHaveCount(2)
  await chromium.send('Input.insertText', { text: '晨曦' })
  await page.keyboard.press('Enter')
  await expect(chips).toHaveText([/Walking/, /随笔/, /晨曦/])
})
