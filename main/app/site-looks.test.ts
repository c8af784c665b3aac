import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SiteLook } from '../../shared/site/look.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openSiteLooks } from './site-looks.ts'

const dataFolder = () => mkdtempSync(join(tmpdir(), 'inkstone-looks-'))
const chosen: SiteLook = { look: { variant: 'plain', accent: 'pine', fonts: 'serif' }, images: 'responsive' }

/** The only file that is there. */
function fileIn(data: string): string {
  const [name = ''] = readdirSync(join(data, 'site-looks'))
  return join(data, 'site-looks', name)
}

test('each blog has its own, also after a restart; one that nobody chose for has none', async () => {
  const data = dataFolder()
  await openSiteLooks(nodeFs, data).keep('/blogs/one', chosen)
  expect(await openSiteLooks(nodeFs, data).read('/blogs/one')).toEqual(chosen)
  expect(await openSiteLooks(nodeFs, data).read('/blogs/two')).toBeNull()
})

test('a name of another version costs that name alone', async () => {
  const data = dataFolder()
  const looks = openSiteLooks(nodeFs, data)
  await looks.keep('/blogs/one', chosen)
  writeFileSync(fileIn(data), readFileSync(fileIn(data), 'utf8').replace('pine', 'neon'))
  expect(await looks.read('/blogs/one')).toEqual({ ...chosen, look: { ...chosen.look, accent: null } })
})

test('a file that cannot be understood is put aside, and counts as none', async () => {
  const data = dataFolder()
  const looks = openSiteLooks(nodeFs, data)
  await looks.keep('/blogs/one', chosen)
  writeFileSync(fileIn(data), '{"look":')
  expect(await looks.read('/blogs/one')).toBeNull()
  expect(fileIn(data)).toMatch(/\.broken$/)
})
