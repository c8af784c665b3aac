import { expect, test } from 'vitest'
import { fileName } from './copy-post.ts'

test.each([
  ['江边散步', '江边散步'],
  ['A/B: what? ', 'A B what'],
  ['..', 'post'],
  ['', 'post'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('the PDF of “%s” is offered as %s', (title, name) => {
  expect(fileName(title)).toBe(name)
})
