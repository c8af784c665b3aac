import { describe, expect, test } from 'vitest'
import type { BlogConfig, Generator } from '../blog.ts'
import { readSimpleMatter } from '../matter/read-matter.ts'
import { splitPost } from '../matter/split-post.ts'
import { describePost } from '../post/describe-post.ts'
import type { BulkBlog, BulkFile } from './bulk-plan.ts'
import { bulkSteps, planBulk } from './plan-bulk.ts'
import { needsPostText } from './plan-post-change.ts'
import type { DateGoal } from './post-change.ts'

const config: BlogConfig = {
  title: null,
  description: null,
  author: null,
  language: null,
  url: '',
  baseUrl: '',
  permalink: '/:title/',
  timeZone: 'UTC',
  postsPerPage: null,
  exclude: [],
  raw: { permalink: '/:title/' },
}

function blogOf(
  texts: Readonly<Record<string, string>>,
  generator: Generator = 'jekyll',
  permalink = '/:title/',
): BulkBlog {
  const own = { ...config, permalink, raw: { permalink } }
  const posts = Object.entries(texts).map(([id, text]) => {
    const { matter } = splitPost(text, generator)
    const data =
      matter === null ? {} : Object.fromEntries(readSimpleMatter(text.slice(matter.from, matter.to)) ?? [])
    const meta = describePost({ id, data, generator, timeZone: 'UTC', modifiedMs: 0 })
    return { id, meta, problem: null, text }
  })
  return { generator, config: own, posts }
}

const dated = '_posts/2019-03-05-snapshots.md'
const field = '_posts/2020-01-01-moved.md'
const draft = '_drafts/idea.md'
const texts = {
  [dated]: '---\ntitle: Snapshots\n---\nText.\n',
  [field]: '---\ntitle: Moved\ndate: 2020/01/01 10:00:00 +0800\n---\nText.\n',
  [draft]: '---\ntitle: Idea\n---\n',
}
const all = Object.keys(texts)

const textAfter = (files: readonly BulkFile[], id: string) => files.find(file => file.id === id)?.text?.after
const find = (files: readonly BulkFile[], id: string) => files.find(file => file.id === id)

describe('drafts', () => {
  test('only the mark is written; what lies in the drafts folder stays, and says how it is published', () => {
    const blog = blogOf(texts)
    const made = planBulk({ type: 'setDraft', posts: all, isDraft: true }, blog)
    expect(textAfter(made.files, dated)).toContain('Text.')
    expect(find(made.files, draft)).toBeUndefined()
    const [changed = ''] = [textAfter(made.files, dated)]
    expect(changed.length).toBeGreaterThan(texts[dated]?.length ?? 0)

    const back = blogOf({ ...texts, [dated]: changed })
    const ended = planBulk({ type: 'setDraft', posts: all, isDraft: false }, back)
    expect(find(ended.files, draft)?.warning?.key).toBe('bulk.inDraftsFolder')
    expect(textAfter(ended.files, dated)).toMatch(/published: true|draft: false/)
    expect(find(ended.files, field)).toBeUndefined()
  })

  test('nothing to do is refused', () => {
    const plan = planBulk({ type: 'setDraft', posts: [dated], isDraft: false }, blogOf(texts))
    expect(plan).toMatchObject({ refusal: { key: 'bulk.nothing' }, files: [] })
  })
})

