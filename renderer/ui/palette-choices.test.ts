import { describe, expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { commandChoices, placeChoices, postChoices } from './palette-choices.ts'
import { readPaletteText } from './palette-text.ts'

const commands = [
  { id: 'place.tags', title: 'Go to Tags', keys: 'Mod+2' },
  { id: 'theme.dark', title: 'Theme: dark', keys: undefined },
  { id: 'theme.any', title: 'Dark or light', keys: undefined },
  { id: 'blog.choose', title: '打开文件夹…', keys: undefined },
]
const titles = (text: string) => commandChoices(text, commands).map(({ title }) => title)

describe('commands', () => {
  test('nothing typed: all of them, in their order', () => {
    expect(titles('')).toEqual(commands.map(({ title }) => title))
  })

  test('those that begin with it come first; every word counts, in any order', () => {
    expect(titles('ＤＡＲＫ')).toEqual(['Dark or light', 'Theme: dark'])
    expect(titles('tags go')).toEqual(['Go to Tags'])
    expect(titles('文件')).toEqual(['打开文件夹…'])
    expect(titles('nothing')).toEqual([])
  })
})

test('posts as they were found, with what of their titles was typed, and none that has gone meanwhile', () => {
  const post = makePost('A dark night', '2021-01-01')
  const found = [
    { id: 'gone.md', titleMarks: [] },
    { id: post.id, titleMarks: [[2, 6]] as const },
  ]
  expect(postChoices(found, new Map([[post.id, post]]), new Map())).toEqual([
    { kind: 'post', id: post.id, title: 'A dark night', titleMarks: [[2, 6]], day: '2021-01-01' },
  ])
})

test('a page is told from a post, also one that lies among the posts', () => {
  const post = makePost('About', '2021-01-01')
  const page = { id: post.id, title: 'About', address: '/about/', problem: null }
  expect(
    postChoices([{ id: post.id, titleMarks: [] }], new Map([[post.id, post]]), new Map([[post.id, page]])),
  ).toEqual([{ kind: 'page', id: post.id, title: 'About', titleMarks: [], address: '/about/' }])
})

test('headings in the order of the text', () => {
  const places = [
    { title: '云硬盘 Snapshots', line: 3 },
    { title: 'Backups', line: 9 },
    { title: 'Snapshots again', line: 12 },
  ]
  expect(placeChoices('snap', places).map(choice => choice.kind === 'place' && choice.line)).toEqual([3, 12])
})

test.each([
  ['江边', { kind: 'posts', text: '江边' }],
  ['>tags', { kind: 'commands', text: 'tags' }],
  ['＞标签', { kind: 'commands', text: '标签' }],
  ['#快照', { kind: 'headings', text: '快照' }],
  [':120', { kind: 'line', line: 120 }],
  ['：12', { kind: 'line', line: 12 }],
  [':', { kind: 'line', line: null }],
  [':12a', { kind: 'line', line: null }],
])('%s where posts are opened', (text, query) => expect(readPaletteText(text, 'posts')).toEqual(query))

test('where commands are chosen, all signs are text', () => {
  expect(readPaletteText('#1', 'commands')).toEqual({ kind: 'commands', text: '#1' })
})
