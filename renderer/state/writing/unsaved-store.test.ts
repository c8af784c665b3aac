import { beforeEach, expect, test } from 'vitest'
import { addUntitled, forgetRecovered, removeUntitled, retitle, useUnsaved } from './unsaved-store.ts'

beforeEach(() => useUnsaved.setState(useUnsaved.getInitialState(), true))

test('new posts stand newest first, with the titles that they have now', () => {
  addUntitled({ id: '/untitled/1', title: '' })
  addUntitled({ id: '/untitled/2', title: '' })
  retitle('/untitled/1', '纸与墨')
  expect(useUnsaved.getState().untitled).toEqual([
    { id: '/untitled/2', title: '' },
    { id: '/untitled/1', title: '纸与墨' },
  ])
  const before = useUnsaved.getState().untitled
  retitle('/untitled/1', '纸与墨')
  expect(useUnsaved.getState().untitled).toBe(before)
})

test('a post that is saved, or given up, is recovered no more', () => {
  useUnsaved.setState({ recovered: new Set(['a.md', '/untitled/1']) })
  addUntitled({ id: '/untitled/1', title: '' })
  forgetRecovered('a.md')
  forgetRecovered('b.md')
  removeUntitled('/untitled/1')
  expect(useUnsaved.getState()).toMatchObject({ recovered: new Set(), untitled: [] })
})
