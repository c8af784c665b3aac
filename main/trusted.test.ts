import { describe, expect, test } from 'vitest'
import { isOurPage, mayShow } from './trusted.ts'

describe('who may call', () => {
  test('the window’s own page', () => {
    expect(isOurPage({ origin: 'ink://app', parent: null })).toBe(true)
  })

  test.each([
    ['a frame that is gone', null],
    ['a frame inside the page, of the same origin', { origin: 'ink://app', parent: {} }],
    ['the preview', { origin: 'ink-preview://shell', parent: {} }],
    ['a page of another scheme', { origin: 'ink-preview://shell', parent: null }],
    ['another host of our scheme', { origin: 'ink://other', parent: null }],
    ['an origin that only begins like ours', { origin: 'ink://app.evil', parent: null }],
    ['a web page', { origin: 'https://app', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
  ])('not %s', (_name, frame) => {
    expect(isOurPage(frame)).toBe(false)
  })
})

describe('where a frame may go', () => {
  const preview = 'ink-preview://shell/0123456789abcdef/'

  test('the window: to its own page, again', () => {
    expect(mayShow('ink://app/index.html', true, preview)).toBe(true)
  })

  test.each([
    'https://example.org/',
    'ink://app/',
    'ink://app/assets/x.js',
    'ink://app/index.html?x=1',
    'ink://app/index.html.evil',
    `${preview}preview-frame/index.html`,
    'ink-asset://blog/key/post.html',
    'about:srcdoc',
    'about:blank',
    'data:text/html,x',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('the window: not to %s', url => {
    expect(mayShow(url, true, preview)).toBe(false)
  })

  test('a frame in it: to the preview’s page, and the empty one in that', () => {
    expect(mayShow(`${preview}preview-frame/index.html`, false, preview)).toBe(true)
    expect(mayShow('about:srcdoc', false, preview)).toBe(true)
  })

  test.each([
    'https://example.org/',
    'ink://app/index.html',
    'ink-preview://shell/',
    'ink-preview://shell/another/preview-frame/index.html',
    'ink-asset://blog/key/picture.svg',
    'about:blank',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('a frame in it: not to %s', url => {
    expect(mayShow(url, false, preview)).toBe(false)
  })
})
