import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import type { BulkChange } from './bulk-change.ts'
import type { BulkPost } from './bulk-plan.ts'
import { needsText, planBulk } from './plan-bulk.ts'

function plan(
  texts: Readonly<Record<string, string>>,
  redirects: [string, string][],
  generator: Generator = 'jekyll',
) {
  const change: BulkChange = {
    type: 'addRedirects',
    redirects: redirects.map(([post, from]) => ({ post, from })),
  }
  const posts = Object.entries(texts).map(([id, text]): BulkPost => {
    const meta = describePost({ id, data: {}, generator, timeZone: null, modifiedMs: 0 })
    return { id, meta, problem: null, text: needsText(change)({ id, meta, problem: null }) ? text : null }
  })
  // The configuration has no say in it.
  return planBulk(change, { generator, posts, config: {} as never })
}
const afterOf = (planned: ReturnType<typeof plan>) => planned.files.map(({ text }) => text?.after)

test('the old address goes into the field of the generator, beside those that are there', () => {
  const texts = {
    '_posts/2020-01-01-a.md': '---\ntitle: A\nredirect_from:\n  - /first/\n---\nA\n',
    '_posts/2020-01-02-b.md': '---\ntitle: B\n---\nB\n',
    '_posts/2020-01-03-c.md': '---\ntitle: C\n---\nC\n',
  }
  const planned = plan(texts, [
    ['_posts/2020-01-01-a.md', '/旧/a/'],
    ['_posts/2020-01-01-a.md', '/first/'],
    ['_posts/2020-01-02-b.md', '/old/b.html'],
  ])
  expect(planned.refusal).toBeNull()
  expect(afterOf(planned)).toEqual([
    '---\ntitle: A\nredirect_from:\n  - /first/\n  - /旧/a/\n---\nA\n',
    '---\ntitle: B\nredirect_from: [/old/b.html]\n---\nB\n',
  ])
})

test('Hugo has aliases; a plain folder has what our export reads', () => {
  const hugo = plan(
    { 'content/posts/a.md': '+++\ntitle = "A"\n+++\n' },
    [['content/posts/a.md', '/a/']],
    'hugo',
  )
  expect(afterOf(hugo)).toEqual(['+++\ntitle = "A"\naliases = ["/a/"]\n+++\n'])
  const plain = plan({ 'a.md': '---\ntitle: A\n---\n' }, [['a.md', '/a/']], 'plain')
  expect(afterOf(plain)).toEqual(['---\ntitle: A\nredirect_from: [/a/]\n---\n'])
})

test('what cannot be written is said, and what is there already is nothing to do', () => {
  const eleventy = plan({ 'a.md': '---\ntitle: A\n---\n' }, [['a.md', '/a/']], 'eleventy')
  expect(eleventy.refusal).toMatchObject({ key: 'field.noRedirects' })
  const there = plan({ '_posts/2020-01-01-a.md': '---\nredirect_from: /a/\n---\n' }, [
    ['_posts/2020-01-01-a.md', '/a/'],
  ])
  expect(there.refusal).toEqual({ key: 'bulk.nothing' })
})