describe('dates', () => {
  const dates = (to: DateGoal, blog = blogOf(texts)) => planBulk({ type: 'setDate', posts: all, to }, blog)

  test('a field keeps its form and its time of day, a date in the name is the name', () => {
    const { files, refusal } = dates({ kind: 'day', day: '2021-12-24' })
    expect(refusal).toBeNull()
    expect(textAfter(files, field)).toBe('---\ntitle: Moved\ndate: 2021/12/24 10:00:00 +0800\n---\nText.\n')
    expect(find(files, dated)).toMatchObject({ newId: '_posts/2021-12-24-snapshots.md', text: null })
  })

  test('by days, over the end of a month and back; what has no date of its own stays', () => {
    const later = dates({ kind: 'shift', days: 30 })
    expect(find(later.files, dated)?.newId).toBe('_posts/2019-04-04-snapshots.md')
    expect(textAfter(later.files, field)).toContain('2020/01/31 10:00:00 +0800')
    expect(find(later.files, draft)?.warning?.key).toBe('bulk.noDate')
    expect(find(dates({ kind: 'shift', days: -5 }).files, dated)?.newId).toBe(
      '_posts/2019-02-28-snapshots.md',
    )
  })

  test('days are counted from the day that is written, wherever that is', () => {
    const early = blogOf({ [field]: '---\ntitle: E\ndate: 2020-01-01 01:00:00 +0800\n---\n' })
    const { files } = dates({ kind: 'shift', days: 1 }, early)
    expect(textAfter(files, field)).toContain('date: 2020-01-02 01:00:00 +0800')
  })

  test('where the date is in the address, that is said', () => {
    const { files } = dates({ kind: 'shift', days: 1 }, blogOf(texts, 'jekyll', 'pretty'))
    expect(find(files, dated)?.warning).toEqual({
      key: 'bulk.dateMoves',
      params: { before: '/2019/03/05/snapshots/', after: '/2019/03/06/snapshots/' },
    })
  })

  test.each([
    'See [it](/2019/03/05/snapshots/).',
    'See {% post_url 2019-03-05-snapshots %}.',
    'See [it](../2019-03-05-snapshots.md).',
  ])('a post that another one leads to is left alone: %s', link => {
    const blog = blogOf(
      { ...texts, '_posts/2022-01-01-other.md': `---\ntitle: O\n---\n${link}\n` },
      'jekyll',
      'pretty',
    )
    const { files } = dates({ kind: 'shift', days: 1 }, blog)
    expect(find(files, dated)).toMatchObject({ newId: null, warning: { key: 'bulk.dateLinked' } })
    expect(find(files, field)?.warning?.key).toBe('bulk.dateMoves')
  })

  test('two that would get one name, and one whose new name is there', () => {
    const same = blogOf({
      '_posts/2019-01-01-a.md': '---\ntitle: A\n---\n',
      '_posts/2020-01-01-a.md': '---\ntitle: B\n---\n',
      '_posts/2021-01-01-a.md': '---\ntitle: C\n---\n',
    })
    const posts = ['_posts/2019-01-01-a.md', '_posts/2020-01-01-a.md']
    const to = (day: string) => planBulk({ type: 'setDate', posts, to: { kind: 'day', day } }, same).files
    expect(to('2022-02-02').map(({ newId }) => newId)).toEqual(['_posts/2022-02-02-a.md', null])
    expect(to('2021-01-01').map(({ warning }) => warning?.key)).toEqual([
      'operation.nameTaken',
      'operation.nameTaken',
    ])
  })

  test.each([
    { kind: 'day', day: '2021-02-30' },
    { kind: 'day', day: 'soon' },
    { kind: 'shift', days: 0 },
    { kind: 'shift', days: 1.5 },
  ] as const)('%j is refused', to => expect(dates(to).refusal).not.toBeNull())
})

test('to the trash: each of the chosen, and no text is read for it', () => {
  const change = { type: 'trashPosts', posts: [dated, draft] } as const
  const { files, refusal } = planBulk(change, blogOf(texts))
  expect(refusal).toBeNull()
  expect(files.map(({ id, isTrashed }) => [id, isTrashed])).toEqual([
    [dated, true],
    [draft, true],
  ])
  const [post] = blogOf(texts).posts
  if (post) expect(needsPostText(change)(post)).toBe(false)
})

test('a plan can be left after each post: many take seconds, in which others have something to do', () => {
  const changes = [
    { type: 'setDraft', posts: all, isDraft: true },
    { type: 'setDate', posts: all, to: { kind: 'shift', days: 1 } },
    { type: 'addTags', field: 'tags', names: ['A'], posts: all },
  ] as const
  for (const change of changes) {
    const steps = bulkSteps(change, blogOf(texts))
    let count = 0
    while (!steps.next().done) count++
    expect(count).toBeGreaterThanOrEqual(all.length)
  }
})
