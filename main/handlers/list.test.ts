import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions, id, insert, text } from '../handlers-bench.ts'

afterEach(closeSessions)

async function opened() {
  const root = sampleBlog({ [id]: text })
  const made = await bench(root)
  await made.handlers['app.boot']()
  await made.handlers['posts.open']({ id })
  await made.handlers['posts.change']({ id, seq: 1, changes: insert('新', text.length) })
  return { ...made, root }
}

test('copies of posts are what was typed last, which is saved first', async () => {
  const { handlers, chosen, root } = await opened()
  chosen.push(sampleFolder())
  const copied = await handlers['posts.copyOut']({ posts: [id] })
  expect(copied).toMatchObject({ posts: 1 })
  for (const folder of [copied?.folder ?? '', root])
    expect(readFileSync(join(folder, id), 'utf8')).toBe(`${text}新`)
})

test('shows the file of a post in its folder, but nothing outside the blog', async () => {
  const { handlers, opened: shown, root } = await opened()
  await handlers['posts.showInFolder']({ id })
  expect(shown).toEqual([join(root, id)])
  await expect(handlers['posts.showInFolder']({ id: '../x.md' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('who chooses no folder gets no copies, and nothing is saved for them', async () => {
  const { handlers, chosen, root } = await opened()
  chosen.push(null)
  expect(await handlers['posts.copyOut']({ posts: [id] })).toBeNull()
  expect(readFileSync(join(root, id), 'utf8')).toBe(text)
})
