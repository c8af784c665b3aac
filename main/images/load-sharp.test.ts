import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { closedReaders, loadSharp, openReaders } from './load-sharp.ts'
import { samplePicture } from './sample-pictures.ts'

/** The names of all readers that the native library has, as they stand in it. */
function readersOfLibrary(): readonly string[] {
  const scope = dirname(dirname(dirname(dirname(createRequire(import.meta.url).resolve('sharp')))))
  const folder = join(scope, 'node_modules/@img')
  const libraries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /libvips-cpp[^/\\]*$|libvips-42\.dll$/.test(name))
    .map(name => readFileSync(join(folder, name)).toString('latin1'))
  const names = libraries.join('\n').match(/VipsForeignLoad[A-Z][A-Za-z0-9]*/g) ?? []
  // Each has one for files, one for bytes, one for streams, which are blocked with it.
  return [...new Set(names.map(name => name.replace(/(?:File|Buffer|Source)$/, '')))]
}

test('each reader of the library is either open or closed', () => {
  const readers = readersOfLibrary()
  expect(readers).toEqual(expect.arrayContaining([...openReaders]))
  expect(readers.filter(name => !openReaders.includes(name) && !closedReaders.includes(name))).toEqual([])
})

test('what calls itself a picture and is read by other readers is not read', async () => {
  const sharp = await loadSharp()
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await expect(sharp(drawing).metadata()).rejects.toThrow('unsupported')
  await expect(sharp(Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0')).metadata()).rejects.toThrow('unsupported')
})

test('a picture is read while others are about to begin with theirs', async () => {
  const photo = await samplePicture('jpeg', { width: 90, height: 60 })
  let isReading = true
  const others = async () => {
    while (isReading) {
      for (let n = 0; n < 50; n++) await loadSharp()
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  const begun = others()
  const sharp = await loadSharp()
  try {
    for (let n = 0; n < 100; n++) {
      expect((await sharp(photo).resize({ width: 48 }).webp().toBuffer()).length).toBeGreaterThan(0)
    }
  } finally {
    isReading = false
    await begun
  }
})
