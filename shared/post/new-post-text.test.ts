import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { newPostText } from './new-post-text.ts'
import { readFields } from './read-fields.ts'

const text = (latest: string | null, generator: Generator = 'jekyll') =>
  newPostText({ latest, generator, day: '2026-11-25' })

test('a new post has the fields of the latest one in their order, and none of its words', () => {
  const latest = `---
layout: post
title: "江边散步"
subtitle: 一
catalog: true
tags:
     - Walking
header-img: img/river.jpg
permalink: /river/
author: 某人
---

江面
`
  expect(text(latest)).toBe(
    '---\nlayout: post\ntitle:\nsubtitle:\ncatalog: true\ntags: []\nauthor: 某人\n---\n\n',
  )
})

test('a date is today’s, where posts have one', () => {
  expect(text('---\ntitle: a\ndate: 2020-01-01 10:00:00 +0800\n---\n')).toBe(
    '---\ntitle:\ndate: 2026-11-25\n---\n\n',
  )
})

test('TOML stays TOML', () => {
  expect(text("+++\ntitle = 'a'\ndate = 2020-01-01\ndraft = false\ntags = ['x']\n+++\n", 'hugo')).toBe(
    "+++\ntitle = ''\ndate = 2026-11-25\ntags = []\n+++\n\n",
  )
})

test('without a post to go by, or one without a title, it is what the generator needs', () => {
  expect(text(null)).toBe('---\nlayout: post\ntitle:\n---\n\n')
  expect(text('no front matter')).toBe('---\nlayout: post\ntitle:\n---\n\n')
  expect(text('{"title": "a"}\n', 'hexo')).toBe('---\ntitle:\ndate: 2026-11-25\n---\n\n')
  expect(text(null, 'plain')).toBe('---\ntitle:\n---\n\n')
})

test('the form can fill in its title', () => {
  for (const generator of ['jekyll', 'hexo', 'eleventy', 'plain'] as const) {
    expect(readFields(text(null, generator), generator).title).toEqual({ value: null, editable: null })
  }
})
