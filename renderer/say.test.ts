import { beforeEach, describe, expect, test } from 'vitest'
import { describeBulk } from '../shared/bulk/describe-bulk.ts'
import { defaultSettings } from '../shared/settings.ts'
import { appWords } from '../shared/words/app.ts'
import { blogWords } from '../shared/words/blog.ts'
import { postsWords } from '../shared/words/posts.ts'
import { settingsWords } from '../shared/words/settings.ts'
import { siteWords } from '../shared/words/site.ts'
import { tagsWords } from '../shared/words/tags.ts'
import { type MessageKey, say, type Wordings } from '../shared/words/words.ts'
import { currentLanguage, type Say, sayMessage } from './say.ts'
import { useSettings } from './state/app/settings-store.ts'

beforeEach(() => useSettings.setState({ settings: defaultSettings, systemLanguage: 'en-US' }))

const english: Say = (key: MessageKey, params) => say('en', key, params)
const chinese: Say = (key: MessageKey, params) => say('zh-Hans', key, params)

test('one post and many, in both languages', () => {
  expect(english('posts.count', { count: 1 })).toBe('1 post')
  expect(english('posts.count', { count: 10_000 })).toBe('10,000 posts')
  expect(chinese('posts.count', { count: 52 })).toBe('52 篇文章')
  expect(english('posts.countFiltered', { shown: 3, count: 52 })).toBe('3 of 52 posts')
})

test('a message from elsewhere is worded with its parameters', () => {
  expect(sayMessage(english, { key: 'posts.clearTag', params: { tag: 'Linux' } })).toBe(
    'Stop filtering by “Linux”',
  )
})

test('names in a row are joined as each language joins them', () => {
  const message = describeBulk({ type: 'mergeTags', field: 'tags', from: ['云', 'cloud'], to: 'Cloud' }, 3)
  expect(sayMessage(chinese, message)).toBe('3 篇文章的标签 云、cloud 合并为“Cloud”。')
  expect(sayMessage(english, message)).toBe('Tags 云, cloud become “Cloud” in 3 posts.')
})

describe('the language of the window', () => {
  test('follows the system until one is chosen', () => {
    expect(currentLanguage()).toBe('en')
    useSettings.setState({ systemLanguage: 'zh-CN' })
    expect(currentLanguage()).toBe('zh-Hans')
    useSettings.setState({ settings: { ...defaultSettings, language: 'en' } })
    expect(currentLanguage()).toBe('en')
  })
})

describe('every wording of the window', () => {
  const all: Wordings = {
    ...appWords,
    ...tagsWords,
    ...settingsWords,
    ...postsWords,
    ...siteWords,
    ...blogWords,
  }
  // Those of the command line and of the exported site lie in the same files; they have tests of their own.
  const isOurs = ([key]: readonly [string, unknown]) =>
    /^(app|place|command|palette|notice|tags|settings|posts|welcome|site)\./.test(key)
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(match => match[1]))].sort()

  test.each(Object.entries(all).filter(isOurs))('%s says the same in both languages', (_key, wording) => {
    expect(wording.en.trim()).not.toBe('')
    expect(wording['zh-Hans'].trim()).not.toBe('')
    // A count may be worded outside the Chinese sentence, never a name that English lacks.
    expect(names(wording.en)).toEqual(expect.arrayContaining(names(wording['zh-Hans'])))
    expect(wording['zh-Hans']).not.toMatch(/[\u4e00-\u9fff][,;!?]|[,;!?][\u4e00-\u9fff]|"/)
    expect(wording.en).not.toMatch(/"|'/)
  })
})
