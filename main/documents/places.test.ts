import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openPlaces } from './places.ts'

const place = (id: string, at: number) => ({ id, seq: 0, anchor: at, head: at, top: 0 })

function open(dataFolder: string, logged: unknown[] = []) {
  return openPlaces({ fs: nodeFs, dataFolder, root: '/blog', log: error => void logged.push(error) })
}

test('the last place of each post comes back, the last post first', async () => {
  const dataFolder = sampleFolder()
  const places = await open(dataFolder)
  expect(places.list()).toEqual([])
  for (let at = 0; at < 50; at++) places.look(place('a.md', at))
  places.look(place('b.md', 7))
  await places.settled()
  expect((await open(dataFolder)).list()).toEqual([place('b.md', 7), place('a.md', 49)])
})

test('a hundred posts are enough', async () => {
  const places = await open(sampleFolder())
  for (let at = 0; at < 120; at++) places.look(place(`${at}.md`, at))
  expect(places.list()).toHaveLength(100)
  expect(places.list()[0]?.id).toBe('119.md')
  await places.settled()
})

test('a file that is none is put aside; a folder that cannot be written is a line in the log', async () => {
  const dataFolder = sampleFolder()
  const first = await open(dataFolder)
  first.look(place('a.md', 1))
  await first.settled()
  const [name = ''] = readdirSync(join(dataFolder, 'places'))
  writeFileSync(join(dataFolder, 'places', name), '[{"id":1}]')
  expect((await open(dataFolder)).list()).toEqual([])

  const other = sampleFolder({ places: 'a file where the folder should be' })
  const logged: unknown[] = []
  const places = await open(other, logged)
  places.look(place('a.md', 1))
  await places.settled()
  expect(places.list()).toEqual([place('a.md', 1)])
  expect(logged.length).toBeGreaterThan(0)
})
