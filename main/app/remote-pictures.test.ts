import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { openRemotePictures } from './remote-pictures.ts'

test('one blog’s pictures are let in, after a restart too, and no other blog’s', async () => {
  const data = sampleFolder()
  const pictures = await openRemotePictures(nodeFs, data)
  expect(pictures.isAllowed('/home/writer/blog')).toBe(false)
  await pictures.allow('/home/writer/blog', true)
  const later = await openRemotePictures(nodeFs, data)
  expect(later.isAllowed('/home/writer/blog')).toBe(true)
  expect(later.isAllowed('/home/writer/other')).toBe(false)
  expect(readFileSync(join(data, 'remote-pictures.json'), 'utf8')).not.toContain('writer')
  await later.allow('/home/writer/blog', false)
  expect((await openRemotePictures(nodeFs, data)).isAllowed('/home/writer/blog')).toBe(false)
})
