import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng, riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { openPost, preview, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const blueBoat = drawPng(30, 20, [40, 80, 160])

/** Drops a file from the file manager onto a line of the text, with the events that Chromium gives for it. */
async function dropFile(
  page: Page,
  name: string,
  type: string,
  bytes: Uint8Array,
  line: string,
): Promise<void> {
  const box = await textOfPost(page).locator('.cm-line', { hasText: line }).boundingBox()
  if (!box) throw new Error(`no line “${line}”`)
  const point = { clientX: box.x + box.width - 2, clientY: box.y + box.height / 2 }
  const transfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      return data
    },
    { name, type, bytes: [...bytes] },
  )
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await textOfPost(page).dispatchEvent(event, {
      dataTransfer: transfer,
      bubbles: true,
      cancelable: true,
      ...point,
    })
  }
}

test('I drop a picture: it goes where this post keeps its pictures, and the link stands where I dropped it', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await dropFile(page, '小船.png', 'image/png', blueBoat, '对岸的灯还亮着。')
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/小船.png)')
  await expect(page.locator('.cm-dropCursor')).toHaveCount(0)
  expect(readFileSync(join(blog, 'img/posts/江边散步/小船.png')).equals(blueBoat)).toBe(true)
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readFileSync(join(blog, riverPost), 'utf8'))
    .toContain('对岸的灯还亮着。![](/img/posts/江边散步/小船.png)\n')
  await expect
    .poll(() =>
      preview(page)
        .locator('img')
        .last()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(30)
})

test('one undo takes the link back', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await dropFile(page, 'boat.png', 'image/png', blueBoat, '对岸的灯还亮着。')
  // The name alone stands there already while the picture is being added.
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/boat.png)')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('boat.png')
})

test('a picture of the same name with other bytes gets a new name; nothing is overwritten', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const before = readFileSync(join(blog, 'img/posts/江边散步/river.png'))
  await openPost(page, '江边散步')
  await dropFile(page, 'river.png', 'image/png', blueBoat, '对岸的灯还亮着。')
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/river-2.png)')
  expect(readFileSync(join(blog, 'img/posts/江边散步/river.png')).equals(before)).toBe(true)
  expect(readFileSync(join(blog, 'img/posts/江边散步/river-2.png')).equals(blueBoat)).toBe(true)
})

test('a post without pictures keeps its first one as the others of this blog do', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await dropFile(page, 'stone.png', 'image/png', blueBoat, 'A good stone')
  await expect(textOfPost(page)).toContainText('![](/img/posts/choosing-a-stone/stone.png)')
  expect(existsSync(join(blog, 'img/posts/choosing-a-stone/stone.png'))).toBe(true)
})

test('a file that is no picture is refused with a sentence, and nothing is written', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await dropFile(page, 'stone.png', 'image/png', Buffer.from('MZ this is a program'), 'A good stone')
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('stone.png')
  await expect(textOfPost(page)).not.toContainText('![')
  expect(existsSync(join(blog, 'img/posts/choosing-a-stone'))).toBe(false)
  expect(readFileSync(join(blog, stonePost), 'utf8')).not.toContain('![')
})

test('a screenshot that I paste becomes a picture of the post', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await textOfPost(page).evaluate(
    (element, bytes) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [...blueBoat],
  )
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/image.png)')
})
