import { expect, test } from 'vitest'
import { contentMounts, mountedAt, staticMounts } from './hugo-content.ts'

const mount = (source: string, target: string, more = {}) => ({
  module: { mounts: [{ source, target, ...more }] },
})
const text = (raw: Record<string, unknown>, id: string) => mountedAt(id, contentMounts(raw))?.path ?? null
const copied = (raw: Record<string, unknown>, id: string) => mountedAt(id, staticMounts(raw))?.path ?? null

test('what lies outside the blog, or is no folder, is no folder of texts', () => {
  for (const contentDir of ['../elsewhere', 'a/../../b', '', '.', '/', 7, null]) {
    expect(text({ contentDir }, 'content/a.md')).toBe('content/a.md')
    expect(text({ contentDir }, 'elsewhere/a.md')).toBe(null)
  }
  expect(text(mount('../x', 'content'), 'content/a.md')).toBe('content/a.md')
})

test('of two folders, one in the other, the inner one decides', () => {
  const mounts = [
    { source: 'text', target: 'content' },
    { source: 'text/own', target: 'content/log' },
  ]
  expect(text({ module: { mounts } }, 'text/own/a.md')).toBe('content/log/a.md')
  expect(text({ module: { mounts } }, 'text/owner/a.md')).toBe('content/owner/a.md')
})

test('mounts of one part of the site leave the others as they are', () => {
  expect(text(mount('pics', 'static/img'), 'content/a.md')).toBe('content/a.md')
  expect(copied(mount('pics', 'static/img'), 'pics/a.png')).toBe('static/img/a.png')
  expect(copied(mount('text', 'content'), 'static/a.png')).toBe('static/a.png')
  expect(text(mount('text', 'contents'), 'content/a.md')).toBe('content/a.md')
})

test('what is copied lies in one folder or several', () => {
  expect(copied({ staticDir: ['static', './more/'] }, 'more/a.png')).toBe('static/a.png')
  expect(copied({ languages: { zh: { staticDir: 'zh' } } }, 'zh/a.png')).toBe('static/a.png')
  expect(copied({ staticDir: 'more' }, 'static/a.png')).toBe(null)
})
