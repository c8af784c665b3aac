import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { drawPng, riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { addressesOpened, openPost, preview, readSite, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('the preview shows the post with a picture out of the blog’s own folder', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await expect(preview(page).getByText('清晨的江面很安静。')).toBeVisible()
  await expect(page.frameLocator('.preview iframe').getByTitle('The post as it will look')).toBeVisible()
  const picture = preview(page).locator('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
})

test('the preview follows what I type', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n## 墨色\n\nIt is **deep**.')
  await expect(preview(page).getByRole('heading', { name: '墨色' })).toBeVisible()
  await expect(preview(page).locator('strong')).toHaveText('deep')
})

test('what did not change is not made anew: its elements stay the very same', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  const blocks = preview(page).locator('.block')
  await expect(blocks).toHaveCount(3)
  // Nothing of this is written anywhere: a block that is made anew has no such mark.
  await blocks.evaluateAll(all => {
    for (const block of all) block.setAttribute('data-same', 'yes')
  })
  const isSame = () => blocks.evaluateAll(all => all.map(block => block.hasAttribute('data-same')))
  await page.getByText('对岸的灯还亮着。').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('水')
  await expect(preview(page).getByText('对岸的灯还亮着。水')).toBeVisible()
  expect(await isSame()).toEqual([true, true, false])
  await page.getByText('清晨的江面很安静。').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('新的一段。\n\n')
  await expect(preview(page).getByText('新的一段。')).toBeVisible()
  await expect(blocks).toHaveCount(4)
  expect((await isSame()).slice(2)).toEqual([true, false])
})

test('the preview scrolls along with the caret', async ({ scratch, start }) => {
  const body = Array.from({ length: 120 }, (_, i) => `## Part ${i}\n\nSome words about part ${i}.\n`).join(
    '\n',
  )
  writeBlog(join(scratch, 'blog'), { [stonePost]: `---\ntitle: Long\n---\n\n${body}` })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Long')
  await expect(preview(page).getByText('Part 0', { exact: true })).toBeInViewport()
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(preview(page).getByText('Some words about part 119.')).toBeInViewport()
})

test('raw HTML is shown and can do nothing', async ({ scratch, start }) => {
  const hostile = [
    '<p id="shown">A <mark>marked</mark> word</p>',
    '<script>window.top.hacked = true; window.hacked = true</script>',
    '<img src="/none.png" onerror="window.top.hacked = true; window.hacked = true">',
    '<iframe src="javascript:top.hacked = true"></iframe>',
    '<svg onload="top.hacked = true"><a href="javascript:top.hacked=true"><text>x</text></a></svg>',
    '<details open ontoggle="top.hacked = true"><summary>more</summary></details>',
    '<meta http-equiv="refresh" content="0;url=https://example.invalid/meta">',
    '<base href="https://example.invalid/base/">',
    '<svg width="80" height="30"><a xlink:href="https://example.invalid/"><text id="drawn" y="20">drawn</text></a></svg>',
    '<form action="https://example.org/steal"><input name="a" value="b"><button id="send">Send</button></form>',
  ].join('\n\n')
  writeBlog(join(scratch, 'blog'), { [stonePost]: `---\ntitle: Hostile\n---\n\n${hostile}\n` })
  const { app, page } = await start(join(scratch, 'blog'))
  const opened = await addressesOpened(app)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await openPost(page, 'Hostile')
  await expect(preview(page).locator('#shown mark')).toHaveText('marked')
  await expect(preview(page).locator('script')).toHaveCount(0)
  await preview(page).locator('#send').click({ force: true })
  await preview(page).locator('#drawn').click()
  await expect.poll(opened).toBe('https://example.invalid/')
  await expect(preview(page).locator('#shown mark')).toHaveText('marked')
  const hacked = await Promise.all(page.frames().map(frame => frame.evaluate(() => 'hacked' in window)))
  expect(hacked).not.toContain(true)
  expect(requests.filter(url => /example\.(org|invalid)/.test(url))).toEqual([])
  await openPost(page, '江边散步')
  await expect(preview(page).getByText('清晨的江面很安静。')).toBeVisible()
  await typeAtEnd(page, '一叶小舟。')
  await expect(preview(page).getByText('一叶小舟。')).toBeVisible()
})

