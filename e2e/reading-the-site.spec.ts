// The exported site, as everybody can read it: from the disk, without scripts, by keyboard and screen reader.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng } from './sample-blog.ts'
import { violationsOn } from './violations.ts'
import { exportInto, goTo } from './window.ts'

const text = (words: string) => `${words} `.repeat(12)
const blog: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml':
    'title: 墨与纸\nurl: https://ink.example\npermalink: /:year/:month/:day/:title/\nlang: zh-CN\n',
  'about.md': '---\ntitle: 关于\n---\n我写这些。\n',
  'old.md': '---\ntitle: 旧页\nredirect_from: /before/\n---\n还在。\n',
  '_posts/2024-01-02-容器网络.md': `---\ntitle: 容器网络\ntags: [云, Notes]\ncategories: 技术\n---\n\n## 网桥\n\n${text('虚拟网桥把容器连在一起。')}\n\n\`\`\`js\nconst a = 1 // one\n\`\`\`\n\n## 路由\n\n| 项 | 值 |\n|---|---|\n| a | b |\n\n### 细节\n\n- [ ] 待办\n`,
  '_posts/2024-03-04-paper.md': `---\ntitle: On paper\ntags: [Notes]\nlang: en\n---\n\n${text('Rice paper keeps for a thousand years.')}\n\n> A quote with [a link](/2024/01/02/容器网络/).\n\n1. one\n2. two[^n]\n\n[^n]: A note.\n`,
  '_posts/2024-05-06-砚.md': `---\ntitle: 砚\ntags: [云]\n---\n\n![](/img/yan.png)\n\n${text('端砚温润，歙砚坚劲。')}\n`,
  'img/yan.png': drawPng(240, 160),
}

async function exportBlog({
  scratch,
  start,
}: {
  scratch: string
  start: (folder: string) => Promise<{ page: Page }>
}) {
  writeBlog(join(scratch, 'blog'), blog)
  const out = join(scratch, 'site')
  const { page } = await start(join(scratch, 'blog'))
  await exportInto(page, out)
  return out
}

test('I search the site that I opened from the disk, in Chinese and in English', async ({
  scratch,
  start,
  reader,
}) => {
  const out = await exportBlog({ scratch, start })
  const site = await reader.newPage()
  const requested: string[] = []
  site.on('request', request => requested.push(request.url()))
  await site.goto(pathToFileURL(join(out, 'index.html')).href)
  await site.getByRole('link', { name: '搜索' }).click()
  const found = site.locator('.found h2')
  const search = site.getByRole('searchbox')
  await search.fill('网桥把容')
  await expect(found).toHaveText(['容器网络'])
  await search.fill('砚')
  await expect(found).toHaveText(['砚'])
  await expect(site.locator('.found time')).toHaveText('2024年5月6日')
  await search.fill('RICE pap')
  await expect(found).toHaveText(['On paper'])
  await search.fill('notes')
  await expect(found).toHaveText(['On paper', '容器网络'])
  await search.fill('石涛')
  await expect(site.getByRole('status')).toHaveText('没有文章包含这些文字。')
  await search.fill('虚拟')
  await found.getByRole('link', { name: '容器网络' }).click()
  await expect(site.getByRole('heading', { level: 1, name: '容器网络' })).toBeVisible()
  await site.goto(`${pathToFileURL(join(out, 'search/index.html')).href}?q=${encodeURIComponent('歙砚')}`)
  await expect(found).toHaveText(['砚'])
  expect(requested.filter(address => !address.startsWith('file:'))).toEqual([])
})

test('without scripts everything can be read, and the search says what it needs', async ({
  scratch,
  start,
  reader,
}) => {
  const out = await exportBlog({ scratch, start })
  const context = await reader.newContext({ javaScriptEnabled: false })
  const site = await context.newPage()
  await site.goto(pathToFileURL(join(out, '2024/01/02/容器网络/index.html')).href)
  await expect(site.getByText('虚拟网桥').first()).toBeVisible()
  await site.getByText('目录').click()
  await expect(site.getByRole('link', { name: '路由' })).toBeVisible()
  await site.goto(pathToFileURL(join(out, 'search/index.html')).href)
  await expect(site.getByText('搜索需要启用 JavaScript')).toBeVisible()
  await context.close()
})

