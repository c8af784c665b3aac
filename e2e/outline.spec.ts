// The headings of a post beside its text.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { openPost, pressKeys, save, textOfPost } from './window.ts'

const id = '_posts/2024-06-01-ink.md'
const text =
  '---\ntitle: Ink\n---\n\nBefore.\n\n## 磨墨\n\nWater first.\n\n### 水\n\nLittle of it.\n\n## Paper\n\nRough.\n'

test.beforeEach(({ scratch }) =>
  writeBlog(join(scratch, 'blog'), { '_config.yml': 'title: Ink\n', [id]: text }),
)

const headings = (page: Page) => page.getByRole('listbox', { name: 'Outline' }).getByRole('option')
const heading = (page: Page, name: string) => headings(page).filter({ hasText: name })

async function openOutline(page: Page): Promise<void> {
  await openPost(page, 'Ink')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+Shift+Digit1')
  await expect(headings(page)).toHaveText(['磨墨', '水', 'Paper'])
}

async function saved(page: Page, blog: string): Promise<string> {
  await save(page)
  return read(blog, id)
}

test('I see the headings, a click takes me to one, and the one that I write in is marked', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openOutline(page)
  await heading(page, 'Paper').click()
  await expect(textOfPost(page)).toBeFocused()
  await expect(heading(page, 'Paper')).toHaveAttribute('aria-selected', 'true')
  await pressKeys(page, 'ArrowUp', 'ArrowUp')
  await expect(heading(page, '水')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n## End')
  await expect(headings(page)).toHaveText(['磨墨', '水', 'Paper', 'End'])
})

test('I drag a section with all below it to the end, and one undo brings it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openOutline(page)
  const { height = 0 } = (await heading(page, 'Paper').boundingBox()) ?? {}
  await heading(page, '磨墨').dragTo(heading(page, 'Paper'), { targetPosition: { x: 40, y: height - 4 } })
  await expect(headings(page)).toHaveText(['Paper', '磨墨', '水'])
  expect(await saved(page, blog)).toBe(
    '---\ntitle: Ink\n---\n\nBefore.\n\n## Paper\n\nRough.\n\n## 磨墨\n\nWater first.\n\n### 水\n\nLittle of it.\n',
  )
  await textOfPost(page).press('ControlOrMeta+z')
  expect(await saved(page, blog)).toBe(text)
})

test('by keys a section goes up and down, and deeper and higher with all below it', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openOutline(page)
  await page.getByRole('listbox', { name: 'Outline' }).focus()
  await pressKeys(page, 'End', 'Alt+ArrowUp')
  await expect(headings(page)).toHaveText(['Paper', '磨墨', '水'])
  await pressKeys(page, 'ArrowDown', 'Alt+ArrowLeft')
  await expect(headings(page).nth(1)).toHaveAccessibleName('磨墨, level 1')
  expect(await saved(page, blog)).toBe(
    '---\ntitle: Ink\n---\n\nBefore.\n\n## Paper\n\nRough.\n\n# 磨墨\n\nWater first.\n\n## 水\n\nLittle of it.\n',
  )
})

test('in a file with Windows line ends a section that I move keeps them', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { [id]: text.replaceAll('\n', '\r\n') })
  const { page } = await start(blog)
  await openOutline(page)
  await heading(page, 'Paper').click()
  await page.keyboard.press('ControlOrMeta+Alt+Shift+ArrowUp')
  await expect(headings(page)).toHaveText(['Paper', '磨墨', '水'])
  const moved = await saved(page, blog)
  expect(moved.replaceAll('\r\n', '')).not.toContain('\n')
  expect(moved.split('\r\n').toSorted()).toEqual(text.split('\n').toSorted())
})
