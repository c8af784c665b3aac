import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asOrdinaryUser } from './as-ordinary-user.ts'
import { copyExample } from './copy-example.ts'
import { sampleFolder } from './sample-blog.ts'

const example = {
  '_config.yml': 'title: 示例\n',
  '_posts/2026-01-01-一.md': '一',
  'img/a.png': Uint8Array.of(1),
}

test('copies all of it into a new folder, whatever names are taken', async () => {
  const from = sampleFolder(example)
  const parent = sampleFolder({ 'inkstone-example': 'a file', 'inkstone-example-2/x': '' })
  const made = await copyExample(from, parent)
  expect(made).toBe(join(parent, 'inkstone-example-3'))
  expect(readdirSync(made).sort()).toEqual(['_config.yml', '_posts', 'img'])
  expect(readFileSync(join(made, '_posts/2026-01-01-一.md'), 'utf8')).toBe('一')
})

test('a failure is told and leaves no half example', async () => {
  const parent = sampleFolder()
  await expect(copyExample(join(parent, 'no such example'), parent)).rejects.toMatchObject({
    code: 'missing',
  })
  expect(readdirSync(parent)).toEqual([])
})

test('a folder that may not be written', async () => {
  const from = sampleFolder(example)
  const parent = sampleFolder()
  chmodSync(parent, 0o555)
  await asOrdinaryUser(async () => {
    await expect(copyExample(from, parent)).rejects.toMatchObject({ key: 'error.noPermission' })
  })
  chmodSync(parent, 0o700)
})
