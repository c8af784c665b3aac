import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'

const home = '/home/writer'
const workingFolder = '/home/writer/work'

test.each([
  ['linux', {}, '/home/writer/.config/Inkstone'],
  ['linux', { XDG_CONFIG_HOME: '/xdg' }, '/xdg/Inkstone'],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/writer/.config/Inkstone'],
  ['darwin', {}, '/home/writer/Library/Application Support/Inkstone'],
  ['linux', { INKSTONE_DATA: '/elsewhere' }, '/elsewhere'],
  ['darwin', { INKSTONE_DATA: '/elsewhere' }, '/elsewhere'],
  ['linux', { INKSTONE_DATA: 'here' }, '/home/writer/work/here'],
  ['linux', { INKSTONE_DATA: '../data/' }, '/home/writer/data'],
  ['linux', { INKSTONE_DATA: '' }, '/home/writer/.config/Inkstone'],
] as const)('%s %j', (platform, env, folder) => {
  expect(dataFolder({ platform, env, home, workingFolder })).toBe(folder)
})

test('Windows', () => {
  const env = { APPDATA: 'C:\\Users\\w\\AppData\\Roaming' }
  expect(dataFolder({ platform: 'win32', env, home, workingFolder }).replaceAll('/', '\\')).toBe(
    'C:\\Users\\w\\AppData\\Roaming\\Inkstone',
  )
})