test('a picture of another site is not loaded before I ask for it', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), {
    [stonePost]: '---\ntitle: Remote\n---\n\n![x](http://example.invalid/x.png)\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await openPost(page, 'Remote')
  await expect(preview(page).getByText('Picture from another site, not loaded')).toBeVisible()
  expect(requests.filter(url => url.includes('example.invalid'))).toEqual([])
})

test('a link in the preview opens in the system’s browser, never in the app', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), {
    [stonePost]: '---\ntitle: Link\n---\n\n[out](https://example.org/a?b=c)\n',
  })
  const { app, page } = await start(join(scratch, 'blog'))
  const opened = await addressesOpened(app)
  await openPost(page, 'Link')
  const before = page.url()
  await preview(page).getByRole('link', { name: 'out' }).click()
  await expect.poll(opened).toBe('https://example.org/a?b=c')
  expect(page.url()).toBe(before)
})

test('a link in the preview to another post opens that post to write in', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), {
    [stonePost]:
      '---\ntitle: Links\n---\n\n[the walk](/2024/05/01/江边散步/)\n\n[a draft]({% link _drafts/待写.md %})\n\n[gone](/2020/01/01/gone/)\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Links')
  await preview(page).getByRole('link', { name: 'gone' }).click()
  await expect(page.getByText('No post of this blog is at “/2020/01/01/gone/”.')).toBeVisible()
  await preview(page).getByRole('link', { name: 'the walk' }).click()
  await expect(textOfPost(page)).toContainText('对岸的灯还亮着。')
  await openPost(page, 'Links')
  await preview(page).getByRole('link', { name: 'a draft' }).click()
  await expect(textOfPost(page)).toContainText('还没有写。')
})

test('a link to a part of another post opens that post at that part, to write there', async ({
  scratch,
  start,
}) => {
  const words = Array.from({ length: 60 }, (_, i) => `Some words about part ${i}.\n`).join('\n')
  writeBlog(join(scratch, 'blog'), {
    '_config.yml': 'url: https://example.org\nbaseurl: /notes\npermalink: pretty\n',
    [stonePost]:
      '---\ntitle: Links\n---\n\n[far]({{ "/2024/05/01/江边散步/" | absolute_url }}#对岸)\n\n[named]({% post_url 2024-05-01-江边散步 %}#near)\n',
    [riverPost]: `---\ntitle: 江边散步\n---\n\n${words}\n<p id="near">Near.</p>\n\n${words}\n## 对岸\n\n灯还亮着。\n\n${words}`,
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Links')
  await preview(page).getByRole('link', { name: 'far' }).click()
  await expect(preview(page).getByRole('heading', { name: '对岸' })).toBeInViewport()
  await expect(page.locator('.cm-activeLine')).toHaveText('## 对岸')
  await openPost(page, 'Links')
  await preview(page).getByRole('link', { name: 'named' }).click()
  await expect(preview(page).getByText('Near.')).toBeInViewport()
  await expect(page.locator('.cm-activeLine')).toHaveText('<p id="near">Near.</p>')
})

test('pictures in the folder of a Hexo post are shown, by a tag of Hexo’s and by their plain names', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'hexo'), {
    '_config.yml': 'title: Hexo\npost_asset_folder: true\nurl: https://example.org\n',
    'source/_posts/江边.md':
      '---\ntitle: 江边\n---\n\n{% asset_img 河.png 河 %}\n\n![plain](河.png)\n\n![own](江边/河.png)\n',
    'source/_posts/江边/河.png': drawPng(40, 24),
  })
  const { page } = await start(join(scratch, 'hexo'))
  await openPost(page, '江边')
  const widths = () =>
    preview(page)
      .locator('img')
      .evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))
  await expect.poll(widths).toEqual([40, 40, 40])
})

