import { describe, expect, test } from 'vitest'
import { editField, type FieldEdit } from './edit-field.ts'
import { readFields } from './read-fields.ts'
import { applySplices } from './splice.ts'

const post = (matter: string) => `+++\n${matter}+++\n\n+++ text\n`

function edited(text: string, edit: FieldEdit): string {
  const result = editField(text, edit, 'hugo')
  return result.kind === 'refused' ? `refused: ${result.reason.key}` : applySplices(text, result.splices)
}

const whole = `# about
title = "A \\"b\\" # c" # note
tags = [ # all
  "x", # one
  'y',
]
date = 2020-01-02T10:00:00+08:00
draft = true
params.title = "no"
[menu.main]
title = "no"
[[resources]]
src = "a.png"
`

describe('reading', () => {
  test('the fields before the first table, as they are written', () => {
    const fields = readFields(post(whole), 'hugo')
    expect(fields).toMatchObject({
      title: { value: 'A "b" # c', editable: null },
      tags: { value: ['x', 'y'], editable: null, style: 'flow' },
      date: { value: '2020-01-02T10:00:00+08:00', editable: null },
      draft: { value: true, editable: null },
      categories: { value: null, style: 'missing' },
    })
  })

  test.each([
    ['title = """a"""', 'field.severalLines'],
    ["title = '''\na'''", 'field.severalLines'],
    ['title = {a = 1}', 'field.nested'],
    ['title.a = 1', 'field.nested'],
    ['[title]\na = 1', 'field.nested'],
    ['title = ["a"]', 'field.nested'],
    ['title = a', 'field.broken'],
    ['title = "a"\ntitle = "b"', 'field.broken'],
    ['Title = "a"\ntitle = "b"', 'field.duplicate'],
    [`x = ${'['.repeat(500)}`, 'field.tooDeep'],
  ])('%j is not changed by a form', (matter, key) => {
    expect(readFields(post(`${matter}\n`), 'hugo').title.editable?.key).toBe(key)
    expect(edited(post(`${matter}\n`), { field: 'title', value: 'new' })).toBe(`refused: ${key}`)
  })

  test('the line of a mistake is the file’s', () => {
    expect(readFields('\ufeff+++\r\na = 1\r\nb = = 2\r\n+++\r\n', 'hugo').title.editable).toEqual({
      key: 'field.broken',
      params: { line: 3 },
    })
  })
})

describe('editing', () => {
  test.each<[string, FieldEdit, string]>([
    ['title = "a" # n', { field: 'title', value: 'b "c" \\ 墨' }, 'title = "b \\"c\\" \\\\ 墨" # n'],
    ["title = 'a'", { field: 'title', value: 'b\\c' }, "title = 'b\\c'"],
    ["title = 'a'", { field: 'title', value: "it's" }, 'title = "it\'s"'],
    ['title = 2020', { field: 'title', value: '2021' }, 'title = "2021"'],
    ['"title" = "a"', { field: 'title', value: 'b' }, '"title" = "b"'],
    ['a=1', { field: 'title', value: 'b' }, 'a=1\ntitle="b"'],
    ['# only\n[params]\na = 1', { field: 'title', value: 'b' }, 'title = "b"\n# only\n[params]\na = 1'],
    [
      'a = 1 # n\n# end\n[params]\na = 1',
      { field: 'draft', value: true },
      'a = 1 # n\ndraft = true\n# end\n[params]\na = 1',
    ],
    ['date = 2020-01-02', { field: 'date', value: '2021-02-03T01:02:03Z' }, 'date = 2021-02-03T01:02:03Z'],
    ['date = 2020-01-02', { field: 'date', value: '2021-02-03 01:02' }, 'date = "2021-02-03 01:02"'],
    ["date = '2020-01-02'", { field: 'date', value: '2021-02-03' }, "date = '2021-02-03'"],
    ['draft = true', { field: 'draft', value: false }, 'draft = false'],
    ['tags = ["a", "b",]', { field: 'tags', value: ['a', 'b', 'c'] }, 'tags = ["a", "b", "c",]'],
    ['tags = [\n  "a",\n  "b"\n]', { field: 'tags', value: ['b', 'c'] }, 'tags = [\n  "b",\n  "c"\n]'],
    ["tags = ['a', 'b']", { field: 'tags', value: ['a', 'b', 'c'] }, "tags = ['a', 'b', 'c']"],
    ['tags = ["a,]", "#b"]', { field: 'tags', value: ['#b'] }, 'tags = ["#b"]'],
    ['tags = [\n "a", # one\n "b" ]', { field: 'tags', value: ['b'] }, 'refused: field.comment'],
    ['tags = []', { field: 'tags', value: ['a'] }, 'tags = ["a"]'],
    ['tags = [["a"]]', { field: 'tags', value: ['b'] }, 'refused: field.nested'],
    ['Categories = ["a"]', { field: 'categories', value: ['a', 'b'] }, 'Categories = ["a", "b"]'],
    ['title = "a"', { field: 'redirects', value: ['/x/'] }, 'title = "a"\naliases = ["/x/"]'],
    ['title = "a"', { field: 'title', value: 'a\ud800' }, 'refused: field.halfCharacter'],
  ])('%j', (before, edit, after) => {
    expect(edited(post(`${before}\n`), edit)).toBe(after.startsWith('refused') ? after : post(`${after}\n`))
  })

  test('nothing else changes in a whole one, whatever its line endings', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = `\ufeff${post(whole)}`.replaceAll('\n', ending)
      const title = edited(text, { field: 'title', value: 'new' })
      expect(title).toBe(text.replace('"A \\"b\\" # c"', '"new"'))
      expect(edited(title, { field: 'title', value: 'A "b" # c' })).toBe(text)
      const more = edited(text, { field: 'tags', value: ['x', 'y', 'z'] })
      expect(more).toBe(text.replace("'y',", `'y', "z",`))
      expect(edited(more, { field: 'tags', value: ['x', 'y'] })).toBe(text)
    }
  })
})
