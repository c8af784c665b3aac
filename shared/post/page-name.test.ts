import { expect, test } from 'vitest'
import { isPageName } from './page-name.ts'

test('what lies outside the posts’ folders, and is read by the generator, is a page', () => {
  for (const id of [
    'about.md',
    'index.md',
    'notes/ink.markdown',
    '关于.md',
    '_recipes/soup.md',
    'gathered/_recipes/deep/soup.md',
  ])
    expect(isPageName(id, 'jekyll'), id).toBe(true)
  for (const id of [
    '_posts/2024-01-01-a.md',
    '_drafts/a.md',
    '_about.md',
    '.a.md',
    '_includes/a.md',
    '_recipes/_hidden/a.md',
    'a/b/_recipes/a.md',
    'a.html',
    'a',
  ])
    expect(isPageName(id, 'jekyll'), id).toBe(false)
  expect(isPageName('source/about/index.md', 'hexo')).toBe(true)
  for (const id of ['source/_posts/a.md', 'README.md', 'source/_data/a.md'])
    expect(isPageName(id, 'hexo'), id).toBe(false)
  expect(isPageName('content/about.md', 'hugo')).toBe(false)
})
