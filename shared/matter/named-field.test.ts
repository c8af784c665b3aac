import { describe, expect, test } from 'vitest'
import { readDateSample } from '../post/read-date-sample.ts'
import { getField, getFields, setField } from './named-field.ts'
import { applySplices } from './splice.ts'

const text = `---
layout: post
title: "墨"
tag: [a, b]
weight: 3
comments: true
date: 2016-12-03 10:00:00 +0800
nested: {a: 1}
empty:
---
body
`

function set(
  before: string,
  name: string,
  typed: string,
  generator: Parameters<typeof setField>[3] = 'jekyll',
) {
  const result = setField(before, name, typed, generator)
  return result.kind === 'refused' ? `refused: ${result.reason.key}` : applySplices(before, result.splices)
}

describe('getting', () => {
  test.each([
    ['title', '墨'],
    ['tags', ['a', 'b']],
    ['tag', ['a', 'b']],
    ['weight', 3],
    ['comments', true],
    ['date', '2016-12-03 10:00:00 +0800'],
    ['layout', 'post'],
    ['empty', null],
    ['not there', null],
    ['constructor', null],
  ])('%s', (name, value) => {
    expect(getField(text, name, 'jekyll')).toEqual({ value })
  })

  test('what is no value and no list of them has its reason', () => {
    expect(getField(text, 'nested', 'jekyll')).toMatchObject({ refusal: { key: 'field.nested' } })
    expect(getField('---\na: [\n---\n', 'a', 'jekyll')).toMatchObject({ refusal: { key: 'field.broken' } })
    expect(getField('text', 'title', 'jekyll')).toEqual({ value: null })
  })

  test('all of them, without what has no plain value', () => {
    const all = getFields(text, 'jekyll')
    expect('fields' in all && [...all.fields.keys()]).toEqual([
      'title',
      'date',
      'tags',
      'layout',
      'tag',
      'weight',
      'comments',
    ])
  })
})

describe('setting', () => {
  test.each([
    ['title', '纸', 'title: "墨"', 'title: "纸"'],
    ['tags', '["a", "c d"]', '[a, b]', '[a, c d]'],
    ['tag', '[]', '[a, b]', '[]'],
    ['layout', 'page', 'layout: post', 'layout: page'],
    ['subtitle', 'no', 'title: "墨"\n', 'title: "墨"\nsubtitle: \'no\'\n'],
    ['draft', 'true', 'title: "墨"\n', 'title: "墨"\npublished: false\n'],
    ['published', 'false', 'title: "墨"\n', 'title: "墨"\npublished: false\n'],
    ['date', '2016-12-04', '2016-12-03 10:00:00 +0800', '2016-12-04'],
    ['empty', 'x', 'empty:', 'empty: x'],
  ])('%s to %s', (name, typed, from, to) => {
    expect(set(text, name, typed)).toBe(text.replace(from, to))
  })

  test.each([
    ['tags', 'a, b', 'field.listNeeded'],
    ['tags', '["a", 1]', 'field.listNeeded'],
    ['draft', 'yes', 'field.flagNeeded'],
    ['weight', '4', 'field.notText'],
    ['comments', 'false', 'field.notText'],
    ['nested', 'x', 'field.nested'],
    ['a: b', 'x', 'field.badName'],
    ['__proto__', 'x', ''],
  ])('%s to %s is refused: %s', (name, typed, key) => {
    if (key === '') expect(set(text, name, typed)).toContain('__proto__: x')
    else expect(set(text, name, typed)).toBe(`refused: ${key}`)
  })

  test('in TOML and JSON too, and in a post without front matter', () => {
    expect(set('+++\nlayout = "a"\n+++\n', 'layout', 'b', 'hugo')).toBe('+++\nlayout = "b"\n+++\n')
    expect(set('{"a": 1}\n', 'layout', 'b', 'hugo')).toBe('{"a": 1, "layout": "b"}\n')
    expect(set('text', 'layout', 'b')).toBe('---\nlayout: b\n---\n\ntext')
  })
})

test('a date’s sample has its quotes', () => {
  expect(readDateSample(text, 'jekyll')).toEqual({ text: '2016-12-03 10:00:00 +0800', quotes: 'plain' })
  expect(readDateSample('---\ndate: "2016-12-03"\n---\n', 'jekyll')).toEqual({
    text: '2016-12-03',
    quotes: 'double',
  })
  expect(readDateSample('text', 'jekyll')).toBeNull()
})
