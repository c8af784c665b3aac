import { expect, test } from 'vitest'
import { readSettings } from '../config/plan-config-edit.ts'
import { readFields } from '../matter/read-fields.ts'
import { planNewBlog } from './plan-new-blog.ts'
import { starterLanguages } from './starter-texts.ts'

const wish = {
  title: '砚边: "notes" # 1',
  author: 'An Author',
  address: 'https://name.github.io/notes',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  day: '2026-11-25',
} as const

test('its configuration says what was asked for, whatever that is', () => {
  const config = planNewBlog(wish).files.find(({ id }) => id === '_config.yml')
  const read = readSettings({ name: '_config.yml', text: config?.text ?? '', generator: 'jekyll' })
  expect(read).toEqual({
    locked: {},
    settings: {
      title: wish.title,
      author: wish.author,
      description: '',
      address: wish.address,
      language: 'en',
      timeZone: 'Asia/Shanghai',
    },
  })
})

test('its first post is of today, in each language, with a title that the form can change', () => {
  for (const { tag } of starterLanguages) {
    const { files, firstPost } = planNewBlog({ ...wish, language: tag })
    expect(firstPost).toMatch(/^_posts\/2026-11-25-[^/]+\.md$/)
    const text = files.find(({ id }) => id === firstPost)?.text ?? ''
    expect(readFields(text, 'jekyll').title).toEqual({ value: expect.stringMatching(/\S/), editable: null })
  }
})

test('a title with marks in it is a title on the page about the blog, not markup', () => {
  const { files } = planNewBlog({ ...wish, title: '*a* <b> $& [c]', author: '' })
  expect(files.find(({ id }) => id === 'about.md')?.text).toContain(
    'This is \\*a\\* \\<b\\> $& \\[c\\], written by \\*a\\* \\<b\\> $& \\[c\\].',
  )
})
