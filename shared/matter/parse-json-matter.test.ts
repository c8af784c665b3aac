import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { editField, type FieldEdit } from './edit-field.ts'
import { readFields } from './read-fields.ts'
import { applySplices } from './splice.ts'

function edited(text: string, edit: FieldEdit, generator: Generator): string {
  const result = editField(text, edit, generator)
  return result.kind === 'refused' ? `refused: ${result.reason.key}` : applySplices(text, result.splices)
}

test('Hugo’s braces, Hexo’s `;;;`, Eleventy’s `---json`: the same fields', () => {
  for (const [text, generator] of [
    ['{"title": "\\u58a8", "tags": ["a"], "draft": true}\nbody', 'hugo'],
    ['\ufeff;;;\r\n"title": "墨",\r\n"tags": ["a"], "draft": true\r\n;;;\r\nbody', 'hexo'],
    ['"title": "墨", "tags": ["a"], "draft": true\n;;;\nbody', 'hexo'],
    ['---json\n{"title": "墨", "tags": ["a"], "draft": true}\n---\nbody', 'eleventy'],
  ] as const) {
    expect(readFields(text, generator)).toMatchObject({
      title: { value: '墨', editable: null },
      tags: { value: ['a'], editable: null, style: 'flow' },
      draft: { value: true, editable: null },
    })
  }
})

describe('editing', () => {
  test.each<[string, FieldEdit, string]>([
    [
      '{\n  "title": "a",\n  "b": 1\n}',
      { field: 'title', value: 'b "c" \\' },
      '{\n  "title": "b \\"c\\" \\\\",\n  "b": 1\n}',
    ],
    [
      '{\n  "title": "a",\n  "b": 1\n}',
      { field: 'tags', value: ['x'] },
      '{\n  "title": "a",\n  "tags": ["x"],\n  "b": 1\n}',
    ],
    ['{\n  "b": 1\n}', { field: 'title', value: 'a' }, '{\n  "b": 1,\n  "title": "a"\n}'],
    ['{"b":1}', { field: 'title', value: 'a' }, '{"b":1, "title":"a"}'],
    ['{"title": null}', { field: 'title', value: 'a' }, '{"title": "a"}'],
    [
      '{"title": "a", "tags": ["x", "y"]}',
      { field: 'tags', value: ['y', 'z'] },
      '{"title": "a", "tags": ["y", "z"]}',
    ],
    ['{"tags": ["x"]}', { field: 'tags', value: [] }, '{"tags": []}'],
    ['{"tags": "x"}', { field: 'tags', value: ['x', 'y'] }, '{"tags": ["x", "y"]}'],
    ['{"tags": [["x"]]}', { field: 'tags', value: ['y'] }, 'refused: field.nested'],
    ['{"tags": ["x", null]}', { field: 'tags', value: ['y'] }, 'refused: field.nested'],
    ['{"title": "a", "title": "b"}', { field: 'title', value: 'c' }, 'refused: field.duplicate'],
    ['{"title": {"a": 1}}', { field: 'title', value: 'c' }, 'refused: field.nested'],
    ['{"title": 1,}', { field: 'title', value: 'c' }, 'refused: field.broken'],
    ['{"draft": "true"}', { field: 'draft', value: false }, 'refused: field.notAFlag'],
    ['{"draft": true}', { field: 'draft', value: false }, '{"draft": false}'],
    ['{"date": "2020-01-02"}', { field: 'date', value: '2021-02-03' }, '{"date": "2021-02-03"}'],
    [
      '{"a": 1e400, "__proto__": {"x": 1}}',
      { field: 'title', value: 't' },
      '{"a": 1e400, "__proto__": {"x": 1}, "title": "t"}',
    ],
  ])('%j', (before, edit, after) => {
    const expected = after.startsWith('refused') ? after : `${after}\n\nbody`
    expect(edited(`${before}\n\nbody`, edit, 'hugo')).toBe(expected)
  })

  test('without braces a new field has its line, also where nothing stood before', () => {
    const draft: FieldEdit = { field: 'draft', value: true }
    expect(edited(';;;\n"a": 1\n;;;\nb', { field: 'title', value: 'x' }, 'hexo')).toBe(
      ';;;\n"a": 1,\n"title": "x"\n;;;\nb',
    )
    expect(edited(';;;\n;;;\nb', { field: 'title', value: 'x' }, 'hexo')).toBe(';;;\n"title": "x"\n;;;\nb')
    expect(edited('"title": "x"\n;;;\nb', draft, 'hexo')).toBe('"title": "x", "published": false\n;;;\nb')
  })

  test('brackets in strings are no depth bomb, a deep one is refused before it is parsed', () => {
    const text = `{"title": "${'[]'.repeat(100)}"}\nb`
    expect(edited(text, { field: 'title', value: '[' }, 'hugo')).toBe('{"title": "["}\nb')
    const deep = `{"title": "a", "b": ${'['.repeat(3000)}${']'.repeat(3000)}}\nb`
    expect(edited(deep, { field: 'title', value: 'b' }, 'hugo')).toBe('refused: field.tooDeep')
  })
})
