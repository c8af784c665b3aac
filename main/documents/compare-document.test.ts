import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, id, text, typing } from '../blog/desk.ts'

describe('the disk changed', () => {
  test('not at all: the same, also when only its time did', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    writeFileSync(join(root, id), text)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
    typing(documents, 1, 'x')
    await documents.save(id, 1)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })

  test('and nothing was typed: the new text is the base, and a change on its way does not fit', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    writeFileSync(join(root, id), 'theirs')
    expect(await documents.compare(id)).toEqual({ kind: 'reloaded', text: 'theirs', seq: 1 })
    expect(() => typing(documents, 1, 'late')).toThrow(expect.objectContaining({ key: 'post.outOfStep' }))
    typing(documents, 2, '!')
    await documents.save(id, 2)
    expect(disk()).toBe('theirs!')
  })

  test('and something was typed: a conflict, and a save overwrites nothing', async () => {
    const { documents, root, disk } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    writeFileSync(join(root, id), 'theirs')
    expect(await documents.compare(id)).toEqual({ kind: 'conflict' })
    await expect(documents.save(id, 1)).rejects.toMatchObject({ code: 'conflict' })
    expect(disk()).toBe('theirs')
    expect(documents.tip(id)).toBe(`${text}mine`)
  })

  test('deleted: gone, and a save makes nothing again by itself', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    rmSync(join(root, id))
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
    await expect(documents.save(id, 1)).rejects.toMatchObject({ code: 'missing' })
    expect(documents.dirtyIds()).toEqual([id])
  })

  test('the whole blog was deleted: gone, and what was typed is still here', async () => {
    const { documents, root } = desk()
    await documents.open(id)
    typing(documents, 1, 'mine')
    rmSync(root, { recursive: true })
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
    expect((await documents.flushAll()).failed).toMatchObject([{ id, error: { code: 'missing' } }])
    expect(documents.tip(id)).toBe(`${text}mine`)
  })
})
