import { describe, expect, test } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { systemCode, toDiskError } from './disk-error.ts'

const systemError = (code: string) => Object.assign(new Error(`${code}: at /secret/place`), { code })

describe('toDiskError', () => {
  test('names the file, and keeps the system’s error as its cause', () => {
    const cause = systemError('ENOSPC')
    expect(toDiskError(cause, 'a.md')).toMatchObject({
      key: 'error.diskFull',
      params: { file: 'a.md' },
      cause,
    })
  })

  test('one without a sentence of its own says its code', () => {
    expect(toDiskError(systemError('EXDEV'), 'a.md')).toMatchObject({
      key: 'error.disk',
      params: { file: 'a.md', code: 'EXDEV' },
    })
  })

  test('what is no error of the system’s stays what it is', () => {
    const bug = new TypeError('x is not a function')
    const known = new AppError('conflict', 'error.changedOnDisk')
    expect(toDiskError(bug, 'a.md')).toBe(bug)
    expect(toDiskError(known, 'a.md')).toBe(known)
    expect(toDiskError('text', 'a.md')).toBe('text')
  })
})

test('systemCode knows the system’s errors from others with a code', () => {
  expect(systemCode(systemError('EIO'))).toBe('EIO')
  expect(systemCode(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(null)
  expect(systemCode(Object.assign(new Error('x'), { code: 42 }))).toBe(null)
  expect(systemCode(new AppError('disk', 'error.disk'))).toBe(null)
  expect(systemCode({ code: 'EIO' })).toBe(null)
})
