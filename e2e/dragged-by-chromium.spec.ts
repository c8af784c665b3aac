// A drag as the browser itself makes it, out of the file manager, onto posts of each generator.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng } from './sample-blog.ts'
import { openPost, preview, textOfPost } from './window.ts'

const picture = drawPng(30, 20, [40, 80, 160])

interface Dragged {
  readonly files?: readonly string[]
  /** What a browser says of what is dragged, by its kind. */
  readonly said?: Readonly<Record<string, string>>
}

/** Drags files of the disk, or something out of a browser, onto the end of a line of the text. */
function drag(page: Page, dragged: Dragged, line: string): Promise<void> {
  return dragOnto(page, textOfPost(page).locator('.cm-line', { hasText: line }), dragged)
}

async function dragOnto(page: Page, target: Locator, { files = [], said = {} }: Dragged): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('there is nothing to drag it onto')
  const chromium = await page.context().newCDPSession(page)
  const items = Object.entries(said).map(([mimeType, data]) => ({ mimeType, data }))
  const data = { items, files: [...files], dragOperationsMask: 1 }
  const point = { x: box.x + box.width - 2, y: box.y + box.height / 2 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await chromium.send('Input.dispatchDragEvent', { type, ...point, data })
}

const blogs = [
  {
    name: 'Jekyll',
    files: {
      '_config.yml': 'title: 江边\n',
      '_posts/2024-05-01-江边.md': '---\ntitle: 江边\n---\n\n对岸的灯。\n',
      '_posts/2024-04-01-雨.md': '---\ntitle: 雨\n---\n\n![](/assets/rain.png)\n',
      '_posts/2024-03-01-风.md': '---\ntitle: 风\n---\n\n![](/assets/rain.png)\n',
      'assets/rain.png': drawPng(9, 9, [120, 120, 120]),
    },
    stored: 'assets/boat.png',
    link: '对岸的灯。![](/assets/boat.png)',
  },
  {
    name: 'Hexo, with a folder for each post',
    files: {
      '_config.yml': 'title: 江边\npost_asset_folder: true\n',
      'package.json': '{"hexo": {"version": "8.1.2"}}\n',
      'source/_posts/river.md': '---\ntitle: 江边\ndate: 2024-05-01 10:00:00\n---\n\n对岸的灯。\n',
    },
    stored: 'source/_posts/river/boat.png',
    link: '对岸的灯。{% asset_img boat.png "" %}',
  },
  {
    name: 'Hugo, in a bundle',
    files: {
      'hugo.toml': 'title = "江边"\n',
      'content/posts/river/index.md': '---\ntitle: 江边\ndate: 2024-05-01\n---\n\n对岸的灯。\n',
    },
    stored: 'content/posts/river/boat.png',
    link: '对岸的灯。![](boat.png)',
  },
  {
    name: 'Eleventy',
    files: {
      'eleventy.config.js': 'export default () => {}\n',
      'posts/river.md': '---\ntitle: 江边\ndate: 2024-05-01\n---\n\n对岸的灯。\n',
    },
    stored: 'assets/img/river/boat.png',
    link: '对岸的灯。![](/assets/img/river/boat.png)',
  },
  {
    name: 'a folder of Markdown files',
    files: { '2024/river.md': '---\ntitle: 江边\n---\n\n对岸的灯。\n' },
    stored: '2024/images/river/boat.png',
    link: '对岸的灯。![](images/river/boat.png)',
  },
]

for (const { name, files, stored, link } of blogs) {
  test(`I drag a picture out of the file manager onto a post: ${name}`, async ({ scratch, start }) => {
    const blog = join(scratch, '我的博客')
    writeBlog(blog, files)
    // Chromium takes other names only where the system has the language that the tests ask for.
    const file = join(scratch, 'boat.png')
    writeFileSync(file, picture)
    const { page } = await start(blog)
    await openPost(page, '江边')
    await drag(page, { files: [file] }, '对岸的灯。')
    await expect(textOfPost(page)).toContainText(link)
    await expect.poll(() => readFileSync(join(blog, stored)).equals(picture)).toBe(true)
    expect(readFileSync(file).equals(picture)).toBe(true)
  })
}

test('I drag pictures out of a browser, of its page and by their address, and one onto the preview; a link stays a link', async ({
  scratch,
  start,
}) => {
  const server = createServer((_request, response) => response.end(picture))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    '_config.yml': 'title: 江边\n',
    '_posts/2024-05-01-river.md':
      '---\ntitle: 江边\n---\n\n对岸的灯。\n\n![](/img/a.png)\n\n渡口。\n\n小路。\n',
    'img/a.png': drawPng(9, 9, [120, 120, 120]),
  })
  const { page } = await start(blog)
  await openPost(page, '江边')
  const inPage = `<img src="${site}/old%20boat.png" alt="boat">`
  await drag(page, { said: { 'text/html': inPage, 'text/uri-list': `${site}/old%20boat.png` } }, '对岸的灯。')
  await expect(textOfPost(page)).toContainText('对岸的灯。![](/img/old-boat.png)')
  await drag(page, { said: { 'text/uri-list': `${site}/quay.png?size=2` } }, '渡口。')
  await expect(textOfPost(page)).toContainText('渡口。![](/img/old-boat.png)')
  // One that is its own address has no name: it is called after the post, as this blog names its files.
  const own = `data:image/png;base64,${Buffer.from(drawPng(9, 30, [20, 90, 40])).toString('base64')}`
  await drag(page, { said: { 'text/html': `<img src="${own}">` } }, '渡口。')
  await expect(textOfPost(page)).toContainText('![](/img/jiang-bian-1.png)')
  // On the preview it goes below the paragraph, whatever of it is under the pointer.
  const file = join(scratch, 'boat.png')
  writeFileSync(file, drawPng(20, 20, [200, 40, 40]))
  await dragOnto(page, preview(page).getByText('小路。'), { files: [file] })
  await expect(textOfPost(page)).toContainText('小路。![](/img/boat.png)')
  await drag(page, { said: { 'text/uri-list': `${site}/walk`, 'text/plain': `${site}/walk` } }, '小路。')
  await expect(textOfPost(page)).toContainText(`${site}/walk`)
  server.close()
  expect(readFileSync(join(blog, 'img/old-boat.png')).equals(picture)).toBe(true)
  expect(readdirSync(join(blog, 'img')).sort()).toEqual([
    'a.png',
    'boat.png',
    'jiang-bian-1.png',
    'old-boat.png',
  ])
})
