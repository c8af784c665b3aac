// Diagrams as people write them: source in a fence, drawn in the preview and on the exported page.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, writeBlog } from './app.ts'
import {
  addressesOpened,
  exportInto,
  goTo,
  openPost,
  pasted,
  preview,
  runCommand,
  textOfPost,
  typeAtEnd,
} from './window.ts'

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`
const walk = `---\ntitle: A walk\n---\n\nThe way:\n\n${fence('graph TD\n  A[江边] --> B[Home]')}\n`

test('a diagram is drawn beside the text, follows the text, and says what is wrong with it', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), { '_config.yml': 'title: W\n', '_posts/2024-01-02-walk.md': walk })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'A walk')
  const drawing = preview(page).locator('figure.diagram svg')
  await expect(drawing.getByText('江边')).toBeVisible()
  await expect(preview(page).getByText('graph TD')).toBeHidden()
  await textOfPost(page).getByText('graph TD').click()
  await page.keyboard.press('End')
  await page.keyboard.type('\n  B --> C[Tea]')
  await expect(drawing.getByText('Tea')).toBeVisible()
  await typeAtEnd(page, `\n\n${fence('graph TD\n  A --')}`)
  await expect(preview(page).getByText('This diagram cannot be drawn.')).toBeVisible()
  await expect(preview(page).getByText('A --', { exact: false }).last()).toBeVisible()
  const ink = () =>
    drawing
      .first()
      .locator('.nodeLabel, text')
      .first()
      .evaluate(label => getComputedStyle(label).color)
  const copied = async () => {
    await runCommand(page, 'Copy the post as HTML')
    // Each drawing has another name.
    return (await pasted(page)).text.replace(/diagram-\d+/g, 'diagram')
  }
  const byDay = await ink()
  const copiedByDay = await copied()
  expect(copiedByDay).toContain('<svg')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ink).not.toBe(byDay)
  // Paper and other programs are white.
  expect(await copied()).toBe(copiedByDay)
})

const hostile = [
  'graph TD\n  A["<img src=x onerror=top.hacked=1 onload=top.hacked=1>"]',
  'graph TD\n  A["<script>parent.hacked=1</script>"] --> B',
  'graph TD\n  A --> B\n  click A "javascript:parent.hacked=1"',
  'graph TD\n  A --> B\n  click A call alert()',
  '%%{init: {"securityLevel": "loose"}}%%\ngraph TD\n  A["<img src=x onerror=parent.hacked=1>"]',
  '%%{init: {"themeCSS": "</style><img src=x onerror=parent.hacked=1>"}}%%\ngraph TD\n  A --> B',
  '%%{init: {"fontFamily": "\\"><img src=x onerror=parent.hacked=1>"}}%%\ngraph TD\n  A --> B',
  'sequenceDiagram\n  participant A as <iframe srcdoc="<script>parent.hacked=1</script>">\n  A->>A: <svg onload=parent.hacked=1>',
  'classDiagram\n  class A["</title><script>parent.hacked=1</script>"]',
  'pie title <style onload=parent.hacked=1>\n  "<img src=x onerror=parent.hacked=1>" : 1',
]

test('nothing in a diagram runs, whatever it is made of', async ({ scratch, start }) => {
  const body = hostile.map(fence).join('\n')
  writeBlog(join(scratch, 'blog'), {
    '_config.yml': 'title: W\n',
    '_posts/2024-01-02-bad.md': `---\ntitle: Bad\n---\n\n${body}\nThe end.\n`,
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Bad')
  await expect(preview(page).getByText('The end.')).toBeVisible()
  // Each is drawn, or refused with a sentence.
  await expect(preview(page).locator('figure.diagram, .diagram-problem')).toHaveCount(hostile.length)
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() => ({
      hacked: 'hacked' in window,
      scripts: document.querySelectorAll('svg script, [onerror], [onload], iframe[srcdoc*="hacked"]').length,
      links: document.querySelectorAll('a[href^="javascript" i], a[*|href^="javascript" i]').length,
    }))
    expect(found).toEqual({ hacked: false, scripts: 0, links: 0 })
  }
})

test('a reader of the exported site sees the drawing, from the disk too, and its source without scripts', async ({
  scratch,
  start,
  reader,
}) => {
  writeBlog(join(scratch, 'blog'), {
    '_config.yml': 'title: W\npermalink: pretty\n',
    '_posts/2024-01-02-walk.md': walk,
    '_posts/2024-01-03-plain.md': '---\ntitle: Plain\n---\n\nNo picture.\n',
  })
  const out = join(scratch, 'site')
  const { app, page } = await start(join(scratch, 'blog'))
  await exportInto(page, out)
  const post = pathToFileURL(join(out, '2024/01/02/walk/index.html')).href
  const site = await reader.newPage()
  await site.goto(post)
  await expect(site.locator('svg[aria-label="Diagram"]')).toBeVisible()
  await expect(site.locator('figure.diagram').getByText('江边')).toBeVisible()
  await expect(site.getByText('graph TD')).toBeHidden()
  const quiet = await (await reader.newContext({ javaScriptEnabled: false })).newPage()
  await quiet.goto(post)
  await expect(quiet.getByText('graph TD')).toBeVisible()
  expect(readFileSync(join(out, '2024/01/03/plain/index.html'), 'utf8')).not.toContain('diagrams.js')
  expect(existsSync(join(out, 'inkstone/mermaid.js'))).toBe(true)

  await goTo(page, 'Site')
  const opened = await addressesOpened(app)
  await page.getByRole('button', { name: 'Preview in browser' }).click()
  await expect.poll(opened).toMatch(/^http:/)
  const live = await reader.newPage()
  await live.goto(await opened())
  await live.getByRole('link', { name: 'A walk' }).click()
  await expect(live.locator('figure.diagram').getByText('江边')).toBeVisible()
})
