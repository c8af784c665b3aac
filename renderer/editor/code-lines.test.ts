import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { codeLineStarts } from './code-lines.ts'
import { postLanguage } from './post-language.ts'

const doc = `---
title: a
---
Ink and \`water\`.

\`\`\`yaml
key:
  - b

\`\`\`

| a | b |
|---|---|
| c | d |

    indented

- item

  \`\`\`
  x
  \`\`\`
Last.`

function linesOf({ from = 0, to = doc.length } = {}): readonly string[] {
  const state = EditorState.create({ doc, extensions: postLanguage })
  ensureSyntaxTree(state, doc.length, 5000)
  return codeLineStarts(state, { from, to }).map(start => state.doc.lineAt(start).text)
}

test('the lines of code, tables and front matter, and no others', () => {
  expect(linesOf()).toEqual([
    ...['---', 'title: a', '---'],
    ...['```yaml', 'key:', '  - b', '', '```'],
    ...['| a | b |', '|---|---|', '| c | d |'],
    '    indented',
    ...['  ```', '  x', '  ```'],
  ])
})

test('of a long block, those that are seen', () => {
  const from = doc.indexOf('key:')
  expect(linesOf({ from, to: from + 6 })).toEqual(['key:', '  - b'])
})
