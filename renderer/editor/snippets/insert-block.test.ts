import { expect, test } from 'vitest'
import { say } from '../../../shared/words/words.ts'
import { markedOf, stateOf, viewOf } from '../commands/fake-state.ts'
import { allBlockSnippets, blockSnippets } from './block-snippets.ts'
import { insertBlock } from './insert-block.ts'
import { templateOf } from './snippet-text.ts'

/** The text once a block was put in; null: it was refused. */
function inserted(marked: string, id: string): string | null {
  const view = viewOf(stateOf(marked))
  const block = allBlockSnippets().find(one => one.id === id)
  if (!block) throw new Error(`there is no block ${id}`)
  const isDone = insertBlock(view, block, key => say('zh-Hans', key))
  return isDone ? markedOf(view.state) : null
}

test('in an empty line a block stands there, else as a paragraph of its own below', () => {
  expect(inserted('a\n\n|', 'insert.formula')).toBe('a\n\n$$\n|\n$$')
  expect(inserted('fi|rst\nsecond', 'insert.rule')).toBe('first\n\n---\n\n|\nsecond')
  expect(inserted('|', 'insert.table')).toBe('| «列» | 列 |\n| --- | --- |\n|  |  |')
})

test('in the front matter nothing is put', () => {
  expect(inserted('---\ntitle: a|\n---\n', 'insert.code')).toBe(null)
})

test('no two blocks have one name, and each is found by what one types for it', () => {
  const blocks = allBlockSnippets()
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
  for (const { typed } of blocks) expect(typed).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/)
})

test('the end of an excerpt is offered where the blog has a mark for it, in that form', () => {
  expect(blockSnippets(null).some(({ id }) => id === 'insert.excerpt')).toBe(false)
  const learnt = {
    ownTags: null,
    excerptMark: '<!--cut-->',
    hasEmojiNames: false,
    languages: [],
    snippets: [],
  }
  const block = blockSnippets(learnt).find(({ id }) => id === 'insert.excerpt')
  expect(block?.parts(key => key)[0]).toEqual({ text: '<!--cut-->\n\n' })
})

test('braces of a blog’s own tags are text to a snippet', () => {
  expect(templateOf([{ text: `{{< a \${x} #{y} >}}` }, { field: 'b{c}' }])).toBe(
    `\\{\\{< a $\\{x\\} #\\{y\\} >\\}\\}\${1:bc}`,
  )
})
