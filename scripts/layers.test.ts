// Breaks each border between the layers on purpose: a rule that does not fail here guards nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const scratch: string[] = []
afterAll(() => {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true })
})

/** What Biome says of a file with this text in this folder. */
function lint(layer: string, text: string): string {
  const file = join(makeFolder(layer), 'broken.ts')
  writeFileSync(file, text)
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', file], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout + stderr
}

function makeFolder(layer: string): string {
  const folder = mkdtempSync(join(root, layer, 'border-'))
  scratch.push(folder)
  return folder
}

/** What the compiler says of a file with this text in this layer. */
function compile(layer: string, text: string): string {
  const folder = makeFolder(layer)
  writeFileSync(join(folder, 'broken.ts'), text)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false },
      include: ['broken.ts'],
      references: [],
    }),
  )
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { cwd: root, encoding: 'utf8' }).stdout
}

describe('lint refuses', () => {
  test.each([
    ['shared', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"],
    ['shared', "import { openBlog } from '../../main/blog/open-blog.ts'\nexport const a = openBlog\n"],
    ['shared', "import { ask } from '../../renderer/ask.ts'\nexport const a = ask\n"],
    ['shared', "import { app } from 'electron'\nexport const a = app\n"],
    ['renderer', "import { openBlog } from '../../main/blog/open-blog.ts'\nexport const a = openBlog\n"],
    ['renderer', "import type { Blog } from '../../main/blog/blog.ts'\nexport type A = Blog\n"],
    ['renderer', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"],
    ['renderer', "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer\n"],
    ['renderer', "export const a = () => import('electron')\n"],
    ['renderer/posts', "import { TagsView } from '../tags/tags-view.tsx'\nexport const a = TagsView\n"],
    ['renderer/editor', "import { useState } from 'react'\nexport const a = useState\n"],
    ['main/blog', "import { ask } from '../../renderer/ask.ts'\nexport const a = ask\n"],
    ['main/blog', "import { app } from 'electron'\nexport const a = app\n"],
    ['main/blog', "import { writeFileSync } from 'node:fs'\nexport const a = writeFileSync\n"],
    ['main/cli', "import { rename } from 'node:fs/promises'\nexport const a = rename\n"],
  ])('%s: %s', (place, text) => {
    expect(lint(place, text)).toContain('noRestrictedImports')
  })

  test.each(['process', 'Buffer', 'document', 'window', 'localStorage'])('%s in shared/', name => {
    expect(lint('shared', `export const a = ${name}\n`)).toContain('noRestrictedGlobals')
  })

  test.each([
    ['main/electron', "import { app } from 'electron'\n\nexport const a = app\n"],
    ['renderer/posts', "import type { FileId } from '../../shared/blog.ts'\n\nexport type A = FileId\n"],
  ])('and not %s', (place, text) => {
    expect(lint(place, text)).not.toContain('noRestricted')
  })
})

describe('a blog is written by main/disk alone', () => {
  const sources = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.ts$/.test(name) && !/\.test\.ts$/.test(name) && !name.startsWith('disk/'))
  const textOf = (name: string) => readFileSync(join(root, 'main', name), 'utf8')

  // What lint does not see: with the whole module in hand, anything can be written.
  test('nobody else takes the whole of node:fs', () => {
    const whole = /import (\* as )?\w+ from 'node:fs(\/promises)?'|require\(|import\(['"]node:fs/
    expect(sources.filter(name => whole.test(textOf(name)))).toEqual([])
  })

  /** Each with what it writes, which is no blog's. */
  const ownPlaces = [
    'app/json-file.ts', // settings and recent blogs, in the data folder
    'export/write/manifest.ts', // what was exported where, in the data folder
    'export/again/site-memory.ts', // what was made of what, in the data folder
    'export/again/known-site.ts', // what the last export knew of its blog, in the data folder
    'thumbnails/', // smaller pictures, in the data folder
    'app/kept-text.ts', // what the last listing found, and of pictures, in the data folder
    'operations/copy-posts.ts', // copies in a folder that its user chose, outside the blog
    'operations/undo-store.ts', // what can be undone after a restart, in the data folder
    'journal/', // what is typed and not saved yet, in the data folder
  ]
  test('nobody else writes through the port of main/disk', () => {
    const writing = /\b(fs|nodeFs|port)\.(open|mkdir|link|rename|unlink|appendFile)\(/
    const writers = sources.filter(name => writing.test(textOf(name)))
    expect(writers.filter(name => !ownPlaces.some(place => name.startsWith(place)))).toEqual([])
    expect(writing.test("await place.fs.unlink('a.md')")).toBe(true)
  })
})

describe('the compiler refuses', () => {
  test.each([
    ['shared', 'export const a = process.cwd()\n'],
    ['shared', 'export const a = document.body\n'],
    ['shared', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"],
    ['renderer', 'export const a = process.cwd()\n'],
    ['main', 'export const a = document.body\n'],
  ])('in %s: %s', (layer, text) => {
    expect(compile(layer, text)).toMatch(/broken\.ts\(\d+,\d+\): error TS/)
  })

  test('and not what belongs there', () => {
    expect(compile('main', "import { cwd } from 'node:process'\nexport const a: string = cwd()\n")).toBe('')
  })
})
