import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng, riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { openPost, preview, textOfPost, typeAtEnd } from './window.ts'

const folder = 'img/posts/江边散步'

test.beforeEach(({ scratch }) =>
  writeBlog(join(scratch, 'blog'), {
    ...sampleBlog(),
    [riverPost]: `---\ntitle: 江边散步\n---\n\n![](/${folder}/river.png)\n\n![](/${folder}/bank.png)\n\n岸上。\n`,
    [`${folder}/bank.png`]: drawPng(40, 24),
  }),
)

const widths = (page: Page) =>
  preview(page)
    .locator('img')
    .evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))

test('typing loads no picture again, and one that is replaced on the disk is shown at once, alone', async ({
  scratch,
  start,
}) => {
  // A file that came a moment before the preview is taken for one that was replaced, as clocks of disks differ.
  const { ctimeMs } = statSync(join(scratch, 'blog', folder, 'bank.png'))
  await expect.poll(() => Date.now() - ctimeMs).toBeGreaterThan(3000)
  const { page } = await start(join(scratch, 'blog'))
  const asked: string[] = []
  page.on('request', request => {
    if (/(river|bank)\.png/.test(request.url())) asked.push(request.url())
  })
  await openPost(page, '江边散步')
  await expect.poll(() => widths(page)).toEqual([40, 40])
  // Also a key in the very block of a picture, and one that moves all blocks behind it.
  await typeAtEnd(page, '看灯。')
  await textOfPost(page).getByText('bank.png').click()
  await page.keyboard.press('End')
  await page.keyboard.type('水')
  await page.keyboard.press('Home')
  await page.keyboard.type('又一段。\n\n')
  await expect(preview(page).getByText('又一段。')).toBeVisible()
  await expect(preview(page).getByText('水')).toBeVisible()
  expect(asked).toHaveLength(2)

  writeFileSync(join(scratch, 'blog', folder, 'river.png'), drawPng(64, 24))
  await expect.poll(() => widths(page)).toEqual([64, 40])
  expect(asked.slice(2).every(address => address.includes('river.png'))).toBe(true)
  // What is rendered from now on, and the post that is opened again, have the new one.
  await typeAtEnd(page, '回家。')
  await openPost(page, 'Choosing a stone')
  await expect(preview(page).getByText('A good stone is quiet')).toBeVisible()
  await openPost(page, '江边散步')
  await expect.poll(() => widths(page)).toEqual([64, 40])
})

/** How far below the top of the preview its last paragraph stands. */
const endStandsAt = (page: Page) =>
  preview(page)
    .getByText('The end of it.')
    .evaluate(element => Math.round(element.getBoundingClientRect().top))

test('a picture that comes late moves neither what I write at, nor what I have scrolled to', async ({
  scratch,
  start,
}) => {
  const words = Array.from({ length: 40 }, (_, i) => `Some words about part ${i}.\n`).join('\n')
  writeBlog(join(scratch, 'blog'), {
    [stonePost]: `---\ntitle: Long\n---\n\n![](/img/far.png)\n\n${words}\n![](/img/near.png)\n\nAnd then\n\nThe end of it.\n`,
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Long')
  await typeAtEnd(page, 'Now.')
  await expect(preview(page).getByText('Now.')).toBeInViewport()
  const written = await endStandsAt(page)
  writeFileSync(join(scratch, 'blog/img/near.png'), drawPng(300, 700))
  await expect.poll(() => widths(page)).toEqual([0, 300])
  await expect.poll(() => endStandsAt(page)).toBe(written)

  await page.locator('.preview-frame').hover()
  await page.mouse.wheel(0, -300)
  await expect.poll(() => endStandsAt(page)).toBeGreaterThan(written + 200)
  const read = await endStandsAt(page)
  const topOfText = () => page.locator('.cm-scroller').evaluate(text => text.scrollTop)
  const top = await topOfText()
  writeFileSync(join(scratch, 'blog/img/far.png'), drawPng(300, 700))
  await expect.poll(() => widths(page)).toEqual([300, 300])
  await expect.poll(() => endStandsAt(page)).toBe(read)
  expect(await topOfText()).toBe(top)
})

test('my wheel leads also in the moment in which the page grows by itself', async ({ scratch, start }) => {
  const words = Array.from({ length: 40 }, (_, i) => `Some words about part ${i}.\n`).join('\n')
  writeBlog(join(scratch, 'blog'), { [stonePost]: `---\ntitle: Long\n---\n\n${words}\nThe end of it.\n` })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Long')
  await typeAtEnd(page, 'Now.')
  await expect(preview(page).getByText('Now.')).toBeInViewport()
  const written = await endStandsAt(page)
  // The page around the post may run scripts; the post's own may not.
  const shell = page.frames().find(frame => frame.url().endsWith('/preview-frame/index.html'))
  await shell?.evaluate(() => {
    const post = document.querySelector('iframe')?.contentWindow
    const grow = () => post?.document.querySelector('.body')?.lastElementChild?.setAttribute('style', tall)
    const tall = 'min-height: 900px'
    post?.addEventListener('scroll', grow, { once: true, capture: true })
  })
  await page.locator('.preview-frame').hover()
  await page.mouse.wheel(0, -300)
  await expect(preview(page).locator('.body [style]')).toHaveCount(1)
  await expect.poll(() => endStandsAt(page)).toBeGreaterThan(written + 200)
})