test('an old address leads on', async ({ scratch, start, reader }) => {
  const out = await exportBlog({ scratch, start })
  const site = await reader.newPage()
  await site.goto(pathToFileURL(join(out, 'before/index.html')).href)
  await site.waitForURL(/\/old\//)
  expect(existsSync(join(out, 'old/index.html'))).toBe(true)
})

test('every kind of page can be used with a screen reader and is readable, light and dark', async ({
  scratch,
  start,
  reader,
}) => {
  // axe reads each of the pages twice, which takes a while where the machine has other work.
  test.setTimeout(180_000)
  const out = await exportBlog({ scratch, start })
  const pages = [
    'index.html',
    '2024/01/02/容器网络/index.html',
    '2024/03/04/paper/index.html',
    'about/index.html',
    'tags/index.html',
    'tags/notes/index.html',
    'categories/index.html',
    'archive/index.html',
    'archive/2024/index.html',
    'search/index.html',
    '404.html',
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    const site = await reader.newPage({ colorScheme })
    // As a host serves it: the page of an address that is none has links from the host's root.
    await site.route('http://ink.test/**', route =>
      route.fulfill({ path: join(out, decodeURIComponent(new URL(route.request().url()).pathname)) }),
    )
    for (const path of pages) {
      await site.goto(`http://ink.test/${encodeURI(path)}`)
      expect(await violationsOn(site), `${colorScheme} ${path}`).toEqual([])
    }
    await site.setContent('<img src="data:,"><p style="color:#999;background:#aaa">grey</p>')
    expect(await violationsOn(site), 'the control').not.toEqual([])
  }
})

test('the plain look can be used with a screen reader and by finger, too, and every page says what it is', async ({
  scratch,
  start,
  reader,
}) => {
  writeBlog(join(scratch, 'blog'), blog)
  const out = join(scratch, 'site')
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Site')
  await page.getByText('Plain', { exact: true }).click()
  await exportInto(page, out)
  for (const colorScheme of ['light', 'dark'] as const) {
    const site = await reader.newPage({ colorScheme, viewport: { width: 390, height: 800 } })
    for (const path of ['index.html', '2024/01/02/容器网络/index.html', 'tags/notes/index.html']) {
      await site.goto(pathToFileURL(join(out, path)).href)
      expect(await violationsOn(site), `${colorScheme} ${path}`).toEqual([])
      expect(await smallTargets(site), path).toEqual([])
      await expect(site.locator('meta[name="description"]')).toHaveAttribute('content', /./)
    }
    await site.setContent('<nav><a href="#" style="font-size:9px">tiny</a></nav>')
    expect(await smallTargets(site), 'the control').toEqual(['tiny'])
  }
})

test('nothing jumps: a page never scrolls sideways, and stays where it is while pictures come', async ({
  scratch,
  start,
  reader,
}) => {
  const out = await exportBlog({ scratch, start })
  const site = await reader.newPage({ viewport: { width: 320, height: 600 } })
  const complaints: string[] = []
  site.on('console', message => complaints.push(message.text()))
  site.on('pageerror', error => complaints.push(error.message))
  await site.addInitScript(watchShifts)
  for (const path of [
    'index.html',
    '2024/01/02/容器网络/index.html',
    '2024/05/06/砚/index.html',
    'about/index.html',
    'search/index.html',
    'archive/index.html',
  ]) {
    await site.goto(pathToFileURL(join(out, path)).href)
    const widths = await site.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(widths[0], path).toBeLessThanOrEqual(widths[1] ?? 0)
    expect(await shiftsOn(site), path).toBe(0)
  }
  expect(complaints).toEqual([])
  await site.setContent('<p style="height:200px" id="a"></p><p>The control.</p>')
  await site.evaluate(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('a')?.remove()))
  })
  await expect.poll(() => shiftsOn(site)).toBeGreaterThan(0)
})

/** What is not in a sentence and lower than the 24 pixels that WCAG 2.2 asks of a target. */
function smallTargets(site: Page): Promise<string[]> {
  return site.evaluate(() =>
    [...document.querySelectorAll('a, button, input, summary')]
      .filter(target => target.closest('.body, .skip, p') === null)
      .filter(target => target.getBoundingClientRect().height < 24)
      .map(target => target.textContent.trim()),
  )
}

/** The page counts for itself. */
type Shifting = Window & { shifts?: number }

/** Runs in the page, before anything of it is there. */
function watchShifts(): void {
  const page: Shifting = window
  page.shifts = 0
  new PerformanceObserver(list => {
    page.shifts = (page.shifts ?? 0) + list.getEntries().length
  }).observe({ type: 'layout-shift', buffered: true })
}

/** How often something has moved by itself, once all pictures are there and drawn. */
function shiftsOn(site: Page): Promise<number> {
  return site.evaluate(async () => {
    const pictures = [...document.images]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(pictures.map(picture => picture.decode()))
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await new Promise(told => setTimeout(told))
    const page: Shifting = window
    return page.shifts ?? -1
  })
}
