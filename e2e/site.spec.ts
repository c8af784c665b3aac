import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { expect, read, runCli, test, writeBlog } from './app.ts'
import { drawPng, riverPost, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { violationsOn } from './violations.ts'
import {
  addressesOpened,
  choose,
  exportInto,
  filesShown,
  goTo,
  openPost,
  runCommand,
  switchAutosaveOff,
  textOfPost,
  typeAtEnd,
} from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const coloursOf = (places: Locator) =>
  places.evaluateAll(elements => elements.map(element => getComputedStyle(element).backgroundColor))

/** The last of the fonts that each is written in, which every system has. */
const familiesOf = (places: Locator) =>
  places.evaluateAll(elements =>
    elements.map(element => getComputedStyle(element).fontFamily.split(', ').at(-1)),
  )

test('I export the site into a folder that I type', async ({ scratch, start }) => {
  const out = join(scratch, 'site')
  const { page } = await start(join(scratch, 'blog'))
  await exportInto(page, out)
  const post = readFileSync(join(out, '2024/05/01/江边散步/index.html'), 'utf8')
  expect(post).toContain('清晨的江面很安静。')
  expect(existsSync(join(out, '2023/11/20/choosing-a-stone/index.html'))).toBe(true)
  expect(existsSync(join(out, 'img/posts/江边散步/river.png'))).toBe(true)
  expect(readdirSync(join(out, 'tags')).length).toBeGreaterThanOrEqual(4)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('待写的草稿')

  // This blog does not say where it will be found: the report leads to where it is said.
  await page.getByRole('button', { name: 'Blog settings' }).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeVisible()
  await page.getByRole('tab', { name: 'Problems' }).click()
  await page.getByRole('option', { name: /^The site/ }).click()
  await page.getByRole('option', { name: /does not say the address.*Blog settings/ }).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeVisible()
})

test('I pick the folder in the system’s dialog', async ({ scratch, start }) => {
  const out = join(scratch, 'picked')
  const { app, page } = await start(join(scratch, 'blog'))
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, out)
  await goTo(page, 'Site')
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByRole('textbox', { name: 'Export into this folder' })).toHaveValue(out)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('The site is exported')).toBeVisible()
  expect(existsSync(join(out, 'index.html'))).toBe(true)
})

test('I see the exported site in its folder, by the button and, writing on, by a command', async ({
  scratch,
  start,
}) => {
  const out = join(scratch, 'site')
  const { app, page } = await start(join(scratch, 'blog'))
  const shown = await filesShown(app)
  await exportInto(page, out)
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(shown).toEqual([out])
  await goTo(page, 'Posts')
  await runCommand(page, 'Show the exported site in its folder')
  await expect.poll(shown).toEqual([out, out])
  const opened = await addressesOpened(app)
  await runCommand(page, 'Open the exported site in the browser')
  await expect.poll(opened).toMatch(/^http:\/\/(127\.0\.0\.1|localhost):\d+\//)
})

test('a dangerous folder is refused with a sentence and nothing is written', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Site')
  await page.getByRole('textbox', { name: 'Export into this folder' }).fill(blog)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText(/is the blog’s own folder/)).toBeVisible()
  expect(readdirSync(blog).sort()).toEqual(['_config.yml', '_drafts', '_posts', 'img'])
})

test('what is broken in the site is named with its file', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), {
    '_posts/2025-01-01-hole.md': '---\ntitle: Hole\n---\n\n![](/img/none.png)\n\n<div>\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Site')
  await page.getByRole('textbox', { name: 'Export into this folder' }).fill(join(scratch, 'out'))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('“/img/none.png” is not in the blog’s folder')).toBeVisible()
  await page.getByRole('button', { name: 'All problems of the blog' }).click()
  await expect(page.getByRole('option', { name: 'Raw HTML, 1 problem' })).toBeVisible()
  await goTo(page, 'Site')
  await page.getByRole('button', { name: 'Open _posts/2025-01-01-hole.md:5' }).click()
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.type('Here: ')
  await expect
    .poll(() => read(join(scratch, 'blog'), '_posts/2025-01-01-hole.md'))
    .toContain('Here: ![](/img/none.png)')
})

