import { describe, expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { makeEntries } from '../state/post-entries.ts'
import { choicesFor } from './palette-choices.ts'

const commands = [
  { id: 'place.tags', title: 'Go to Tags', keys: 'Mod+2' },
  { id: 'theme.dark', title: 'Theme: dark', keys: undefined },
  { id: 'blog.choose', title: '打开文件夹…', keys: undefined },
]
const entries = makeEntries([
  makePost('A dark night', '2021-01-01'),
  makePost('Dark matter', '2020-01-01'),
  makePost('Ｄａｒｋ mode 与文件', null),
])
const titles = (text: string, known: typeof commands | null = commands) =>
  choicesFor(text, known, entries).map(({ title }) => title)

describe('commands and posts', () => {
  test('nothing typed: the commands, in their order', () => {
    expect(titles('')).toEqual(commands.map(({ title }) => title))
  })

  test('commands first; titles that begin with it before those that only have it', () => {
    expect(titles('DARK')).toEqual(['Theme: dark', 'Dark matter', 'Ｄａｒｋ mode 与文件', 'A dark night'])
  })

  test('every word counts, in any order', () => {
    expect(titles('tags go')).toEqual(['Go to Tags'])
    expect(titles('文件')).toEqual(['打开文件夹…', 'Ｄａｒｋ mode 与文件'])
    expect(titles('nothing')).toEqual([])
  })
})

describe('posts only', () => {
  test('nothing typed: the newest posts', () => {
    expect(titles('', null)).toEqual(['A dark night', 'Dark matter', 'Ｄａｒｋ mode 与文件'])
  })

  test('no command is offered, and no more posts than are read', () => {
    expect(titles('theme', null)).toEqual([])
    const many = makeEntries(Array.from({ length: 300 }, (_, i) => makePost(`post ${i}`, '2020-01-01')))
    expect(choicesFor('post', null, many)).toHaveLength(50)
  })

  test('a post brings its day, or none', () => {
    const days = choicesFor('dark', null, entries).map(choice => choice.kind === 'post' && choice.day)
    expect(days).toEqual(['2020-01-01', '', '2021-01-01'])
  })
})