test('a picture that comes late leaves my text where it is', async ({ scratch, start }) => {
  const body = Array.from({ length: 90 }, (_, i) => `Some words about part ${i}.\n`).join('\n')
  writeBlog(join(scratch, 'blog'), { [stonePost]: `---\ntitle: Long\n---\n\n${body}` })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Long')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(preview(page).getByText('Some words about part 89.')).toBeInViewport()
  const topOfText = () => page.locator('.cm-scroller').evaluate(text => text.scrollTop)
  const root = preview(page).locator('html')
  const before = { text: await topOfText(), preview: await root.evaluate(html => html.scrollTop) }
  await preview(page)
    .locator('.block')
    .nth(5)
    .evaluate(block => {
      ;(block as HTMLElement).style.minHeight = '900px'
    })
  await expect.poll(() => root.evaluate(html => html.scrollTop)).toBeGreaterThan(before.preview + 500)
  // Two frames: one to be told of it, one to follow.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await topOfText()).toBe(before.text)
})

test('I can hide the preview and have it back', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await expect(page.locator('.preview')).toBeVisible()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('.preview')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect(preview(page).getByText('A good stone is quiet')).toBeVisible()
})

test('clicking in the preview puts the caret at that place of the text', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await preview(page).getByText('对岸的灯还亮着。').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('看，')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readFileSync(join(scratch, 'blog/_posts/2024-05-01-江边散步.md'), 'utf8'))
    .toContain('\n看，对岸的灯还亮着。\n')
})

test('formulas, callouts and what only Jekyll can fill in look the same beside the text and on the page', async ({
  scratch,
  start,
  reader,
}) => {
  const body = [
    'A small $$x^2$$ and a block:',
    '',
    '$$\n\\frac{a}{\\mathbb{R}}\n$$',
    '',
    '> [!WARNING]',
    '> Wet ink.',
    '',
    'Centred.',
    '{: .centred}',
    '',
    'A $5 stone, {% include price.html %} and [the first]({% post_url 2024-05-01-江边散步 %}).',
    '',
    'Ink',
    ': black',
  ].join('\n')
  writeBlog(join(scratch, 'blog'), { [stonePost]: `---\ntitle: Everything\n---\n\n${body}\n` })
  const { app, page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Everything')
  await expectEverything(preview(page))
  const site = await readSite({ app, page }, join(scratch, 'site'), await reader.newPage())
  await site.getByRole('link', { name: 'Everything' }).click()
  await expectEverything(site.locator('.body'))
})

async function expectEverything(article: Locator | FrameLocator): Promise<void> {
  const fraction = article.locator('math').nth(1).locator('mfrac')
  await expect(fraction).toHaveText('aℝ')
  // Set one above the other, not in a row.
  const [above = 0, below = 0] = await fraction
    .locator('> *')
    .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().top))
  expect(below).toBeGreaterThan(above + 5)
  await expect(article.locator('.callout-warning .callout-title')).toHaveText('Warning')
  await expect(article.locator('p.centred')).toHaveText('Centred.')
  await expect(article.locator('.liquid')).toHaveText('{% include price.html %}')
  await expect(article.getByText('A $5 stone')).toBeVisible()
  await expect(article.getByRole('link', { name: 'the first' })).toHaveAttribute('href', /%E6%B1%9F%E8%BE%B9/)
  await expect(article.locator('dl dt')).toHaveText('Ink')
  await expect(article.locator('.math-block [style]')).toHaveCount(0)
  // In the theme's own style: neither a browser's indent nor its blue.
  await expect(article.locator('.callout')).toHaveCSS('margin-left', '0px')
  await expect(article.getByRole('link', { name: 'the first' })).toHaveCSS('color', 'rgb(173, 49, 32)')
}
