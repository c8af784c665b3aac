import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describePost } from '../post/describe-post.ts'
import { emptyConfig } from '../site/sample-source.ts'
import type { BulkPost } from './bulk-plan.ts'
import { planBulk } from './plan-bulk.ts'
import type { TagChange } from './tag-edit.ts'

const matterOf = (text: string) => text.slice(4, text.indexOf('---\n', 4))

/** A post as main reads it. */
function post(text: string): BulkPost {
  const data = parse(matterOf(text)) ?? {}
  const meta = describePost({ id: '0.md', data, generator: 'hexo', timeZone: null, modifiedMs: 0 })
  return { id: '0.md', meta, problem: null, text }
}

/** The text after the change; a key where it stays and its reason is told; null: it is not in the plan. */
function changed(change: TagChange, text: string, others: readonly string[] = []): string | null {
  const posts = [post(text), ...others.map((other, at) => ({ ...post(other), id: `other${at}.md` }))]
  const file = planBulk(change, { generator: 'hexo', config: emptyConfig, posts }).files.find(
    ({ id }) => id === '0.md',
  )
  return file === undefined ? null : (file.text?.after ?? file.warning?.key ?? null)
}

const field = 'categories'
const rename: TagChange = { type: 'renameTag', field, from: 'A', to: 'Z' }
const remove: TagChange = { type: 'deleteTags', field, names: ['A'] }
const merge: TagChange = { type: 'mergeTags', field, from: ['A', 'B'], to: 'Z' }
const yaml = (fields: string) => `---\ntitle: A\n${fields}\ntags: [A]\n---\nA text with A.\n`

describe('a name in Hexo’s paths of categories', () => {
  test.each<[string, TagChange, string, string]>([
    [
      'renamed',
      rename,
      'categories:\n  - [A, B]   # one\n  - [C]',
      'categories:\n  - [Z, B]   # one\n  - [C]',
    ],
    [
      'renamed',
      rename,
      'categories:\n- - A\n  - B\n- - C\n  - "A"',
      'categories:\n- - Z\n  - B\n- - C\n  - "Z"',
    ],
    ['renamed', rename, 'categories: [[A, B], A]', 'categories: [[Z, B], Z]'],
    ['renamed, where the path is there', rename, 'categories:\n- [A, B]\n- [Z, B]', 'categories:\n- [Z, B]'],
    ['merged within a path', merge, 'categories:\n- [A, B, C]\n- [D]', 'categories:\n- [Z, C]\n- [D]'],
    ['merged over paths', merge, 'categories:\n- - X\n  - A\n- - X\n  - B', 'categories:\n- - X\n  - Z'],
    ['deleted', remove, 'categories:\n- [A, B]\n- [A]\n- [C, A]', 'categories:\n- [B]\n- [C]'],
    ['deleted first', remove, 'categories:\n  - - A\n    - B\n  - - C', 'categories:\n  - - B\n  - - C'],
    ['deleted last', remove, 'categories:\n  - - B\n    - A # x\n  - - C', 'categories:\n  - - B\n  - - C'],
    ['deleted, in brackets', remove, 'categories: [[A], [B, A], C]', 'categories: [[B], C]'],
    [
      'deleted, and what is left are paths still',
      remove,
      'categories:\n- [A]\n- B\n- C',
      'categories:\n- [B]\n- C',
    ],
    ['deleted, and one name is left', remove, 'categories:\n- [A]\n- B', 'categories:\n- B'],
    ['the last one', remove, 'categories:\n- [A]\n- A', 'categories: []'],
    ['the last one, in brackets', remove, 'categories: [[A]] # x', 'categories: [] # x'],
  ])('%s: %#', (_what, change, before, after) => {
    expect(changed(change, yaml(before))).toBe(yaml(after))
  })

  test('goes with its field where posts without categories have none', () => {
    const without = ['---\ntitle: x\n---\n', '---\ntitle: y\n---\n']
    expect(changed(remove, yaml('categories:\n- [A]'), without)).toBe(
      '---\ntitle: A\ntags: [A]\n---\nA text with A.\n',
    )
  })

  test('comes as a path of its own', () => {
    const add: TagChange = { type: 'addTags', field, names: ['M', 'C'], posts: ['0.md'] }
    expect(changed(add, yaml('categories:\n  - [A, B]\n  - [C]'))).toBe(
      yaml('categories:\n  - [A, B]\n  - [C]\n  - M'),
    )
    expect(changed(add, yaml('categories: [[A, B], [C]]'))).toBe(yaml('categories: [[A, B], [C], M]'))
  })

  test.each<[TagChange, string, string]>([
    [{ type: 'splitTag', field, from: 'A', into: ['X', 'Y'] }, 'categories:\n- [A, B]', 'bulk.longerPath'],
    [rename, 'categories:\n- &one [A, B]\n- *one', 'field.alias'],
    [rename, 'categories:\n- [A, [B]]', 'field.nested'],
    [rename, 'categories:\n- [A, B]\n- - >-\n    C', 'field.severalLines'],
    [remove, 'categories:\n- - A\n  # why\n  - B\n- [C]', 'field.comment'],
  ])('stays as it is where only its writer can say: %#', (change, before, key) => {
    expect(changed(change, yaml(before))).toBe(key)
  })
})

const names = fc.constantFrom<string[]>('A', 'B', 'C', 'Z', '2016', '云', 'a b')
const paths = fc.array(fc.array(names, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
const ways = {
  flow: (all: readonly (readonly string[])[]) =>
    `categories: [${all.map(path => `[${path.join(', ')}]`).join(', ')}]`,
  mixed: (all: readonly (readonly string[])[]) =>
    `categories:\n${all.map(path => ` - [${path.join(',')}]`).join('\n')}`,
  block: (all: readonly (readonly string[])[]) =>
    `categories:\n${all.map(path => `  - ${path.map(name => `- ${name}`).join('\n    ')}`).join('\n')}`,
}

const read = (text: string): readonly string[][] =>
  [parse(matterOf(text)).categories ?? []].flat(1).map((path: unknown) => [path].flat().map(String))

test('whatever the paths and the way they are written: no name that was meant stays, the others keep their places', () => {
  fc.assert(
    fc.property(
      paths,
      fc.constantFrom('flow', 'mixed', 'block'),
      fc.constantFrom(rename, remove, merge),
      (all, way, change) => {
        const before = yaml(ways[way as keyof typeof ways](all))
        const gone: readonly string[] = change === merge ? ['A', 'B'] : ['A']
        const after = changed(change, before)
        const isMeant = all.flat().some(name => gone.includes(name))
        expect(after === null).toBe(!isMeant)
        if (after === null) return
        expect(after).toContain('---\ntitle: A\n')
        const to = change === remove ? [] : ['Z']
        const wished = all.map(path => {
          const next: string[] = []
          for (const name of path) {
            const values = gone.includes(name) ? to : [name]
            // What was there twice and is not meant stays there twice.
            for (const value of values)
              if (!gone.includes(name) || (!next.includes(value) && !path.includes(value))) next.push(value)
          }
          return next
        })
        const distinct = (lists: readonly (readonly string[])[]) =>
          [...new Set(lists.filter(list => list.length > 0).map(list => JSON.stringify(list)))].sort()
        expect(distinct(read(after))).toEqual(distinct(wished))
      },
    ),
    { numRuns: 300 },
  )
})
