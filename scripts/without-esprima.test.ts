import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { parseYaml } from '../main/blog/parse-yaml.ts'
import { withoutEsprima } from './without-esprima.mjs'

const ofProject = createRequire(import.meta.url)
const ofGrayMatter = createRequire(ofProject.resolve('gray-matter'))
const functions = 'js-yaml/lib/js-yaml/type/js/function.js'

test('only esprima is left out', () => {
  const { transform } = withoutEsprima()
  if (typeof transform !== 'function') throw new Error('the step has no transform')
  const change = (id: string) => Reflect.apply(transform, {}, ['code', id])
  expect(change(createRequire(ofGrayMatter.resolve(functions)).resolve('esprima'))).not.toBeNull()
  expect(change('C:\\a\\node_modules\\esprima\\dist\\esprima.js')).not.toBeNull()
  expect(change(ofGrayMatter.resolve(functions))).toBeNull()
})

test('js-yaml does without it, and what it would be for is refused in any case', () => {
  const code = readFileSync(ofGrayMatter.resolve(functions), 'utf8')
  expect(code).toMatch(/try \{[^}]*_require\('esprima'\)[^}]*\} catch/)
  expect(() => parseYaml('a: !!js/function "function () { return 1 }"')).toThrow('unknown tag')
})
