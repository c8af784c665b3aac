import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../shared/settings.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openRecents } from './recents.ts'
import { openSettings } from './settings.ts'

describe('openSettings', () => {
  test('nothing there: the defaults, and nothing written', async () => {
    const folder = join(sampleFolder(), 'data')
    expect((await openSettings(nodeFs, folder)).current()).toEqual(defaultSettings)
    expect(existsSync(folder)).toBe(false)
  })

  test('what was changed is there the next time', async () => {
    const folder = join(sampleFolder(), 'data')
    const settings = await openSettings(nodeFs, folder)
    expect(await settings.change({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' })
    await settings.change({ language: 'zh-Hans' })
    const expected = { ...defaultSettings, language: 'zh-Hans', theme: 'dark' }
    expect((await openSettings(nodeFs, folder)).current()).toEqual(expected)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  test('a wrong value falls back alone, an unknown key is left out', async () => {
    const folder = sampleFolder({
      'settings.json': '{"theme":"pink","autosave":false,"historyLimitMb":7,"later":1}',
    })
    expect((await openSettings(nodeFs, folder)).current()).toEqual({ ...defaultSettings, autosave: false })
  })

  test.each(['', '{', '[]x', '"text"', 'null', '\0\0'])('a broken file (%j) is kept aside', async text => {
    const folder = sampleFolder({ 'settings.json': text })
    expect((await openSettings(nodeFs, folder)).current()).toEqual(defaultSettings)
    expect(readFileSync(join(folder, 'settings.json.broken'), 'utf8')).toBe(text)
  })

  test('a change that could not be written is told, and is not in force', async () => {
    const folder = sampleFolder()
    const settings = await openSettings(failingFs({ operation: 'file.write', code: 'ENOSPC' }), folder)
    await expect(settings.change({ theme: 'dark' })).rejects.toMatchObject({ key: 'error.diskFull' })
    expect(settings.current()).toEqual(defaultSettings)
  })

  test('settings that cannot be read are told, not replaced', async () => {
    const folder = sampleFolder()
    mkdirSync(join(folder, 'settings.json'))
    await expect(openSettings(nodeFs, folder)).rejects.toMatchObject({ key: 'error.notAFile' })
  })
})

describe('openRecents', () => {
  const blog = (number: number) => ({ name: `博客 ${number}`, folder: `/blogs/${number}` })

  test('the newest first, each folder once, twelve at most, and there the next time', async () => {
    const folder = sampleFolder()
    const recents = await openRecents(nodeFs, folder)
    for (let number = 1; number <= 14; number++) await recents.remember(blog(number))
    await recents.remember({ ...blog(10), name: 'renamed' })
    const names = recents.list().map(({ name }) => name)
    expect(names).toHaveLength(12)
    expect(names.slice(0, 3)).toEqual(['renamed', '博客 14', '博客 13'])
    expect((await openRecents(nodeFs, folder)).list()).toEqual(recents.list())
  })

  test('one can be forgotten; an unknown one changes nothing', async () => {
    const recents = await openRecents(nodeFs, sampleFolder())
    await recents.remember(blog(1))
    await recents.remember(blog(2))
    const [second] = recents.list()
    expect((await recents.forget(second?.id ?? '')).map(({ folder }) => folder)).toEqual(['/blogs/1'])
    expect(await recents.forget('unknown')).toHaveLength(1)
  })

  test('a broken list is kept aside', async () => {
    const folder = sampleFolder({ 'recents.json': '[{"id":1}]' })
    expect((await openRecents(nodeFs, folder)).list()).toEqual([])
    expect(readdirSync(folder)).toEqual(['recents.json.broken'])
  })
})