test('a drawer full of posts can be cancelled in the middle, and exporting again completes it', async ({
  scratch,
  start,
}) => {
  // One thread makes three thousand pages, on a machine that may have other work.
  test.slow()
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [
      `_posts/2010-01-${String(1 + (i % 28)).padStart(2, '0')}-n${i}.md`,
      `---\ntitle: N${i}\n---\n\n${'Words and *more* words. '.repeat(80)}\n`,
    ]),
  )
  writeBlog(join(scratch, 'many'), { '_config.yml': 'permalink: pretty\n', ...many })
  const out = join(scratch, 'out')
  const { page } = await start(join(scratch, 'many'))
  await page.clock.install()
  await goTo(page, 'Site')
  await page.getByRole('textbox', { name: 'Export into this folder' }).fill(out)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The export was cancelled')).toBeVisible()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  // However quick the machine is.
  await page.clock.fastForward(60_000)
  await expect(page.getByText(/[\d,]+ of [\d,]+ files · [67]\d s/)).toBeVisible()
  await expect(page.getByText('The site is exported')).toBeVisible({ timeout: 120_000 })
  expect(existsSync(join(out, '2010/01/01/n0/index.html'))).toBe(true)
})

test('a report of many problems is read by kind or by file, and says which posts are left out and why', async ({
  scratch,
  start,
}) => {
  const lost = Array.from({ length: 9 }, (_, at) => `![A picture](/img/none-${at}.png)\n`).join('\n')
  writeBlog(join(scratch, 'blog'), {
    '_posts/2025-01-01-hole.md': `---\ntitle: Hole\n---\n\n${lost}\n<div>\n`,
    '_posts/2025-01-02-stray.md': '---\ntitle: Stray\n---\n\n![A picture](/img/none.png) </b>\n',
    '_posts/2199-01-02-later.md': '---\ntitle: A day far away\n---\n\nNot yet.\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await exportInto(page, join(scratch, 'site'))
  const pictures = page.getByRole('region', { name: /^Missing images.*10 problems$/ })
  await expect(pictures.getByRole('listitem')).toHaveCount(3)
  const all = page.getByRole('button', { name: 'Show all 10: Missing images' })
  await all.focus()
  await page.keyboard.press('Enter')
  await expect(pictures.getByRole('listitem')).toHaveCount(10)
  // Who pressed it is where they were, and may take it back.
  await expect(page.getByRole('button', { name: 'Show fewer: Missing images' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pictures.getByRole('listitem')).toHaveCount(3)

  await choose(page, 'By file')
  const hole = page.getByRole('region', { name: /^_posts\/2025-01-01-hole\.md.*10 problems$/ })
  await expect(hole.getByText('“/img/none-0.png” is not in the blog’s folder')).toBeVisible()
  await expect(hole.getByRole('button', { name: 'Line 5: open _posts/2025-01-01-hole.md' })).toBeVisible()

  const leftOut = page.getByText('2 posts are left out: 1 draft, 1 for later')
  await expect(page.getByText('it will appear when the site is made after')).toBeHidden()
  await leftOut.click()
  await expect(page.getByText('it will appear when the site is made after 2199-01-02')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'A day far away' }).click()
  await expect(textOfPost(page)).toContainText('Not yet.')
})

test('I choose a theme and a colour, and the site has them, also the next time and on the command line', async ({
  scratch,
  start,
}) => {
  const out = join(scratch, 'site')
  const { page, dataFolder } = await start(join(scratch, 'blog'))
  await goTo(page, 'Site')
  await expect(page.getByTitle('Vermilion')).toHaveCount(0)
  await page.getByText('Plain', { exact: true }).click()
  await expect(page.getByTitle('Vermilion')).toHaveCount(1)
  await page.getByTitle('Pine').click()
  await exportInto(page, out)
  expect(readFileSync(join(out, 'inkstone/theme.css'), 'utf8')).toContain('--seal: #1f6b4a')
  await page.reload()
  await goTo(page, 'Site')
  await expect(page.getByRole('radio', { name: 'Plain' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Pine' })).toBeChecked()

  const other = join(scratch, 'by-command')
  const { stdout } = await runCli(['export', join(scratch, 'blog'), other], dataFolder)
  expect(stdout).toContain('as chosen in the app for this blog: --theme plain --accent pine')
  expect(read(other, 'inkstone/theme.css')).toBe(read(out, 'inkstone/theme.css'))
})

test('the pictures of the themes take on the colour and the letters that I choose, before I export', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Site')
  const papers = page.locator('.look-page')
  await expect.poll(() => coloursOf(papers)).toHaveLength(4)
  expect(new Set(await coloursOf(papers)).size).toBe(4)
  const marks = page.locator('.look-seal')
  const letters = page.locator('.look-picture').getByText('永 Ag')
  expect(await familiesOf(letters)).toEqual(['serif', 'serif', 'sans-serif', 'sans-serif'])
  expect(await coloursOf(marks)).not.toContain('rgb(31, 107, 74)')

  await choose(page, 'Pine')
  // By day and by night, of either theme.
  const pine = ['rgb(31, 107, 74)', 'rgb(127, 202, 163)', 'rgb(31, 107, 74)', 'rgb(127, 202, 163)']
  await expect.poll(() => coloursOf(marks)).toEqual(pine)
  expect(await coloursOf(page.locator('.look-link'))).toEqual(pine)

  await choose(page, 'With serifs')
  await expect.poll(() => familiesOf(letters)).toEqual(Array(4).fill('serif'))
  await choose(page, 'Without')
  await expect.poll(() => familiesOf(letters)).toEqual(Array(4).fill('sans-serif'))
})

test('addresses that the last export had are listed when they are gone', async ({ scratch, start }) => {
  const out = join(scratch, 'site')
  const { page } = await start(join(scratch, 'blog'))
  await exportInto(page, out)
  rmSync(join(scratch, 'blog', '_posts/2023-11-20-choosing-a-stone.md'))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('gone since the last export')).toBeVisible()
  await expect(page.getByText('/2023/11/20/choosing-a-stone/', { exact: true })).toBeVisible()
})

test('an address that is gone leads on to the post that took its place, and I can undo it', async ({
  scratch,
  start,
}) => {
  const out = join(scratch, 'site')
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await exportInto(page, out)
  const renamed = '_posts/2023-11-21-choosing-a-good-stone.md'
  renameSync(join(blog, stonePost), join(blog, renamed))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const target = page.getByRole('combobox', { name: 'Where /2023/11/20/choosing-a-stone/ leads on to' })
  await expect(target.getByRole('option').first()).toHaveText('Choosing a stone')
  await page.getByRole('button', { name: 'Lead 1 address on' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('redirect_from: [/2023/11/20/choosing-a-stone/]')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change 1 file' }).click()
  await expect.poll(() => read(blog, renamed)).toContain('redirect_from: [/2023/11/20/choosing-a-stone/]')
  await expect(target).toHaveCount(0)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect
    .poll(() => read(out, '2023/11/20/choosing-a-stone/index.html'))
    .toContain('http-equiv="refresh"')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, renamed)).toBe(stoneText)
})

test('I preview the site, and the page in the browser follows what I type before it is saved', async ({
  scratch,
  start,
  reader,
}) => {
  const { app, page } = await start(join(scratch, 'blog'))
  await switchAutosaveOff(page)
  await openPost(page, '江边散步')
  const opened = await addressesOpened(app)
  await page.keyboard.press('ControlOrMeta+Shift+B')
  await expect.poll(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*\?key=/)
  const before = readdirSync(join(scratch, 'blog'), { recursive: true })
  const site = await reader.newPage()
  await site.goto(await opened())
  expect(site.url()).not.toContain('key')
  await expect(site.getByText('清晨的江面很安静。')).toBeVisible()
  const picture = await site.locator('article img').elementHandle()
  await site.evaluate(() => window.scrollTo(0, 40))
  await typeAtEnd(page, '\n\n雾散了。')
  await expect(site.getByText('雾散了。')).toBeVisible()
  // The page was changed where it stands, not loaded again.
  expect(await picture?.evaluate(element => element.isConnected)).toBe(true)
  expect(readFileSync(join(scratch, 'blog', riverPost), 'utf8')).not.toContain('雾散了')
  expect(readdirSync(join(scratch, 'blog'), { recursive: true })).toEqual(before)
})

test('a page of the preview shows a picture and a post that other programs change, and drafts', async ({
  scratch,
  start,
  reader,
}) => {
  const { app, page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Site')
  const opened = await addressesOpened(app)
  await page.getByRole('button', { name: 'Preview in browser' }).click()
  await expect.poll(opened).toMatch(/^http:/)
  const site = await reader.newPage()
  await site.goto(await opened())
  await expect(site.getByRole('link', { name: '待写的草稿' })).toBeVisible()
  await site.getByRole('link', { name: '江边散步' }).click()
  const width = () => site.locator('article img').evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width).toBe(40)
  writeBlog(join(scratch, 'blog'), { 'img/posts/江边散步/river.png': drawPng(60, 36) })
  await expect.poll(width).toBe(60)
  writeBlog(join(scratch, 'blog'), {
    '_posts/2024-05-01-江边散步.md': '---\ntitle: 江边散步\n---\n\n另一个人改了这里。\n',
  })
  await expect(site.getByText('另一个人改了这里。')).toBeVisible()
})
