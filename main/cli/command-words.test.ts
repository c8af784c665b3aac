import { expect, test } from 'vitest'
import { commandIn } from './command-words.ts'

const nowhere = () => false

test('a command is told from a folder to open', () => {
  expect(commandIn(['export', 'blog', 'site', '--json'], nowhere)).toEqual([
    'export',
    'blog',
    'site',
    '--json',
  ])
  expect(commandIn(['--no-sandbox', 'check', 'blog'], nowhere)).toEqual(['check', 'blog'])
  expect(commandIn(['/home/export'], nowhere)).toBe(null)
  expect(commandIn(['blog'], nowhere)).toBe(null)
  expect(commandIn(['--no-sandbox'], nowhere)).toBe(null)
  expect(commandIn([], nowhere)).toBe(null)
})

test('a blog in a folder that is called like a command is opened', () => {
  expect(commandIn(['tags'], name => name === 'tags')).toBe(null)
  expect(commandIn(['tags'], nowhere)).toEqual(['tags'])
  expect(commandIn(['tags', 'tags'], name => name === 'tags')).toEqual(['tags', 'tags'])
})
