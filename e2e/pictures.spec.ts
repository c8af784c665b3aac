import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { JSHandle, Page } from 'playwright'
import sharp from 'sharp'
import { expect, test, writeBlog } from './app.ts'
import { drawPng, riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { goTo, openPost, preview, runCommand, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const blueBoat = drawPng(30, 20, [40, 80, 160])

/** A photo as phones take it: it says where that was. */
function photo(background: string, width = 1200): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
  return sharp({ create: { width, height: 900, channels: 3, background, noise } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background } } }])
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Make: 'Seal Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 32/1 0/1' } })
    .toBuffer()
}

interface Dropped {
  readonly files?: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
  readonly html?: string
}

/** What a drag or the clipboard holds, with the data that Chromium gives it. */
function transferOf(page: Page, { files = [], html = '' }: Dropped): Promise<JSHandle<DataTransfer>> {
  const encoded = files.map(({ name, type, bytes }) => ({
    name,
    type,
    data: Buffer.from(bytes).toString('base64'),
  }))
  return page.evaluateHandle(
    ({ encoded, html }) => {
      const data = new DataTransfer()
      for (const { name, type, data: text } of encoded) {
        const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      if (html !== '') data.setData('text/html', html)
      return data
    },
    { encoded, html },
  )
}

/** Drops something onto a line of the text, with the events that Chromium gives for it. */
async function drop(page: Page, dropped: Dropped, line: string): Promise<void> {
  const box = await textOfPost(page).locator('.cm-line', { hasText: line }).boundingBox()
  if (!box) throw new Error(`no line “${line}”`)
  const point = { clientX: box.x + box.width - 2, clientY: box.y + box.height / 2 }
  const dataTransfer = await transferOf(page, dropped)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await textOfPost(page).dispatchEvent(event, { dataTransfer, bubbles: true, cancelable: true, ...point })
  }
}

const dropFile = (page: Page, name: string, type: string, bytes: Uint8Array, line: string) =>
  drop(page, { files: [{ name, type, bytes }] }, line)

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
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/江边散步-1.png)')
  // The caret asks what it shows.
  await page.keyboard.type('渡口的小船')
  await page.keyboard.press('Enter')
  await page.keyboard.type('。')
  await expect(textOfPost(page)).toContainText('![渡口的小船](/img/posts/江边散步/江边散步-1.png)。')
  // A browser copies a picture as its bytes and as HTML that names where it was: nothing is fetched.
  const red = drawPng(20, 20, [200, 40, 40])
  const clipboardData = await transferOf(page, {
    files: [{ name: 'image.png', type: 'image/png', bytes: red }],
    html: '<meta charset="utf-8"><img src="https://example.invalid/quay.png" alt="x">',
  })
  await textOfPost(page).evaluate(
    (element, data) =>
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      ),
    clipboardData,
  )
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/江边散步-2.png)')
  await expect(page.getByText('Goes to img/posts/江边散步/江边散步-2.png, where this post')).toBeVisible()
  expect(readFileSync(join(blog, 'img/posts/江边散步/江边散步-2.png')).equals(red)).toBe(true)
})

test('I drop photos: their links are there while I write on, where they were taken goes, and one undo takes them back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  const files = await Promise.all(
    ['#b5341c', '#2f6a3c', '#1f5f8b'].map(async (colour, at) => ({
      name: `photo ${at + 1}.jpg`,
      type: 'image/jpeg',
      bytes: await photo(colour),
    })),
  )
  await drop(page, { files }, '对岸的灯还亮着。')
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/photo-3.jpg)')
  await page.keyboard.type('一')
  await expect(textOfPost(page)).toContainText('对岸的灯还亮着。![一](/img/posts/江边散步/photo-1.jpg)')
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('was removed from 3 pictures')
  // Their links were shown before their bytes had come.
  await expect
    .poll(() =>
      preview(page)
        .locator('img')
        .evaluateAll((images: HTMLImageElement[]) => images.map(image => image.naturalWidth)),
    )
    .toEqual([40, 1200, 1200, 1200])
  const stored = readFileSync(join(blog, 'img/posts/江边散步/photo-2.jpg'))
  expect(stored.includes('Seal Camera')).toBe(false)
  await notices.getByRole('button', { name: 'Use the originals' }).click()
  await expect(notices).toContainText('3 pictures are as they came')
  expect(readFileSync(join(blog, 'img/posts/江边散步/photo-2.jpg')).equals(files[1]?.bytes ?? stored)).toBe(
    true,
  )
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('photo')
})

