import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { openPost, preview, runCommand, textOfPost, typeAtEnd } from './window.ts'

const parts = Array.from({ length: 90 }, (_, i) =>
  i % 9 === 4
    ? `## Part ${i}\n\n![picture ${i}](/img/posts/江边散步/river.png)\n`
    : `## Part ${i}\n\n${'Some words about it. '.repeat(1 + ((i * 7) % 23))}\n`,
)
const longPost = `---\ntitle: Long\n---\n\n${parts.join('\n')}`

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), { ...sampleBlog(), [stonePost]: longPost }))

/** Opens the long post, and waits until the preview has all of it. */
async function openLongPost(page: Page): Promise<void> {
  await openPost(page, 'Long')
  await expect(preview(page).getByRole('heading', { name: 'Part 89' })).toBeAttached()
}

/** How far below the top of its view a heading stands, as a share of the view's height. */
async function standsAt(page: Page, where: 'text' | 'preview', name: string): Promise<number> {
  return where === 'text'
    ? heightIn(page.locator('.cm-line').filter({ hasText: new RegExp(`^## ${name}$`) }))
    : heightIn(preview(page).getByRole('heading', { name, exact: true }))
}

async function turnWheel(page: Page, over: '.cm-scroller' | '.preview-frame', by: number): Promise<void> {
  await page.locator(over).hover()
  await page.mouse.wheel(0, by)
}

test('a long post that I open is in the preview to its end, and so is what I type there at once', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Long')
  await typeAtEnd(page, '\n## The very end')
  await expect(preview(page).getByRole('heading', { name: 'The very end' })).toBeInViewport()
  await expect(preview(page).locator('.block')).toHaveCount(2 * parts.length + 1)
  await openPost(page, '江边散步')
  await expect(preview(page).locator('.block')).toHaveCount(3)
})

