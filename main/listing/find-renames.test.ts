import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PostFile } from '../blog/blog.ts'
import { desk, id, text, typing } from '../blog/desk.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { findRenames } from './find-renames.ts'

const other = '_posts/2016-12-03-改过的名字.md'
const third = '_drafts/另一个.md'

/** What a change of the folder looks like to someone who has the post open. */
async function afterwards(
  change: (path: (name: string) => string) => void,
  files: Readonly<Record<string, string>> = { [id]: text },
) {
  const root = sampleBlog(files)
  mkdirSync(join(root, dirname(third)), { recursive: true })
  const blog = await openBlog(root)
  const before = await blog.listPosts()
  change(name => join(root, name))
  const after = await blog.listPosts()
  const open = { shaOf: (file: string) => (file === id ? sha256(Buffer.from(text)) : null) }
  const without = (posts: readonly PostFile[], others: readonly PostFile[]) =>
    posts.filter(post => !others.some(known => known.id === post.id))
  return findRenames(nodeFs, root, open, { gone: without(before, after), appeared: without(after, before) })
}

describe('the file of an open post', () => {
  test('renamed: found again as the same file, also when it was changed too', async () => {
    expect(await afterwards(path => renameSync(path(id), path(other)))).toEqual([{ from: id, to: other }])
    const changed = await afterwards(path => {
      renameSync(path(id), path(third))
      writeFileSync(path(third), '---\ntitle: also changed\n---\n')
    })
    expect(changed).toEqual([{ from: id, to: third }])
  })

  test('copied and removed, as some tools rename: found by its bytes', async () => {
    const found = await afterwards(path => {
      copyFileSync(path(id), path(other))
      rmSync(path(id))
    })
    expect(found).toEqual([{ from: id, to: other }])
  })

  test('deleted, while another post appears: not followed', async () => {
    const found = await afterwards(path => {
      rmSync(path(id))
      writeFileSync(path(other), '---\ntitle: someone else\n---\n')
    })
    expect(found).toEqual([])
  })

  test('gone, with two new files of its bytes: nobody can say which one it is', async () => {
    const found = await afterwards(path => {
      copyFileSync(path(id), path(other))
      copyFileSync(path(id), path(third))
      rmSync(path(id))
    })
    expect(found).toEqual([])
  })

  test('that is not open: nothing to follow', async () => {
    const found = await afterwards(
      path => {
        writeFileSync(path('_posts/2020-01-02-b.md'), 'b')
        rmSync(path('_posts/2020-01-01-a.md'))
      },
      { '_posts/2020-01-01-a.md': 'b' },
    )
    expect(found).toEqual([])
  })
})

describe('an open post that is renamed', () => {
  test('keeps what is not saved, and is saved under its new name', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    typing(documents, 1, '未保存')
    renameSync(join(root, id), join(root, other))
    expect(await documents.follow(id, other)).toBe(true)
    expect(documents.dirtyIds()).toEqual([other])
    await documents.save(other, 1)
    expect(disk(other)).toBe(`${text}未保存`)
  })

  test('takes what the window sent before it heard of the new name', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    renameSync(join(root, id), join(root, other))
    await documents.follow(id, other)
    documents.change(id, 1, [text.replaceAll('\r\n', '\n').length, [0, '晚到']])
    await documents.save(id, 1)
    expect(disk(other)).toBe(`${text}晚到`)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })

  test('and back again, is found by either name', async () => {
    const { documents, disk } = desk()
    await documents.open(id)
    await documents.follow(id, other)
    await documents.follow(other, id)
    typing(documents, 1, '!')
    await documents.save(other, 1)
    expect(disk()).toBe(`${text}!`)
  })

  test('while it is being saved: one save after the other, whichever name they were asked by', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    typing(documents, 1, 'a')
    const first = documents.save(id, 1)
    const followed = documents.follow(id, other)
    const second = documents.save(id, 1)
    await Promise.all([first, followed])
    renameSync(join(root, id), join(root, other))
    await second
    documents.change(id, 2, [text.replaceAll('\r\n', '\n').length + 1, [0, 'b']])
    const saves = [documents.save(id, 2), documents.save(other, 2), documents.flushAll()]
    await Promise.all(saves)
    expect(disk(other)).toBe(`${text}ab`)
    expect(documents.dirtyIds()).toEqual([])
  })

  test('by ourselves is not followed a second time as another program’s', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    const renaming = documents.hold([id, other], async () => {
      renameSync(join(root, id), join(root, other))
      // The watcher sees the files before the operation is over.
      const followed = documents.follow(id, other)
      await new Promise(resolve => setTimeout(resolve, 20))
      return { moved: await documents.renamed(id, other), followed }
    })
    const { moved, followed } = await renaming
    expect(moved).toEqual([{ from: id, to: other, text, seq: 0 }])
    expect(await followed).toBe(false)
  })

  test('gives way to a new file of its old name once that is opened', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    renameSync(join(root, id), join(root, other))
    await documents.follow(id, other)
    writeFileSync(join(root, id), 'a new file')
    expect(await documents.open(id)).toMatchObject({ id, text: 'a new file' })
    expect(documents.tip(other)).toBe(text)
  })

  test('does not take the name of a post with text of its own', async () => {
    const { documents, root } = desk()
    writeFileSync(join(root, other), 'other')
    await documents.open(id)
    await documents.open(other)
    documents.change(other, 1, [5, [0, '!']])
    expect(await documents.follow(id, other)).toBe(false)
    expect(documents.tip(other)).toBe('other!')
  })
})