test('a picture that I drag out of the browser is fetched, and a paper is linked to', async ({
  scratch,
  start,
}) => {
  const server = createServer((_request, response) => response.end(blueBoat))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/old%20boat.png`
  await drop(page, { html: `<img src="${address}" alt="x">` }, '对岸的灯还亮着。')
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/old-boat.png)')
  server.close()
  const paper = Buffer.from('%PDF-1.7 a paper')
  await dropFile(page, '渡口 志.pdf', 'application/pdf', paper, '清晨的江面很安静。')
  await expect(textOfPost(page)).toContainText('[渡口-志](/img/posts/江边散步/渡口-志.pdf)')
  expect(readFileSync(join(scratch, 'blog/img/posts/江边散步/渡口-志.pdf')).equals(paper)).toBe(true)
})

test('a picture dropped on the preview goes below the paragraph that I dropped it on', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await preview(page)
    .getByText('A good stone is quiet')
    .evaluate(
      (element, bytes) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'stone.png', { type: 'image/png' }))
        for (const name of ['dragover', 'drop'])
          element.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [...blueBoat],
    )
  await expect(textOfPost(page)).toContainText('![](/img/posts/choosing-a-stone/stone.png)')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readFileSync(join(scratch, 'blog', stonePost), 'utf8'))
    .toContain('ink stick.\n\n![](/img/posts/choosing-a-stone/stone.png)\n')
})

test('I see where pictures go, and choose another folder for all posts, narrower and as WebP', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await runCommand(page, 'Where pictures go')
  const dialog = page.getByRole('dialog', { name: 'Pictures of this blog' })
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).toHaveValue('img/posts/choosing-a-stone')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill('../out')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toContainText('“../out” cannot be a folder of the blog')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill('pics/choosing-a-stone')
  await dialog.getByRole('radio', { name: 'For all posts' }).check()
  await dialog.getByRole('combobox', { name: 'Largest width' }).selectOption('1200')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('webp')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toHaveCount(0)
  await openPost(page, '江边散步')
  await dropFile(page, 'wide.jpg', 'image/jpeg', await photo('#b5341c', 1600), '对岸的灯还亮着。')
  await expect(textOfPost(page)).toContainText('![](/pics/江边散步/wide.webp)')
  await expect(page.getByText('Goes to pics/江边散步/wide.webp, as you chose')).toBeVisible()
  await expect.poll(() => existsSync(join(blog, 'pics/江边散步/wide.webp'))).toBe(true)
  expect((await sharp(join(blog, 'pics/江边散步/wide.webp')).metadata()).width).toBe(1200)
})

test('I describe the picture at the caret, give it a caption, and replace its file; each can be undone', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const before = readFileSync(join(blog, 'img/posts/江边散步/river.png'))
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await textOfPost(page).locator('.cm-line', { hasText: 'river.png' }).click()
  await page.keyboard.press('Alt+Enter')
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await page.keyboard.type('清晨的江')
  await dialog.getByRole('textbox', { name: 'Width' }).fill('300')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(textOfPost(page)).toContainText('![清晨的江](/img/posts/江边散步/river.png){: width="300"}')
  await page.keyboard.press('Alt+Enter')
  await dialog.getByRole('textbox', { name: 'Caption' }).fill('五月一日')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('<figcaption>五月一日</figcaption>')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).toContainText('![清晨的江](/img/posts/江边散步/river.png){: width="300"}')

  await page.keyboard.press('Alt+Enter')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Replace the file' }).click()
  await (await chooser).setFiles({ name: 'boat.png', mimeType: 'image/png', buffer: Buffer.from(blueBoat) })
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('shows another picture now')
  expect(readFileSync(join(blog, 'img/posts/江边散步/river.png')).equals(blueBoat)).toBe(true)
  await notices.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => readFileSync(join(blog, 'img/posts/江边散步/river.png')).equals(before)).toBe(true)
  expect(readdirSync(join(blog, 'img/posts/江边散步'))).toEqual(['river.png'])

  await textOfPost(page).locator('.cm-line', { hasText: 'river.png' }).click()
  await page.keyboard.press('Alt+Enter')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  const plan = page.getByRole('dialog', { name: 'Look over what will change' })
  await plan.getByRole('textbox').first().fill('清晨.png')
  await plan.getByRole('button', { name: 'Change 2 files' }).click()
  await expect(textOfPost(page)).toContainText('![清晨的江](/img/posts/江边散步/清晨.png)')
  expect(readdirSync(join(blog, 'img/posts/江边散步'))).toEqual(['清晨.png'])

  await textOfPost(page).locator('.cm-line', { hasText: '清晨.png' }).click()
  await page.keyboard.press('Alt+Enter')
  await dialog.getByRole('button', { name: 'Copy path' }).click()
  await expect(notices).toContainText('img/posts/江边散步/清晨.png')
})

test('I find a picture of the blog by its name, and link to it', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Images')
  await expect(page.getByText('1 use')).toBeVisible()
  await goTo(page, 'Posts')
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+Shift+I')
  const picker = page.getByRole('dialog', { name: 'Pictures of this blog' })
  const river = picker.getByRole('option', { name: 'river.png' })
  await expect(river).toBeVisible()
  await expect
    .poll(() => river.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await page.keyboard.type('江边')
  await expect(picker.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/river.png)')
  await page.keyboard.type('a river')
  await expect(textOfPost(page)).toContainText('![a river](/img/posts/江边散步/river.png)')

  // One that has come since the pictures were last looked at.
  writeBlog(join(scratch, 'blog'), { 'img/posts/stone.png': drawPng(30, 30) })
  await page.keyboard.press('ControlOrMeta+Shift+I')
  await page.keyboard.type('stone')
  await expect(picker.getByRole('option', { name: 'stone.png' })).toBeVisible()
})

test('by the keyboard alone I choose files, and they go where the caret is', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+Alt+p')
  await (await chooser).setFiles({
    name: 'My boat.png',
    mimeType: 'image/png',
    buffer: Buffer.from(blueBoat),
  })
  await expect(textOfPost(page)).toContainText('![](/img/posts/choosing-a-stone/My-boat.png)')
})

test('a picture dropped on the cover field is named in the front matter, and nothing else changes', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const post = '_posts/2024-06-01-渡口.md'
  const text = "---\ntitle: 渡口\nheader-img: '/img/old.png'   # seen on top\n---\n\n清晨。\n"
  writeBlog(blog, { [post]: text })
  const { page } = await start(blog)
  await openPost(page, '渡口')
  const cover = page.getByRole('group', { name: 'Cover' })
  await expect(cover).toContainText('/img/old.png')
  const dataTransfer = await transferOf(page, {
    files: [{ name: 'boat.png', type: 'image/png', bytes: blueBoat }],
  })
  for (const event of ['dragover', 'drop']) await cover.dispatchEvent(event, { dataTransfer })
  await expect(cover).toContainText('/img/posts/渡口/boat.png')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readFileSync(join(blog, post), 'utf8'))
    .toBe(text.replace('/img/old.png', '/img/posts/渡口/boat.png'))
  expect(existsSync(join(blog, 'img/posts/渡口/boat.png'))).toBe(true)
})
