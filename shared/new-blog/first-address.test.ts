import { expect, test } from 'vitest'
import { firstAddress } from './first-address.ts'

test('the first post is where its blog’s own permalink puts it', () => {
  expect(firstAddress('en', '2026-11-25')).toBe('/2026/11/25/the-first-page/')
  expect(firstAddress('zh-CN', '2026-11-25')).toBe('/2026/11/25/第一页/')
})
