import { describe, expect, test } from 'vitest'
import type { PathQuestion } from '../../wire-messages.ts'
import { chosenPaths, shownEntries } from './chosen-paths.ts'

const listing = {
  path: '/home/w',
  parent: '/home',
  separator: '/',
  entries: [
    { name: 'blog', isFolder: true },
    { name: '.git', isFolder: true },
    { name: 'a.md', isFolder: false },
    { name: 'b.PNG', isFolder: false },
  ],
}
const question: PathQuestion = {
  kind: 'open',
  title: '',
  message: '',
  confirm: 'Open',
  path: '/home/w',
  wants: 'folder',
  many: false,
  canCreate: false,
  showHidden: false,
  extensions: [],
}
const [blog, , post] = listing.entries
const choice = { typed: '/home/w', name: '', selected: [] }

describe('what the main button means', () => {
  test.each([
    ['a folder is wanted, none selected', {}, {}, { paths: ['/home/w'], replaces: false }],
    [
      'a folder is wanted and selected',
      {},
      { selected: [blog!] },
      { paths: ['/home/w/blog'], replaces: false },
    ],
    ['another folder was typed', {}, { typed: '/tmp' }, { go: '/tmp' }],
    ['a file is wanted, none selected', { wants: 'file' }, {}, { problem: 'Choose a file first.' }],
    ['a file is wanted, a folder selected', { wants: 'file' }, { selected: [blog!] }, { go: '/home/w/blog' }],
    [
      'a file is wanted and selected',
      { wants: 'file' },
      { selected: [blog!, post!] },
      { paths: ['/home/w/a.md'], replaces: false },
    ],
    ['a new file', { kind: 'save' }, { name: ' new.md ' }, { paths: ['/home/w/new.md'], replaces: false }],
    ['a file that is there', { kind: 'save' }, { name: 'a.md' }, { paths: ['/home/w/a.md'], replaces: true }],
    [
      'a name without its extension',
      { kind: 'save', extensions: ['md'] },
      { name: 'a' },
      { paths: ['/home/w/a.md'], replaces: true },
    ],
    ['the name of a folder', { kind: 'save' }, { name: 'blog' }, { go: '/home/w/blog' }],
    ['no name', { kind: 'save' }, { name: ' ' }, { problem: 'Type a name for the file.' }],
    [
      'a name that leads elsewhere',
      { kind: 'save' },
      { name: '../a.md' },
      { problem: 'Type a name for the file.' },
    ],
    [
      'the folder above as a name',
      { kind: 'save' },
      { name: '..' },
      { problem: 'Type a name for the file.' },
    ],
  ] as const)('%s', (_name, asked, chosen, result) => {
    expect(chosenPaths({ ...question, ...asked }, listing, { ...choice, ...chosen })).toEqual(result)
  })

  test('in the root there is one slash', () => {
    const root = { ...listing, path: '/', parent: null }
    expect(chosenPaths(question, root, { ...choice, typed: '/', selected: [blog!] })).toEqual({
      paths: ['/blog'],
      replaces: false,
    })
  })
})

describe('what is listed', () => {
  const names = (asked: Partial<PathQuestion>) =>
    shownEntries(listing, { ...question, ...asked }).map(entry => entry.name)
  test('folders only, where one is wanted', () => expect(names({})).toEqual(['blog']))
  test('hidden ones where asked', () => expect(names({ showHidden: true })).toEqual(['blog', '.git']))
  test('files', () => expect(names({ wants: 'file' })).toEqual(['blog', 'a.md', 'b.PNG']))
  test('files of a kind', () =>
    expect(names({ wants: 'file', extensions: ['png'] })).toEqual(['blog', 'b.PNG']))
})
