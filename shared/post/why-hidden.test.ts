import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { emptyConfig } from '../site/sample-source.ts'
import { say } from '../words/words.ts'
import { describePost } from './describe-post.ts'
import { hidingRules, turnsAtMs, whyHidden } from './why-hidden.ts'

const nowMs = Date.UTC(2026, 0, 31, 15, 59)

function reason(
  id: string,
  data: Readonly<Record<string, unknown>>,
  {
    generator = 'jekyll',
    timeZone = 'Asia/Shanghai',
  }: { generator?: Generator; timeZone?: string | null } = {},
): string | null {
  const config = { ...emptyConfig, timeZone }
  const meta = describePost({ id, data, generator, timeZone, modifiedMs: 0 })
  const hidden = whyHidden({ id, meta, problem: null }, hidingRules(generator, config), nowMs)
  return hidden && say('en', hidden.key, hidden.params)
}

test('a day begins in the blog’s own time zone, and the sentence says in which', () => {
  expect(reason('_posts/2026-02-01-a.md', {})).toContain('after 2026-02-01 00:00 (Asia/Shanghai)')
  expect(reason('_posts/2026-02-01-a.md', {}, { timeZone: 'Pacific/Kiritimati' })).toBe(null)
  expect(reason('_posts/2026-01-31-a.md', {})).toBe(null)
})

test('a date with an offset of its own is shown on the blog’s clocks', () => {
  const date = '2026-02-01 08:30:00 +0900'
  expect(reason('_posts/2020-01-01-a.md', { date })).toContain('2026-02-01 07:30 (Asia/Shanghai)')
})

test('without a time zone of the blog it is the machine’s, by its name', () => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(reason('_posts/2036-02-01-a.md', {}, { timeZone: null })).toContain(`2036-02-01 00:00 (${zone})`)
})

test('the sentence names what has to change', () => {
  expect(reason('_posts/hello.md', {})).toContain('2026-01-31-hello.md')
  expect(reason('_posts/_x/2020-01-01-a.md', {})).toContain('“_x”')
  expect(reason('_drafts/a.md', {})).toContain('“_drafts”')
})

test('names of object methods are no fields', () => {
  expect(reason('_posts/2020-01-01-a.md', JSON.parse('{"__proto__": {"draft": true}}'))).toBe(null)
})

test.each<[Generator, Readonly<Record<string, unknown>>]>([
  ['jekyll', { date: '2026-02-03 10:00:00 +0000' }],
  ['hugo', { date: '2026-02-03 10:00:00 +0000' }],
  ['hugo', { date: '2020-01-01', publishDate: '2026-02-03 10:00:00 +0000' }],
  ['hugo', { date: '2020-01-01', expiryDate: '2026-02-03 10:00:00 +0000' }],
  ['hugo', { publishDate: '2026-02-03 10:00:00 +0000', expiryDate: '2026-02-03 11:00:00 +0000' }],
])('%s %o: the answer turns just when it is said to', (generator, data) => {
  const id = generator === 'hugo' ? 'content/posts/a.md' : '_posts/2020-01-01-a.md'
  const meta = describePost({ id, data, generator, timeZone: null, modifiedMs: 0 })
  const post = { id, meta, problem: null }
  const rules = hidingRules(generator, emptyConfig)
  const turn = turnsAtMs(post, rules, nowMs)!
  const isHidden = (timeMs: number) => whyHidden(post, rules, timeMs) !== null
  expect(isHidden(turn - 1)).toBe(isHidden(nowMs))
  expect(isHidden(turn)).toBe(!isHidden(nowMs))
  expect(turnsAtMs(post, rules, turn + 7_200_000)).toBe(null)
})

test('a time stamp of a file is no time to wait for', () => {
  const meta = describePost({
    id: 'a.md',
    data: {},
    generator: 'plain',
    timeZone: null,
    modifiedMs: nowMs + 9,
  })
  expect(turnsAtMs({ id: 'a.md', meta, problem: null }, hidingRules('hugo', emptyConfig), nowMs)).toBe(null)
})

test.each([{ publishDate: '2026-03-01' }, { expiryDate: '2026-03-01' }])(
  'a post of Hugo’s turns with its folder: %j',
  data => {
    const id = 'content/docs/a.md'
    const own = { date: '2020-01-01' }
    const meta = describePost({ id, data: own, generator: 'hugo', timeZone: null, modifiedMs: 0 })
    const rules = hidingRules('hugo', emptyConfig, undefined, {
      branches: [{ id: 'content/docs/_index.md', data }],
    })
    const post = { id, meta, problem: null }
    const turn = turnsAtMs(post, rules, nowMs)
    expect(turn).toBeGreaterThan(nowMs)
    const isHidden = (timeMs: number) => whyHidden(post, rules, timeMs) !== null
    expect(isHidden((turn ?? 0) - 1)).toBe(isHidden(nowMs))
    expect(isHidden(turn ?? 0)).toBe(!isHidden(nowMs))
    expect(turnsAtMs({ ...post, id: 'content/a.md' }, rules, nowMs)).toBe(null)
  },
)
