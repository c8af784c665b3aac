// A drag as the browser itself makes it, out of the file manager, onto posts of each generator.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng } from './sample-blog.ts'
import { openPost, textOfPost } from './window.ts'

const picture = drawPng(30, 20, [40, 80, 160])

/** Drags a file of the disk onto the end of a line of the text. */
async function dragFile(page: Page, file: string, line: string): Promise<void> {
  const box = await textOfPost(page).locator('.cm-line', { hasText: line }).boundingBox()
  if (!box) throw new Error(`no line “${line}”`)
  const chromium = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
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
    await dragFile(page, file, '对岸的灯。')
    await expect(textOfPost(page)).toContainText(link)
    await expect.poll(() => readFileSync(join(blog, stored)).equals(picture)).toBe(true)
    expect(readFileSync(file).equals(picture)).toBe(true)
  })
}
