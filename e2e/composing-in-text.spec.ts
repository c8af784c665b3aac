// An input method in every kind of text: each character is there once, and nothing happens in the middle.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { expect, killApp, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog } from './sample-blog.ts'
import {
  choose,
  goTo,
  openPost,
  pressKeys,
  properties,
  save,
  showFrontMatter,
  textOfPost,
  typeAtEnd,
} from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

/** Composes where the caret is, letter by letter as a pinyin input method does, and takes a word. */
async function compose(chromium: CDPSession, letters: string, chosen: string): Promise<void> {
  await begin(chromium, letters)
  await chromium.send('Input.insertText', { text: chosen })
}

async function begin(chromium: CDPSession, letters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end++) {
    const text = letters.slice(0, end)
    await chromium.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }
}

async function saved(page: Page, blog: string): Promise<string> {
  await save(page)
  return read(blog, riverPost)
}

/** Writes a heading, a list, a pair, bold words and a table, all of them composed. */
async function writeAll(page: Page): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  await typeAtEnd(page, '\n## ')
  await compose(chromium, 'mo', '墨')
  await page.keyboard.type('\n\n- ')
  await compose(chromium, 'shi', '石')
  await page.keyboard.press('Enter')
  await compose(chromium, "shui'jing", '水净')
  await pressKeys(page, 'Enter', 'Enter')
  await page.keyboard.type('（')
  await compose(chromium, 'jing', '静')
  await page.keyboard.type('）')
  await page.keyboard.press('ControlOrMeta+b')
  await compose(chromium, 'nong', '浓')
  await page.keyboard.press('ControlOrMeta+b')
  await compose(chromium, 'de', '的。')
  await page.keyboard.type('\n\n| a | b |\n|---|---|\n| ')
  await compose(chromium, 'zhi', '纸')
  await page.keyboard.type(' | ')
  await compose(chromium, 'bi', '笔')
  await page.keyboard.type(' |')
}

const all = '\n## 墨\n\n- 石\n- 水净\n\n（静）**浓**的。\n\n| a | b |\n|---|---|\n| 纸 | 笔 |'

test('in headings, lists, pairs, bold words and tables', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await writeAll(page)
  expect(await saved(page, blog)).toBe(riverText + all)
})

test('the same in focus, as on a typewriter, with spelling checked and the outline beside', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Settings')
  await choose(page, 'Sentence')
  await page.getByRole('switch', { name: 'Typewriter' }).click()
  await page.getByRole('switch', { name: 'Check spelling' }).click()
  await goTo(page, 'Posts')
  await openPost(page, '江边散步')
  await page.keyboard.press('ControlOrMeta+Shift+Digit1')
  await writeAll(page)
  expect(await saved(page, blog)).toBe(riverText + all)
})

test('in the title, where half a syllable reaches neither the text nor the file', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await showFrontMatter(page)
  await properties(page).getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.press('End')
  const chromium = await page.context().newCDPSession(page)
  await begin(chromium, 'ji')
  await expect(textOfPost(page)).toContainText('title: 江边散步tags')
  await chromium.send('Input.insertText', { text: '记' })
  await expect(textOfPost(page)).toContainText('title: 江边散步记tags')
  expect(await saved(page, blog)).toBe(riverText.replace('江边散步\n', '江边散步记\n'))
})

test('in the source of the front matter, which stays open and tells the form', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await showFrontMatter(page)
  await textOfPost(page).locator('.cm-line', { hasText: 'title:' }).click()
  await page.keyboard.press('End')
  const chromium = await page.context().newCDPSession(page)
  await compose(chromium, 'ye', '夜')
  await compose(chromium, 'ji', '记')
  await expect(properties(page).getByRole('textbox', { name: 'Title' })).toHaveValue('江边散步夜记')
  await expect(textOfPost(page)).toContainText('layout: post')
  expect(await saved(page, blog)).toBe(riverText.replace('江边散步\n', '江边散步夜记\n'))
})

test('keys in the middle are the input method’s, and what I typed before is safe from a crash', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const dataFolder = join(scratch, 'data')
  const first = await start(blog, { dataFolder })
  await openPost(first.page, '江边散步')
  await typeAtEnd(first.page, '再')
  const chromium = await first.page.context().newCDPSession(first.page)
  await begin(chromium, 'jian')
  // As Chromium tells of keys that an input method has taken.
  await first.page.evaluate(() => {
    for (const key of ['Enter', 'Tab', 'Escape', 'b', 's'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          ctrlKey: key.length === 1,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      )
  })
  await expect(textOfPost(first.page)).toContainText('再jian')
  expect(read(blog, riverPost)).toBe(riverText)
  await expect.poll(() => journalOf(dataFolder)).toContain('再')
  await killApp(first)
  const { page } = await start(blog, { dataFolder })
  await expect(textOfPost(page)).toContainText('再')
})

/** All that is kept of what was typed, as text. */
function journalOf(dataFolder: string): string {
  const folder = join(dataFolder, 'journal')
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter(file => file.isFile())
    .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}
