import { expect, test } from 'vitest'
import { sampleSummary } from '../../../shared/post/sample-summary.ts'
import { createBlogShape } from './blog-shape.ts'

test('a text that was saved moves no link; a new title, a new post and one that went do', () => {
  const shape = createBlogShape()
  const post = sampleSummary('A', '2024-01-01')
  expect(shape.isChanged([post], [])).toBe(true)
  expect(shape.isChanged([{ ...post, words: 200, sizeBytes: 900, changedMs: 5 }], [])).toBe(false)
  expect(shape.isChanged([{ ...post, title: 'B' }], [])).toBe(true)
  expect(shape.isChanged([], [post.id])).toBe(true)
  expect(shape.isChanged([{ ...post, title: 'B' }], [])).toBe(true)
})
