import { expect, test } from 'vitest'
import { type Language, say } from '../../shared/words/words.ts'
import { draw } from '../fake-page.ts'
import { makePost } from '../fake-posts.ts'
import { PostRow } from './post-row.tsx'

function row(
  post: ReturnType<typeof makePost>,
  language: Language = 'en',
  dayLength: 'short' | 'full' = 'full',
) {
  return draw(PostRow, { post, dayLength, language, say: (key, params) => say(language, key, params) })
}

test('title, day and tags', () => {
  const post = makePost('深圳黑客松之旅', '2016-12-03', { tags: ['OpenStack', '随笔'] })
  expect(row(post).text).toBe('深圳黑客松之旅 | Dec 3, 2016 | OpenStack, 随笔')
  expect(row(post, 'zh-Hans', 'short').text).toBe('深圳黑客松之旅 | 12月3日 | OpenStack、随笔')
  expect(row(post).html).toContain('dateTime="2016-12-03"')
})

test('a draft is marked', () => {
  const draft = makePost('待写', '2016-12-03', { draft: true })
  expect(row(draft).text).toContain('Draft')
  expect(row(draft, 'zh-Hans').text).toContain('草稿')
})

test('a sync tool’s copy says what it is, and whose', () => {
  const copy = {
    ...makePost('散步', '2024-05-01'),
    id: '_posts/2024-05-01-a (Anna’s conflicted copy 2024-05-02).md',
  }
  expect(row(copy).text).toContain('Conflict copy · Anna')
  expect(row(copy, 'zh-Hans').text).toContain('冲突副本 · Anna')
  expect(row(makePost('散步', '2024-05-01')).text).not.toContain('copy')
})

test('a post that cannot be read says why, to the eye, on pointing, and to a screen reader', () => {
  const problem = { key: 'post.missing', params: { file: 'a.md' } } as const
  const { html, text } = row(makePost('a', null, { problem, tags: ['hidden by it'] }))
  const reason = say('en', 'post.missing', { file: 'a.md' })
  expect(text).toBe(`a | Needs a look: ${reason} | ${reason}`)
  expect(html).toContain(`title="${reason}"`)
  expect(html).toContain('aria-hidden="true">The post')
})

test('markup in a title is text', () => {
  const { html, text } = row(makePost('<img src=x onerror=alert(1)>', '2020-01-01'))
  expect(html).not.toContain('<img')
  expect(text).toContain('<img src=x onerror=alert(1)>')
})

test('what is to be known of it besides stands before its tags', () => {
  const post = makePost('纸与墨', null, { tags: ['随笔'] })
  const inChinese = (key: Parameters<typeof say>[1]) => say('zh-Hans', key)
  const { text } = draw(PostRow, {
    post,
    dayLength: 'short',
    mark: 'posts.recovered',
    language: 'zh-Hans',
    say: inChinese,
  })
  expect(text).toBe('纸与墨 | 已恢复 | 随笔')
})
