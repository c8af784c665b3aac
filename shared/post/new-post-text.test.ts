import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { readFields } from '../matter/read-fields.ts'
import { newPostText } from './new-post-text.ts'

const date = { text: '2026-11-25 10:00:00', quotes: 'plain' } as const
const text = (model: string | null, generator: Generator = 'jekyll', others: readonly string[] = []) =>
  newPostText({ model, others, generator, date })

test('a new post has the fields of the latest one in their order, and none of its words', () => {
  const latest = `---
layout:     post
title:      "江边散步"
subtitle: 一 # a comment
catalog: true
# not a field
tags:
     - Walking
header-img: img/river.jpg
permalink: /river/
redirect_from: [/old/]
author: 某人
weight: 3
gallery:
  - { url: a.png }
header:
  image: a.png
---

江面
`
  expect(text(latest)).toBe(
    '---\nlayout:     post\ntitle:      ""\nsubtitle:\ncatalog: true\ntags: []\nheader-img:\npermalink:\nauthor: 某人\nweight:\ngallery: []\n---\n\n',
  )
})

test('what all posts agree in is the blog’s', () => {
  const post = (title: string, more: string) => `---\ntitle: ${title}\n${more}---\n`
  const common = 'header-img: img/sky.jpg\nauthor:\n  name: Me\nseries: walks\n'
  const others = [post('b', common), post('c', common.replace('walks', 'inks')), '+++\nx = 1\n+++\n']
  expect(text(post('a', `${common}tags: [x]\n`), 'jekyll', others)).toBe(
    '---\ntitle:\nheader-img: img/sky.jpg\nauthor:\n  name: Me\nseries:\ntags: []\n---\n\n',
  )
  const tagged = Array.from({ length: 5 }, (_, i) => post(`${i}`, 'tags: [x]\n'))
  expect(text(post('a', 'tags: [x]\n'), 'jekyll', tagged)).toBe('---\ntitle:\ntags: [x]\n---\n\n')
  expect(text(post('a', 'tags: [x]\n'), 'jekyll', tagged.slice(1))).toBe('---\ntitle:\ntags: []\n---\n\n')
})

test('a date is now, as the blog writes dates, where posts have one', () => {
  expect(text('---\ntitle: a\ndate:   2020-01-01 10:00:00 +0800\n---\n')).toBe(
    '---\ntitle:\ndate:   2026-11-25 10:00:00\n---\n\n',
  )
})

test('line endings stay what the blog has', () => {
  expect(text('---\r\nlayout: post\r\ntitle: a\r\n---\r\n')).toBe(
    '---\r\nlayout: post\r\ntitle:\r\n---\r\n\r\n',
  )
})

test('TOML stays TOML, up to its first table', () => {
  const latest =
    '+++\ntitle = \'a\'\ndate = 2020-01-01\ndraft = false\nweight = 3\nlastmod = 2020-01-02\ntags = ["x"]\ncover = "c.png"\n[params]\nauthor = "no"\n+++\n'
  expect(text(latest, 'hugo')).toBe(
    '+++\ntitle = \'\'\ndate = 2026-11-25 10:00:00\ndraft = false\ntags = []\ncover = ""\n+++\n\n',
  )
})

test('without a post to go by, or one without a title, it is what the generator needs', () => {
  expect(text(null)).toBe('---\nlayout: post\ntitle:\n---\n\n')
  expect(text('no front matter')).toBe('---\nlayout: post\ntitle:\n---\n\n')
  expect(text('{"title": "a"}\n', 'hexo')).toBe('---\ntitle:\ndate: 2026-11-25 10:00:00\n---\n\n')
  expect(text(null, 'plain')).toBe('---\ntitle:\n---\n\n')
})

test('the form can fill in its title', () => {
  for (const generator of ['jekyll', 'hexo', 'eleventy', 'plain'] as const) {
    expect(readFields(text(null, generator), generator).title).toEqual({ value: null, editable: null })
  }
})
