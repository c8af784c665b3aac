import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { postLanguage } from './post-language.ts'

function stateOf(doc: string): EditorState {
  const state = EditorState.create({ doc, extensions: postLanguage })
  ensureSyntaxTree(state, doc.length, 10_000)
  return state
}

/** The names of the nodes that a place is in, from the innermost on. */
function nodesAt(doc: string, part: string): string[] {
  const names: string[] = []
  const tree = syntaxTree(stateOf(doc))
  for (let node = tree.resolveInner(doc.indexOf(part), 1); ; ) {
    names.push(node.name)
    if (node.parent === null) return names
    node = node.parent
  }
}

const keys = 10
const post = '---\ntitle: Ink\n---\n# Head\n\n---\n\n`code`\n'

test('front matter is YAML, and what is below it Markdown', () => {
  expect(nodesAt(post, 'title')).toEqual(expect.arrayContaining(['Key', 'BlockMapping', 'Frontmatter']))
  expect(nodesAt(post, 'Head')).toContain('ATXHeading1')
  expect(nodesAt(post, '---\n\n`')).toContain('HorizontalRule')
  expect(nodesAt(post, 'code')).toContain('InlineCode')
})

test('a rule further down begins none, and an empty one is one', () => {
  expect(nodesAt('Text.\n\n---\na: 1\n---\n', 'a: 1')).not.toContain('Frontmatter')
  expect(nodesAt('---\n---\n# Head\n', 'Head')).toContain('ATXHeading1')
})

test('a key in a long text takes a small part of what reading all of it does', () => {
  const doc = `${post}${'Ink and *stone*.\n\n'.repeat(60_000)}`
  let state = stateOf(doc)
  const whole = performance.now()
  stateOf(doc)
  const wholeMs = performance.now() - whole
  const began = performance.now()
  for (let key = 0; key < keys; key++) {
    state = state.update({ changes: { from: 500_000, insert: 'x' } }).state
    ensureSyntaxTree(state, 502_000, 10_000)
  }
  expect((performance.now() - began) / keys).toBeLessThan(wholeMs / 4)
})
