import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import {
  bench,
  closeSessions,
  id,
  insert,
  savedEvent,
  text,
  typed,
  typedWithoutAutosave,
} from '../handlers-bench.ts'
import { openAndRemember } from './open-and-remember.ts'
import { openFromOutside } from './open-from-outside.ts'

afterEach(closeSessions)

test('opening another one saves what is unsaved in this one', async () => {
  const { handlers, chosen, onDisk, asked } = await typed()
  chosen.push(sampleBlog())
  await handlers['blog.choose']()
  expect(onDisk()).toBe(`${text}新`)
  expect(asked).toEqual([])
})

test('and is refused when that cannot be saved: nothing typed is lost', async () => {
  const { handlers, session, chosen, root } = await typed()
  writeFileSync(join(root, id), 'theirs')
  chosen.push(sampleBlog())
  await expect(handlers['blog.choose']()).rejects.toMatchObject({ code: 'conflict' })
  expect(session.current()?.blog.root).toBe(root)
  expect(session.dirtyIds()).toEqual([id])
})

describe('without saving by itself, what is unsaved is asked about', () => {
  test('save: it is saved, and the other one opened', async () => {
    const { handlers, chosen, answers, asked, onDisk, events } = await typedWithoutAutosave()
    const other = sampleBlog()
    chosen.push(other)
    answers.push('save')
    expect((await handlers['blog.choose']())?.folder).toBe(other)
    expect(asked).toEqual([1])
    expect(onDisk()).toBe(`${text}新`)
    expect(events).toContainEqual(savedEvent)
  })

  test('discard: the post is not written, and what was typed is in the history', async () => {
    const { handlers, chosen, answers, onDisk, dataFolder, root, events } = await typedWithoutAutosave()
    chosen.push(sampleBlog())
    answers.push('discard')
    await handlers['blog.choose']()
    expect(onDisk()).toBe(text)
    const history = openHistory(nodeFs, dataFolder, root)
    const [kept] = await history.list()
    expect(new TextDecoder().decode(await history.read(kept?.sha ?? ''))).toBe(`${text}新`)
    expect(events).not.toContainEqual(savedEvent)
  })

  test('cancel: everything stays, whichever way the other one was to be opened', async () => {
    const { handlers, chosen, answers, session, root, onDisk, parts, events } = await typedWithoutAutosave()
    const parent = sampleFolder()
    const other = sampleBlog()
    await parts.recents.remember({ name: 'Other', folder: other })
    chosen.push(other, parent)
    answers.push('cancel', 'cancel', 'cancel', 'cancel')
    expect(await handlers['blog.choose']()).toBe(null)
    expect(await handlers['blog.createExample']()).toBe(null)
    expect(readdirSync(parent)).toEqual([])
    const recent = (await handlers['blog.listRecent']()).find(({ folder }) => folder === other)
    await expect(handlers['blog.openRecent']({ id: recent?.id ?? '' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'blog.stayed',
    })
    await openFromOutside(parts, other)
    expect(answers).toEqual([])
    expect(events).toEqual([])
    expect(session.current()?.blog.root).toBe(root)
    expect(session.dirtyIds()).toEqual([id])
    expect(onDisk()).toBe(text)
  })

  test('what is typed while the other one is being found is not written unasked, nor lost', async () => {
    const { handlers, parts, asked, dataFolder } = await bench(null)
    const root = sampleBlog({ [id]: text })
    await handlers['settings.change']({ autosave: false })
    await openAndRemember(parts, () => root)
    await handlers['posts.open']({ id })
    await openAndRemember(parts, async () => {
      await handlers['posts.change']({ id, seq: 1, changes: insert('新', text.length) })
      return sampleBlog()
    })
    expect(asked).toEqual([])
    expect(readFileSync(join(root, id), 'utf8')).toBe(text)
    expect(await openHistory(nodeFs, dataFolder, root).list()).toMatchObject([{ id }])
  })

  test('nothing unsaved: no question', async () => {
    const { handlers, chosen, asked } = await bench(sampleBlog({ [id]: text }))
    await handlers['app.boot']()
    await handlers['settings.change']({ autosave: false })
    chosen.push(sampleBlog())
    await handlers['blog.choose']()
    expect(asked).toEqual([])
  })
})

test('two that are opened at once are opened one after the other', async () => {
  const { handlers, chosen, answers, asked, session } = await typedWithoutAutosave()
  const [first, second] = [sampleBlog(), sampleBlog()]
  chosen.push(first, second)
  answers.push('save')
  await Promise.all([handlers['blog.choose'](), handlers['blog.choose']()])
  expect(asked).toEqual([1])
  expect(session.current()?.blog.root).toBe(second)
})
