// Writing Markdown by keys: lists, marks, tables, footnotes.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog } from './sample-blog.ts'
import { openPost, pressKeys, runCommand, save, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

/** Opens the post by the river, with the caret in a new paragraph at its end. */
async function writeByTheRiver(page: Page): Promise<void> {
  await openPost(page, '江边散步')
  await typeAtEnd(page, '')
}

/** What is in the file behind the text that was there, once it is saved. */
async function written(page: Page, blog: string): Promise<string> {
  await save(page)
  const text = read(blog, riverPost)
  expect(text.startsWith(riverText)).toBe(true)
  return text.slice(riverText.length)
}

test('I write a numbered list, put an item deeper with Tab and move another up, and the numbers stay right', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.type('\n1. 磨墨')
  for (const item of ['加水', '铺纸', '落笔']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(item)
  }
  await pressKeys(page, 'Alt+ArrowUp', 'ArrowUp', 'Tab', 'ControlOrMeta+End', 'Enter', 'Enter')
  await page.keyboard.type('完。')
  expect(await written(page, blog)).toBe('\n1. 磨墨\n   1. 加水\n2. 落笔\n3. 铺纸\n\n完。')
})

test('a long item goes on below its words, not below its mark', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await writeByTheRiver(page)
  await page.keyboard.insertText(`\n1. ${'磨墨'.repeat(60)}`)
  const line = textOfPost(page).locator('.cm-line', { hasText: '磨墨磨墨' })
  await expect.poll(() => line.evaluate(leftsOfWords)).toEqual([0])

  // All that is selected begins where the lines do: nothing of it hangs out into the margin.
  await page.keyboard.press('ControlOrMeta+a')
  const [first = '', ...others] = await page.locator('.cm-selectionBackground').evaluateAll(leftsOf)
  expect(others.length).toBeGreaterThan(0)
  for (const left of others) expect(left).toBe(first)
})

const leftsOf = (parts: readonly Element[]): readonly string[] =>
  parts.map(part => part.getBoundingClientRect().left.toFixed())

/** How far the further rows of the line begin from where the words of the first one do, to the pixel. */
function leftsOfWords(line: Element): readonly number[] {
  const range = document.createRange()
  const words = line.lastChild?.lastChild ?? line.lastChild ?? line
  range.setStart(words, (words.textContent ?? '').indexOf('磨'))
  range.setEndAfter(words)
  const [first = 0, ...others] = [...range.getClientRects()].map(({ left }) => left)
  return [...new Set(others.map(left => Math.round(left - first)))]
}

test('Ctrl+B begins and ends bold while I type, and the palette does it to what I selected', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('浓墨')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('淡墨')
  await pressKeys(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft')
  await runCommand(page, 'Strike through')
  await expect(textOfPost(page)).toBeFocused()
  expect(await written(page, blog)).toBe('**浓墨**~~淡墨~~')
})

test('I fill a table cell by cell with Tab and put its columns in line', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.press('ControlOrMeta+Alt+t')
  for (const cell of ['纸', 'price', '宣纸', '30', '毛边纸']) {
    await page.keyboard.type(cell)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('5')
  await page.keyboard.press('ControlOrMeta+Alt+t')
  expect((await written(page, blog)).trim().split('\n')).toEqual([
    '| 纸     | price |',
    '| ------ | ----- |',
    '| 宣纸   | 30    |',
    '| 毛边纸 | 5     |',
  ])
  const rows = textOfPost(page).locator('.cm-line', { hasText: '|' })
  const families = await rows.evaluateAll(lines => lines.map(line => getComputedStyle(line).fontFamily))
  expect(families).toHaveLength(4)
  for (const family of families) expect(family).toMatch(/monospace$/)
})

test('I fold a section by its heading, write behind it, and all of it is saved', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.type('\n## 上游\n\n水很浅。\n\n## 下游\n\n水很深。')
  await textOfPost(page).getByText('上游').click()
  await pressKeys(page, 'Control+Shift+BracketLeft')
  await expect(textOfPost(page)).not.toContainText('水很浅')
  await typeAtEnd(page, '船很多。')
  expect(await written(page, blog)).toBe('\n## 上游\n\n水很浅。\n\n## 下游\n\n水很深。船很多。')
  await textOfPost(page).getByText('上游').click()
  await runCommand(page, 'Unfold this section')
  await expect(textOfPost(page)).toContainText('水很浅')
})

test('a footnote takes me to its note, and a key takes me back to where I was', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.type('古人云')
  await runCommand(page, 'Add a footnote')
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.type('出处。')
  await page.keyboard.press('ControlOrMeta+Alt+j')
  await page.keyboard.type('，善。')
  expect(await written(page, blog)).toBe('古人云[^1]，善。\n\n[^1]: 出处。')
})

test('Chinese quotes come in pairs, and a list item that I compose keeps each character once', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.insertText('「')
  await page.keyboard.insertText('墨')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('\n\n- ')
  const chromium = await page.context().newCDPSession(page)
  for (const [typed, chosen] of [
    ["mo'mo", '默默'],
    ['xie', '写'],
  ] as const) {
    await chromium.send('Input.imeSetComposition', {
      text: typed,
      selectionStart: typed.length,
      selectionEnd: typed.length,
    })
    await expect(textOfPost(page)).toContainText(typed)
    await chromium.send('Input.insertText', { text: chosen })
    await expect(textOfPost(page)).toContainText(chosen)
    await page.keyboard.press('Enter')
  }
  expect(await written(page, blog)).toBe('「墨」\n\n- 默默\n- 写\n- ')
})

test('what I paste from a web page becomes Markdown, with Shift it stays plain, and an address onto a selection is a link', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeByTheRiver(page)
  await page.keyboard.type('纸')
  const html = '<p>墨 <b>浓</b></p><ul><li>一</li><li>二</li></ul>'
  // The converter comes with the first focus; before it is there the plain text would be pasted.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
    .toContainEqual(expect.stringContaining('html-to-markdown'))
  await page.keyboard.press('Shift+Home')
  await paste(page, { 'text/plain': 'https://example.com/' })
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\n')
  await copy(page, { 'text/html': html, 'text/plain': '墨 浓' })
  await page.keyboard.press('ControlOrMeta+Shift+V')
  await page.keyboard.type('\n\n')
  await page.keyboard.press('ControlOrMeta+V')
  const link = '[纸](https://example.com/)'
  expect(await written(page, blog)).toBe(`${link}\n\n墨 浓\n\n墨 **浓**\n\n- 一\n- 二`)
})

async function paste(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await textOfPost(page).evaluate((text, given) => {
    const clipboardData = new DataTransfer()
    for (const [kind, value] of Object.entries(given)) clipboardData.setData(kind, value)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, kinds)
}

/** As another program would: what the browser then pastes is up to the keys. */
function copy(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate(given => {
    const give = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [kind, value] of Object.entries(given)) event.clipboardData?.setData(kind, value)
    }
    window.addEventListener('copy', give, { capture: true, once: true })
    document.execCommand('copy')
  }, kinds)
}
