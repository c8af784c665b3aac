import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import MarkdownItConstructor from 'markdown-it'
import { afterAll, expect, test } from 'vitest'
import { postText } from '../bench/post-text.ts'
import { createRandom } from '../bench/random.ts'
import { plainFields, withPlainFields } from './plain-fields.mjs'

const folder = join(import.meta.dirname, '../node_modules/.cache/inkstone-plain-fields-test')
const published = join(import.meta.dirname, '../node_modules/markdown-it/dist/markdown-it.mjs')
const code = readFileSync(published, 'utf8')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every field of every object is set by assignment, and nothing else is touched', () => {
  const plain = withPlainFields(code)
  expect(code.match(/_defineProperty\(\s*this/g)?.length).toBeGreaterThan(40)
  expect(plain).not.toMatch(/_defineProperty\(\s*this/)
  const name = /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",|\(this\.(\w+) =/g
  const rest = (text: string) => text.replace(name, '<$1$2>')
  expect(rest(plain)).toBe(rest(code))
})

test('assignment means the same: no class has a setter that it could call', () => {
  expect(code).not.toMatch(/^\s+(?:static )?[gs]et \w+\(/m)
})

test('only markdown-it is changed', () => {
  const { transform } = plainFields()
  if (typeof transform !== 'function') throw new Error('the step has no transform')
  const change = (id: string) => Reflect.apply(transform, {}, ['_defineProperty(this, "x", 1);', id])
  expect(change('/a/node_modules/markdown-it/dist/markdown-it.mjs')).toEqual({
    code: '(this.x = 1);',
    map: null,
  })
  expect(change('C:\\a\\node_modules\\markdown-it\\dist\\x.mjs')).not.toBeNull()
  expect(change('/a/node_modules/other/x.mjs')).toBeNull()
})

test('what is rendered is the same, on CommonMark’s specification and on generated posts', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'markdown-it.mjs'), withPlainFields(code))
  const changed: { default: typeof MarkdownItConstructor } = await import(
    pathToFileURL(join(folder, 'markdown-it.mjs')).href
  )
  const random = createRandom(3)
  const posts = Array.from({ length: 100 }, (_, at) =>
    postText(
      { title: `${at}`, tags: [], isChinese: at % 3 === 0, pictures: ['/a.png'], bytes: 5_000 },
      random,
    ),
  )
  const specification = readFileSync(
    createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'),
    'utf8',
  )
  const examples = [...specification.matchAll(/^`{32} example\n([\s\S]*?)^\.$/gm)].map(([, text = '']) =>
    text.replaceAll('→', '\t'),
  )
  expect(examples.length).toBeGreaterThan(600)
  for (const options of [{ html: true }, { html: true, linkify: true, typographer: true, breaks: true }]) {
    const stock = new MarkdownItConstructor(options)
    const other = new changed.default(options)
    for (const text of [...examples, ...posts]) expect(other.render(text)).toBe(stock.render(text))
  }
})