test('text and preview scroll together, whichever I scroll, and let go when I say so', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openLongPost(page)
  await turnWheel(page, '.cm-scroller', 1500)
  await expect
    .poll(() =>
      preview(page)
        .locator('html')
        .evaluate(html => html.scrollTop),
    )
    .toBeGreaterThan(500)
  // A heading that is seen in both stands at the same height in both.
  const seen = page.locator('.cm-line').filter({ hasText: /^## Part/ })
  const names = await seen.evaluateAll(lines => lines.map(line => (line.textContent ?? '').slice(3)))
  await expect
    .poll(async () => {
      const apart = await Promise.all(
        names.map(async name => [
          await standsAt(page, 'text', name),
          Math.abs((await standsAt(page, 'text', name)) - (await standsAt(page, 'preview', name))),
        ]),
      )
      return Math.min(...apart.filter(([at = 2]) => at > 0 && at < 1).map(([, by = 1]) => by))
    })
    .toBeLessThan(0.06)

  const before = await page.locator('.cm-scroller').evaluate(text => text.scrollTop)
  await turnWheel(page, '.preview-frame', 4000)
  await expect
    .poll(() => page.locator('.cm-scroller').evaluate(text => text.scrollTop))
    .toBeGreaterThan(before + 500)
  await turnWheel(page, '.preview-frame', 100_000)
  await expect(page.locator('.cm-line').filter({ hasText: /^## Part 89$/ })).toBeInViewport()

  await runCommand(page, 'Scroll text and preview together, or not')
  const still = await page.locator('.cm-scroller').evaluate(text => text.scrollTop)
  await turnWheel(page, '.preview-frame', -100_000)
  await expect
    .poll(() =>
      preview(page)
        .locator('html')
        .evaluate(html => html.scrollTop),
    )
    .toBe(0)
  expect(await page.locator('.cm-scroller').evaluate(text => text.scrollTop)).toBe(still)
})

/** In shares of a view's height: a few pixels, which nobody sees. */
const mostApart = 0.005

/** Waits until both stand as far below the top of their views. */
async function standAlike(one: Locator, other: Locator): Promise<void> {
  await expect
    .poll(async () => Math.abs((await heightIn(one)) - (await heightIn(other))))
    .toBeLessThan(mostApart)
}

test('headings and pictures stand exactly where their lines do, whichever leads', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openLongPost(page)
  await textOfPost(page).click()
  for (const words of ['## Part 22', '![picture 22]', '## Part 58', '![picture 58]']) {
    const line = page.locator('.cm-line').filter({ hasText: words })
    for (let turn = 0; turn < 60 && !(await line.isVisible()); turn++)
      await turnWheel(page, '.cm-scroller', 300)
    await line.scrollIntoViewIfNeeded()
    await line.click({ position: { x: 4, y: 4 } })
    const name = words.replace(/\W/g, ' ').trim()
    const shown = words.startsWith('#')
      ? preview(page).getByRole('heading', { name, exact: true })
      : preview(page).getByAltText(name, { exact: true })
    await standAlike(shown, line)
  }
  // The preview leads: a heading is where the view is in the page, so its line is where the view is in the text.
  const heading = preview(page).getByRole('heading', { name: 'Part 31', exact: true })
  await heading.evaluate(element => {
    const { scrollY, innerHeight } = element.ownerDocument.defaultView ?? window
    const root = element.ownerDocument.documentElement
    const top = element.getBoundingClientRect().top + scrollY
    root.scrollTop = top / (1 + innerHeight / (root.scrollHeight - innerHeight))
  })
  const line = page.locator('.cm-line').filter({ hasText: /^## Part 31$/ })
  await expect(line).toBeInViewport()
  await standAlike(heading, line)
})

/** How far below the top of its view an element stands, as a share of the view's height. */
async function heightIn(element: Locator): Promise<number> {
  return element.evaluate(shown => {
    const scroller = shown.closest('.cm-scroller')
    const { top } = shown.getBoundingClientRect()
    if (scroller) return (top - scroller.getBoundingClientRect().top) / scroller.clientHeight
    return top / (shown.ownerDocument.defaultView?.innerHeight ?? 1)
  })
}

test('a key, or a click with Ctrl, shows in the preview where I am', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openLongPost(page)
  await runCommand(page, 'Scroll text and preview together, or not')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(preview(page).getByRole('heading', { name: 'Part 89' })).not.toBeInViewport()
  await page.keyboard.press('ControlOrMeta+Alt+l')
  await expect(preview(page).getByRole('heading', { name: 'Part 89' })).toBeInViewport()
  await expect(preview(page).locator('.pointed')).toHaveCount(1)
  await expect(preview(page).locator('.pointed')).toHaveCount(0)
  await page
    .locator('.cm-line')
    .filter({ hasText: /^## Part 88$/ })
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(preview(page).locator('.pointed')).toHaveText('Part 88')
})

test('I see the post as an article, as its whole page, and on a phone, by day and by night', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await expect(preview(page).locator('.site-head')).toHaveCount(0)
  await page.getByText('Page', { exact: true }).click()
  await expect(preview(page).locator('.site-head')).toContainText('Notes by the river')
  await expect(preview(page).getByRole('link', { name: 'Walking' })).toBeVisible()
  // A longer one begins with the head of the site too, though the caret is further down.
  await openLongPost(page)
  await expect(preview(page).locator('.site-head')).toBeInViewport()
  await openPost(page, '江边散步')
  await typeAtEnd(page, '\n\n一叶小舟。')
  await expect(preview(page).getByText('一叶小舟。')).toBeVisible()
  // Another title is on it, with all that the title is written on.
  await page.getByRole('textbox', { name: 'Title' }).fill('江边夜行')
  await expect(preview(page).getByRole('heading', { name: '江边夜行' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+Alt+v')
  await expect
    .poll(() =>
      preview(page)
        .locator('html')
        .evaluate(html => html.clientWidth),
    )
    .toBeLessThan(400)
  await expect(preview(page).locator('.site-head')).toBeVisible()
  await page.getByRole('button', { name: 'Show it dark' }).click()
  await expect(preview(page).locator('body')).toHaveCSS('background-color', 'rgb(26, 24, 21)')
  await page.reload()
  await expect(preview(page).locator('body')).toHaveCSS('background-color', 'rgb(26, 24, 21)')
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked()
})

test('pictures from other sites come once I let them into this blog, and what is embedded is a card', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), {
    [riverPost]:
      '---\ntitle: Remote\n---\n\n![x](http://127.0.0.1:9/x.png)\n\n' +
      '<iframe src="//player.bilibili.com/player.html?bvid=BV1"></iframe>\n\n' +
      '<iframe src="https://www.youtube.com/embed/abc"></iframe>\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await openPost(page, 'Remote')
  await expect(preview(page).getByText('Bilibili · Embedded page')).toBeVisible()
  await expect(preview(page).getByRole('link', { name: 'YouTube' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/embed/abc',
  )
  expect(asked.filter(url => url.includes('127.0.0.1:9/'))).toEqual([])
  await preview(page).getByRole('button', { name: 'Load them in this blog' }).click()
  await expect(preview(page).locator('img')).toHaveAttribute('src', 'http://127.0.0.1:9/x.png')
  await expect.poll(() => asked.some(url => url.includes('127.0.0.1:9/'))).toBe(true)
  expect(existsSync(join(scratch, 'blog/.inkstone.yml'))).toBe(false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(preview(page).getByRole('button', { name: 'Load them in this blog' })).toBeVisible()
})

test('I save a post as PDF', async ({ scratch, start }) => {
  const { app, page } = await start(join(scratch, 'blog'))
  const file = join(scratch, 'post.pdf')
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, file)
  await openPost(page, '江边散步')
  await expect(preview(page).getByText('清晨的江面很安静。')).toBeVisible()
  await runCommand(page, 'Save the post as PDF')
  await expect(page.getByText('The PDF is at')).toBeVisible()
  const pdf = readFileSync(file, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/Image')
  expect(read(join(scratch, 'blog'), riverPost)).toBe(String(sampleBlog()[riverPost]))
})
