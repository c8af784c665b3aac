import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { mailEditor, pasteInto, wechatEditor, zhihuEditor } from './foreign-editors.ts'
import { riverPost, sampleBlog } from './sample-blog.ts'
import { openPost, pasted, preview, runCommand, textOfPost } from './window.ts'

const code = 'if (a) {\n  return "墨"\n\n\tnext()\n}'
const everything = `---
title: Everything
---

## 标题

Some **bold** \`code\`, [a post]({% post_url 2023-11-20-choosing-a-stone %}#ink), [outside](https://example.com/a) and a note.[^1]

\`\`\`js
${code}
\`\`\`

$$\\frac{a}{b}$$

A small $$x^2$$ in words.

![](/img/posts/江边散步/river.png)

| a | b |
|---|---|
| 1 | 2 |

- [x] done
- [ ] to do

> [!NOTE]
> Wet ink.

<img src="http://127.0.0.1:9/far.png" alt="far">

<iframe src="https://www.youtube.com/embed/abc"></iframe>

[^1]: The note.
`

test.beforeEach(({ scratch }) =>
  writeBlog(join(scratch, 'blog'), {
    ...sampleBlog(),
    '_config.yml': 'title: Notes\nurl: https://example.org\nbaseurl: /notes\npermalink: pretty\n',
    [riverPost]: everything,
  }),
)

const stoneAddress = 'https://example.org/notes/2023/11/20/choosing-a-stone/#ink'

/** What is copied is what the preview shows: its formulas come last. */
async function openEverything(page: Page): Promise<void> {
  await openPost(page, 'Everything')
  await expect(preview(page).locator('math')).toHaveCount(2)
}

/** The lines of the code as the pasted one shows them, hard spaces as spaces. */
async function codeIn(editor: Page): Promise<string> {
  const text = await editor.locator('pre').evaluate(pre => (pre as HTMLElement).innerText)
  return text.replaceAll('\u00a0', ' ').trimEnd()
}

async function widthsOf(editor: Page): Promise<readonly number[]> {
  return editor
    .locator('img[src^="data:"]')
    .evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))
}

test('a post that I copy has its look in a mail and in Word, with code, formulas, pictures and links', async ({
  scratch,
  start,
  reader,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openEverything(page)
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+Shift+c')
  await expect(page.getByText('Copied with its look')).toBeVisible()
  const { html, text } = await pasted(page)
  expect(text).toContain('Some bold code')
  expect(html).not.toMatch(
    / (?:class|id|role|loading|data-[a-z-]+)=|<(?:math|input|svg|iframe)|localhost|ink-asset/,
  )

  const mail = await pasteInto(mailEditor, reader, html)
  expect(await codeIn(mail)).toBe(code.replace('\t', '    '))
  await expect(mail.locator('pre span', { hasText: 'return' })).toHaveCSS('color', 'rgb(159, 45, 28)')
  await expect(mail.locator('td').first()).toHaveCSS('border-top-width', '1px')
  await expect(mail.getByRole('heading', { name: '标题' })).toHaveCSS('font-size', '21px')
  await expect(mail.locator('blockquote')).toHaveCSS('background-color', 'rgb(247, 242, 234)')
  // Two formulas, twice as fine as they are shown, and the picture.
  expect((await widthsOf(mail)).every(width => width >= 20)).toBe(true)
  expect(await widthsOf(mail)).toHaveLength(3)
  await expect(mail.getByAltText('\\frac{a}{b}')).toBeVisible()
  await expect(mail.getByText('☑ done')).toBeVisible()
  await expect(mail.getByText('☐ to do')).toBeVisible()
  await expect(mail.getByRole('link', { name: 'a post' })).toHaveAttribute('href', stoneAddress)
  await expect(mail.getByRole('link', { name: 'youtube' })).toHaveAttribute('href', /embed\/abc$/)
  // What is not loaded here is copied as it is written; a note keeps its number, and leads nowhere.
  await expect(mail.getByAltText('far')).toHaveAttribute('src', 'http://127.0.0.1:9/far.png')
  await expect(mail.locator('sup')).toHaveText('1')
  expect(await mail.locator('a').evaluateAll(links => links.map(link => link.textContent))).toEqual([
    'a post',
    'outside',
    'https://www.youtube.com/embed/abc',
  ])
})

test('a post that I copy for WeChat keeps code, table and formulas, and lists where its links lead', async ({
  scratch,
  start,
  reader,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openEverything(page)
  // In the dark it is copied by day all the same.
  await page.getByRole('button', { name: 'Show it dark' }).click()
  await runCommand(page, 'Copy the post for WeChat')
  await expect(page.getByText('Copied for WeChat')).toBeVisible()
  const wechat = await pasteInto(wechatEditor, reader, (await pasted(page)).html)
  expect(await codeIn(wechat)).toBe(code.replace('\t', '    '))
  await expect(wechat.locator('pre span', { hasText: 'return' })).toHaveCSS('color', 'rgb(159, 45, 28)')
  await expect(wechat.locator('td').first()).toHaveCSS('border-top-width', '1px')
  await expect(wechat.locator('div:not([contenteditable])')).toHaveCount(0)
  await expect(wechat.getByText('Some bold code')).toContainText('a post[1], outside[2] and a note.1')
  await expect(wechat.getByText(`[1] a post: ${stoneAddress}`)).toBeVisible()
  await expect(wechat.getByText('[2] outside: https://example.com/a')).toBeVisible()
  expect(await widthsOf(wechat)).toHaveLength(3)
})

test('a post that I copy for Zhihu has formulas and code as Zhihu makes its own of', async ({
  scratch,
  start,
  reader,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openEverything(page)
  await runCommand(page, 'Copy the post for Zhihu')
  await expect(page.getByText('Copied for Zhihu')).toBeVisible()
  const zhihu = await pasteInto(zhihuEditor, reader, (await pasted(page)).html)
  const pre = zhihu.locator('pre')
  await expect(pre).toHaveAttribute('lang', 'js')
  expect(await pre.evaluate(element => element.textContent)).toBe(code)
  const formulas = zhihu.locator('img[eeimg="1"][data-eeimg="true"]')
  expect(await formulas.evaluateAll(images => images.map(image => image.getAttribute('alt')))).toEqual([
    '\\frac{a}{b} \\\\',
    'x^2',
  ])
  await expect(zhihu.getByRole('link', { name: 'a post' })).toHaveAttribute('href', stoneAddress)
  await expect(zhihu.getByRole('cell', { name: '2' })).toBeVisible()
})

test('I copy a post as HTML, with links by name as they are on the site, and as Markdown', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openEverything(page)
  await runCommand(page, 'Copy the post as HTML')
  await expect(page.getByText('Copied as HTML')).toBeVisible()
  const html = (await pasted(page)).text
  expect(html).toContain(`<a href="${stoneAddress}">a post</a>`)
  expect(html).toContain('<strong>bold</strong> <code>code</code>')
  expect(html).toContain('src="/img/posts/江边散步/river.png"')
  expect(html).toContain('<img src="http://127.0.0.1:9/far.png" alt="far">')
  expect(html).toContain('<iframe src="https://www.youtube.com/embed/abc"></iframe>')
  expect(html).not.toMatch(/localhost|ink-asset|data-(?:line|block|preview)|class="card"/)
  await runCommand(page, 'Copy the post as Markdown')
  await expect(page.getByText('Copied as Markdown')).toBeVisible()
  expect((await pasted(page)).text).toBe(everything.slice(everything.indexOf('## ')))
  await runCommand(page, 'with its front matter')
  await expect.poll(async () => (await pasted(page)).text).toBe(everything)
})
