import { join } from 'node:path'
import type { Locator } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost } from './sample-blog.ts'
import { openPost, showFrontMatter, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const colourOf = (place: Locator) => place.evaluate(element => getComputedStyle(element).color)

test('code in a post is coloured by its language, and the front matter as YAML', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), {
    [stonePost]: '---\ntitle: Code\nlayout: post\n---\n\nPlain words.\n\n```js\nconst ink = 1\n```\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Code')
  const line = (text: string) => textOfPost(page).locator('.cm-line', { hasText: text })
  const plain = await colourOf(line('Plain words.'))
  const keyword = line('const ink').locator('span', { hasText: /^const$/ })
  await expect.poll(() => colourOf(keyword)).not.toBe(plain)
  await showFrontMatter(page)
  const key = line('layout: post').locator('span', { hasText: /^layout$/ })
  await expect.poll(() => colourOf(key)).not.toBe(plain)
  expect(await colourOf(key)).not.toBe(await colourOf(keyword))
})
