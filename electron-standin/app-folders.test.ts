import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appFolders } from './app-folders.ts'

const launch = (switches: readonly [string, string][] = []) => ({
  executable: '/e/electron',
  switches: new Map(switches),
})

describe('folders', () => {
  test('are those of the app’s name', () => {
    const folders = appFolders('Inkstone', launch())
    expect(folders.userData).toBe(join(folders.appData, 'Inkstone'))
    expect(folders.documents).toBe(join(homedir(), 'Documents'))
    expect(folders.exe).toBe('/e/electron')
  })

  test('the data folder can be said on the command line, relative to where one stands', () => {
    const folders = appFolders('Inkstone', launch([['user-data-dir', 'data']]))
    expect(folders.userData).toBe(resolve('data'))
    expect(folders.sessionData).toBe(folders.userData)
  })
})
