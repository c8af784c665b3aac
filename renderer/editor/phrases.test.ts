import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { type Language, say } from '../../shared/words/words.ts'
import { phrases } from './phrases.ts'

const packages = ['search', 'commands', 'view', 'language']

/** Every phrase that these parts of CodeMirror say to a person. */
function phrasesOf(name: string): string[] {
  const file = join(import.meta.dirname, '../../node_modules/@codemirror', name, 'dist/index.js')
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/phrase\((?:view, )?"([^"]+)"/g)].map(match => match[1] ?? '')
}

const all = [...new Set(packages.flatMap(phrasesOf))]

test('CodeMirror has phrases, and they are found', () => {
  expect(all).toEqual(expect.arrayContaining(['Find', 'replace all', 'Go to line', 'unfold']))
})

test.each(all)('“%s” is said in the language of the moment, also in a state that was made before', phrase => {
  let language: Language = 'en'
  const state = EditorState.create({ extensions: EditorState.phrases.of(phrases(key => say(language, key))) })
  const english = state.phrase(phrase)
  language = 'zh-Hans'
  expect(state.phrase(phrase)).toMatch(/\p{Script=Han}/u)
  expect(english).not.toMatch(/\p{Script=Han}/u)
})

test('a number stands where the phrase has its place', () => {
  const state = EditorState.create({ extensions: EditorState.phrases.of(phrases(key => say('en', key))) })
  expect(state.phrase('replaced $ matches', 3)).toBe('Replaced: 3')
})
