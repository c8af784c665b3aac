import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { hangingLinesIn } from './hanging-lines.ts'
import { postLanguage } from './post-language.ts'

const doc = `---
tags:
  - a
---
Ink - and water.

- an item
  goes on
  1. another
- [ ] a task
12) twelve

  \`\`\`
  - code
  \`\`\`

> words
> - of another
lazily

    - indented code`

function leadsOf({ from = 0, to = doc.length } = {}): readonly string[] {
  const state = EditorState.create({ doc, extensions: postLanguage })
  ensureSyntaxTree(state, doc.length, 5000)
  return hangingLinesIn(state, { from, to }).map(
    ({ start, lead }) => `${lead}|${state.doc.lineAt(start).text}`,
  )
}

test('items and quotations hang by what stands before their words; code and front matter do not', () => {
  expect(leadsOf()).toEqual([
    '- |- an item',
    '  |  goes on',
    '  1. |  1. another',
    '- [ ] |- [ ] a task',
    '12) |12) twelve',
    '> |> words',
    '> - |> - of another',
  ])
})

test('of a long list, the lines that are seen', () => {
  const from = doc.indexOf('  goes on')
  expect(leadsOf({ from, to: from + 4 })).toEqual(['  |  goes on'])
})

test('what is so deep that no room would be left does not hang', () => {
  const deep = `${Array.from({ length: 16 }, (_none, level) => `${'  '.repeat(level)}- x`).join('\n')}\n`
  const state = EditorState.create({ doc: deep, extensions: postLanguage })
  ensureSyntaxTree(state, deep.length, 5000)
  expect(hangingLinesIn(state, { from: 0, to: deep.length })).toHaveLength(12)
})
