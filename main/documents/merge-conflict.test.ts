import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Desk, desk, id, text, typing } from '../blog/desk.ts'
import { sha256 } from '../disk/sha256.ts'

const theirs = text.replace('第二行', '另一行')

async function conflict(): Promise<Desk> {
  const made = desk()
  await made.documents.open(id)
  typing(made.documents, 1, 'mine')
  writeFileSync(join(made.root, id), theirs)
  return made
}

describe('merging', () => {
  test('looking at both sides tells the three texts and touches nothing', async () => {
    const { documents, root, kept } = await conflict()
    const before = statSync(join(root, id), { bigint: true })
    const texts = await documents.conflict(id)
    expect(texts).toEqual({ base: text, disk: theirs, diskSha: sha256(Buffer.from(theirs)) })
    expect(documents.tip(id)).toBe(`${text}mine`)
    expect(statSync(join(root, id), { bigint: true })).toMatchObject({
      mtimeNs: before.mtimeNs,
      ctimeNs: before.ctimeNs,
    })
    expect(await kept()).toEqual([])
  })

  test('takes the disk’s text as the base without writing; both versions are in the history, pinned', async () => {
    const { documents, disk, kept, history } = await conflict()
    const { diskSha } = await documents.conflict(id)
    expect(await documents.merge({ id, seq: 1, diskSha })).toEqual({
      id,
      text: theirs,
      seq: 2,
      readOnly: null,
    })
    expect(disk()).toBe(theirs)
    expect([...(await kept())].sort()).toEqual([`${text}mine`, theirs].sort())
    expect((await history.list()).map(({ why }) => why)).toEqual(['conflict', 'conflict'])
    typing(documents, 3, 'merged')
    await documents.save(id, 3)
    expect(disk()).toBe(`${theirs}merged`)
  })

  test('is refused when the disk changed once more, and nothing is given up', async () => {
    const { documents, root, disk } = await conflict()
    const { diskSha } = await documents.conflict(id)
    writeFileSync(join(root, id), 'newer')
    await expect(documents.merge({ id, seq: 1, diskSha })).rejects.toMatchObject({
      code: 'conflict',
      key: 'error.changedAgain',
    })
    expect([documents.tip(id), disk()]).toEqual([`${text}mine`, 'newer'])
    expect(documents.dirtyIds()).toEqual([id])
  })

  test('is refused when more was typed than the window merged', async () => {
    const { documents } = await conflict()
    const { diskSha } = await documents.conflict(id)
    typing(documents, 2, '!')
    await expect(documents.merge({ id, seq: 1, diskSha })).rejects.toMatchObject({ key: 'post.outOfStep' })
    expect(documents.tip(id)).toBe(`${text}mine!`)
  })

  test('a file that is gone or is no text cannot be merged, and says so', async () => {
    const gone = await conflict()
    rmSync(join(gone.root, id))
    await expect(gone.documents.conflict(id)).rejects.toMatchObject({ code: 'missing' })
    const binary = await conflict()
    writeFileSync(join(binary.root, id), new Uint8Array([0, 1, 2]))
    await expect(binary.documents.conflict(id)).rejects.toMatchObject({ key: 'error.mergeReadOnly' })
    chmodSync(join(binary.root, id), 0o644)
    expect(binary.documents.tip(id)).toBe(`${text}mine`)
  })
})
