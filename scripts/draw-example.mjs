// Draws the pictures of example-blog/: node scripts/draw-example.mjs [name…]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { garden } from './draw-example/garden.mjs'
import { createSheet } from './draw-example/ink.mjs'
import { inkstone } from './draw-example/inkstone.mjs'
import { mountain } from './draw-example/mountain.mjs'
import { night } from './draw-example/night.mjs'
import { path } from './draw-example/path.mjs'
import { stones } from './draw-example/stones.mjs'
import { stroke } from './draw-example/stroke.mjs'
import { trees } from './draw-example/trees.mjs'

const pictures = {
  '砚台与墨/mountain.png': mountain,
  '砚台与墨/inkstone.png': inkstone,
  '纸上的园子/garden.png': garden,
  '走路/path.png': path,
  'the-weight-of-a-stone/stones.png': stones,
  'a-folder-of-files/stroke.png': stroke,
  'ink-after-dark/night.png': night,
  'the-same-path/trees.png': trees,
}

const folder = join(import.meta.dirname, '../example-blog/img/posts')
const wanted = process.argv.slice(2)
for (const [name, draw] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue
  const sheet = createSheet()
  draw(sheet)
  const bytes = sheet.toPng()
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), bytes)
  console.log(`${name}  ${Math.round(bytes.length / 1024)} KB`)
}
