import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { readFields } from '../matter/read-fields.ts'
import { describePost } from '../post/describe-post.ts'
import { emptyConfig } from '../site/sample-source.ts'
import type { BulkBlog, BulkPost } from './bulk-plan.ts'
import { needsText, planBulk } from './plan-bulk.ts'
import type { TagChange } from './tag-edit.ts'

/** A post as main reads it: here its tags are those that the properties form shows. */
function post(id: string, text: string, generator: Generator): BulkPost {
  const fields = readFields(text, generator)
  const data = {
    ...(fields.tags.value === null
      ? {}
      : { tags: fields.tags.style === 'empty' ? null : fields.tags.value.map(tag => tag.trim()) }),
    ...(fields.categories.value === null ? {} : { categories: fields.categories.value }),
    title: id,
  }
  const meta = describePost({ id, data, generator, timeZone: null, modifiedMs: 0 })
  return { id, meta, problem: fields.tags.editable, text }
}

function blogOf(texts: readonly string[], generator: Generator = 'jekyll'): BulkBlog {
  return { generator, config: emptyConfig, posts: texts.map((text, at) => post(`${at}.md`, text, generator)) }
}

/** Each text after the change: null where it stays, a key where it stays and its reason is told. */
function changed(change: TagChange, texts: readonly string[], generator: Generator = 'jekyll') {
  const plan = planBulk(change, blogOf(texts, generator))
  return texts.map((_, at) => {
    const file = plan.files.find(({ id }) => id === `${at}.md`)
    return file === undefined ? null : (file.text?.after ?? file.warning?.key ?? 'nothing')
  })
}

const rename: TagChange = { type: 'renameTag', field: 'tags', from: 'A', to: 'Z' }
const remove: TagChange = { type: 'deleteTags', field: 'tags', names: ['A'] }
const yaml = (fields: string) => `---\n${fields}\n---\nA text with A.\n`

describe('a tag gets another name in each post’s own way of writing', () => {
  test.each([
    ['tags: [A, B]   # two', 'tags: [Z, B]   # two'],
    ['tags: [ "A",B ]', 'tags: [ "Z",B ]'],
    ["tags: ['B', 'A',]", "tags: ['B', 'Z',]"],
    ['tags:\n     - A\n     - B', 'tags:\n     - Z\n     - B'],
    ['tags:\n- "A"  # first\n- B', 'tags:\n- "Z"  # first\n- B'],
    ['tags: B  A', 'tags: B  Z'],
    ['tag: A', 'tag: Z'],
    ['tag: [A]\ntitle: A', 'tag: [Z]\ntitle: A'],
    ['title: A\ntags: [B, B, A]\nlayout: A', 'title: A\ntags: [B, B, Z]\nlayout: A'],
    ['tags: [A, B, Z]', 'tags: [B, Z]'],
    ['tags:\n  - Z\n  - A', 'tags:\n  - Z'],
    ['tags: [A, A, B]', 'tags: [Z, B]'],
    ['tags: [\n  A, # one\n  B\n]', 'tags: [\n  Z, # one\n  B\n]'],
  ])('%s', (before, expected) => {
    expect(changed(rename, [yaml(before)])).toEqual([yaml(expected)])
  })

  test.each([
    ['hugo', '+++\ntags = ["A", "B"]\n+++\nA\n', '+++\ntags = ["Z", "B"]\n+++\nA\n'],
    [
      'hugo',
      "+++\ntags = [\n  'A', # one\n  'B',\n]\n+++\n",
      "+++\ntags = [\n  'Z', # one\n  'B',\n]\n+++\n",
    ],
    ['hugo', '{\n  "tags": ["A"]\n}\nA\n', '{\n  "tags": ["Z"]\n}\nA\n'],
    ['hugo', '---\nTags: [A]\n---\n', '---\nTags: [Z]\n---\n'],
    ['hexo', 'tags: A\n---\nA\n', 'tags: Z\n---\nA\n'],
    ['hexo', ';;;\n"tags": ["A", "B"]\n;;;\n', ';;;\n"tags": ["Z", "B"]\n;;;\n'],
    ['eleventy', '---\r\ntags:\r\n  - A\r\n---\r\n', '---\r\ntags:\r\n  - Z\r\n---\r\n'],
    ['plain', '\ufeff---\ntags: [A]\n---\n', '\ufeff---\ntags: [Z]\n---\n'],
  ] as const)('%s: %j', (generator, before, expected) => {
    expect(changed(rename, [before], generator)).toEqual([expected])
  })

  test.each([
    ['tags: &all [A]\nmore: *all', 'field.nested'],
    ['tags:\n  - &a A\n  - B', 'field.alias'],
    ['tags: [A]\ntags: [B]', 'field.duplicate'],
    ['tags:\n  - A\n  - >-\n    B', 'field.severalLines'],
  ])('%s is left to the text, with the reason', (fields, key) => {
    const meta = { ...post('0.md', yaml('tags: [A]'), 'jekyll').meta }
    const blog = { ...blogOf([]), posts: [{ id: '0.md', meta, problem: null, text: yaml(fields) }] }
    expect(planBulk(rename, blog)).toMatchObject({
      refusal: { key: 'bulk.nothing' },
      files: [{ text: null, warning: { key } }],
    })
  })

  test('posts without the tag are not in the plan', () => {
    expect(changed(rename, [yaml('tags: [B]'), yaml('tags: [AA]'), yaml('title: A'), 'A\n', ''])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('what needs quotes gets them, and is the same to every reader', () => {
    const change: TagChange = { ...rename, to: 'a, b: #c' }
    expect(changed(change, [yaml('tags: [A]'), yaml('tags:\n  - A'), yaml('tags: A')])).toEqual([
      yaml("tags: ['a, b: #c']"),
      yaml("tags:\n  - 'a, b: #c'"),
      yaml("tags: ['a, b: #c']"),
    ])
  })
})

describe('the last tag goes', () => {
  test('and its key with it, where posts without tags have none', () => {
    const others = [yaml('title: x'), yaml('layout: y')]
    expect(changed(remove, [yaml('title: x\ntags: [A]\nlayout: post'), ...others])).toEqual([
      yaml('title: x\nlayout: post'),
      null,
      null,
    ])
    expect(changed(remove, [yaml('tags:\n  - A\ntitle: x'), ...others])[0]).toBe(yaml('title: x'))
    expect(
      changed(remove, ['+++\ntitle = "x"\ntags = ["A"]\n+++\n', '+++\ntitle = "y"\n+++\n'], 'hugo')[0],
    ).toBe('+++\ntitle = "x"\n+++\n')
  })

  test('and its key stays without a value, where posts without tags have it so', () => {
    const others = [yaml('tags:\ntitle: x'), yaml('tags:\ntitle: y'), yaml('title: z')]
    expect(changed(remove, [yaml('tags: [A]'), ...others])[0]).toBe(yaml('tags:'))
    expect(changed(remove, [yaml('tags:\n  - A\ntitle: x'), ...others])[0]).toBe(yaml('tags:\ntitle: x'))
  })

  test('and its key stays with an empty list, where nothing is known, or a comment would go', () => {
    expect(changed(remove, [yaml('tags: [A]')])).toEqual([yaml('tags: []')])
    expect(changed(remove, [yaml('title: x\ntags: [A] # more'), yaml('title: x')])[0]).toBe(
      yaml('title: x\ntags: [] # more'),
    )
  })

  test('while others stay', () => {
    expect(
      changed({ ...remove, names: ['A', 'B'] }, [yaml('tags: [A, B, C, D]'), yaml('tags: A x B y')]),
    ).toEqual([yaml('tags: [C, D]'), yaml('tags: x y')])
  })
})

describe('other changes', () => {
  test('a tag is split where it stands', () => {
    const change: TagChange = { type: 'splitTag', field: 'tags', from: 'A', into: ['X', 'K'] }
    expect(changed(change, [yaml('tags: [B, A, C]'), yaml('tags:\n  - A'), yaml('tags: [A, K]')])).toEqual([
      yaml('tags: [B, X, K, C]'),
      yaml('tags:\n  - X\n  - K'),
      yaml('tags: [X, K]'),
    ])
    const both: TagChange = { ...change, into: ['A', 'K'] }
    expect(changed(both, [yaml('tags: [A, C]'), yaml('tags: [K, A]')])).toEqual([
      yaml('tags: [A, K, C]'),
      null,
    ])
  })

  test('tags are added to chosen posts only, each once', () => {
    const change: TagChange = {
      type: 'addTags',
      field: 'tags',
      names: ['M', 'B'],
      posts: ['0.md', '2.md', '3.md'],
    }
    expect(
      changed(change, [yaml('tags: [B]'), yaml('tags: [C]'), 'No matter.\n', yaml('tags: [M, B]')]),
    ).toEqual([yaml('tags: [B, M]'), null, '---\ntags: [M, B]\n---\n\nNo matter.\n', null])
  })

  test('a chosen post that is not there is told', () => {
    const change: TagChange = { type: 'addTags', field: 'tags', names: ['M'], posts: ['0.md', 'gone.md'] }
    expect(planBulk(change, blogOf([yaml('tags: [A]')])).warnings).toEqual([
      { key: 'bulk.notAPost', params: { file: 'gone.md' } },
    ])
  })

  test('a post’s first list is written as those of most other posts', () => {
    const change: TagChange = { type: 'addTags', field: 'tags', names: ['M', 'a: b'], posts: ['0.md'] }
    const [block, flow] = [yaml('tags:\n   - A\n   - B'), yaml('tags: [A]')]
    expect(changed(change, [yaml('title: x\nlayout: y'), block, block, flow])[0]).toBe(
      yaml("title: x\ntags:\n   - M\n   - 'a: b'\nlayout: y"),
    )
    expect(changed(change, [yaml('title: x').replaceAll('\n', '\r\n'), block])[0]).toBe(
      yaml("title: x\ntags:\n   - M\n   - 'a: b'").replaceAll('\n', '\r\n'),
    )
    expect(changed(change, [yaml('title: x'), block, flow])[0]).toBe(yaml("title: x\ntags: [M, 'a: b']"))
  })

  test('tags become categories', () => {
    const change: TagChange = { type: 'moveTags', from: 'tags', names: ['A'], to: 'categories' }
    expect(
      changed(change, [
        yaml('tags: [A, B]\ncategories: [C]'),
        yaml('categories: [A]\ntags: [A]'),
        yaml('tags: [B]'),
      ]),
    ).toEqual([yaml('tags: [B]\ncategories: [C, A]'), yaml('categories: [A]\ntags: []'), null])
  })

  test('to Jekyll both keys of categories count', () => {
    const change: TagChange = { type: 'renameTag', field: 'categories', from: 'A', to: 'Z' }
    const text = yaml('category: B\ncategories: [A, C]')
    const meta = describePost({
      id: '0.md',
      data: { category: 'B', categories: ['A', 'C'] },
      generator: 'jekyll',
      timeZone: null,
      modifiedMs: 0,
    })
    const blog = { ...blogOf([]), posts: [{ id: '0.md', meta, problem: null, text }] }
    expect(planBulk(change, blog).files[0]?.text?.after).toBe(yaml('category: B\ncategories: [Z, C]'))
  })

  test('a category that a folder gives is told', () => {
    const change: TagChange = { type: 'renameTag', field: 'categories', from: 'trips', to: 'Z' }
    const id = 'trips/_posts/2020-01-01-a.md'
    const blog = { ...blogOf([]), posts: [post(id, yaml('title: x'), 'jekyll')] }
    expect(planBulk(change, blog)).toMatchObject({
      refusal: { key: 'bulk.nothing' },
      files: [{ id, text: null, warning: { key: 'bulk.fromFolder', params: { name: 'trips' } } }],
    })
  })
})

describe('Hexo’s categories are a path', () => {
  const categories: TagChange = { type: 'renameTag', field: 'categories', from: 'A', to: 'Z' }

  test('a part of it gets another name', () => {
    expect(changed(categories, ['---\ncategories: [A, B]\n---\n'], 'hexo')).toEqual([
      '---\ncategories: [Z, B]\n---\n',
    ])
  })

  test('one that would get longer stays, one that gets shorter is told', () => {
    const add: TagChange = { type: 'addTags', field: 'categories', names: ['M'], posts: ['0.md', '1.md'] }
    expect(changed(add, ['---\ncategories: [A]\n---\n', '---\ntitle: x\n---\n'], 'hexo')).toEqual([
      'bulk.longerPath',
      '---\ntitle: x\ncategories: [M]\n---\n',
    ])
    const plan = planBulk({ ...categories, to: 'B' }, blogOf(['---\ncategories: [A, B]\n---\n'], 'hexo'))
    expect(plan.files).toMatchObject([
      { text: { after: '---\ncategories: [B]\n---\n' }, warning: { key: 'bulk.shorterPath' } },
    ])
  })
})

describe('what cannot be read', () => {
  const broken = '---\ntitle: "x\ntags: [A\n---\n'

  test('is told where it may have the tag', () => {
    const plan = planBulk(rename, blogOf([yaml('tags: [A]'), broken, broken.replace('[A', '[B')]))
    expect(plan.warnings).toEqual([{ key: 'bulk.mayHave', params: { file: '1.md' } }])
  })

  test('or when it is a chosen post', () => {
    const blog = blogOf([broken])
    const change: TagChange = { type: 'addTags', field: 'tags', names: ['M'], posts: ['0.md'] }
    expect(planBulk(change, blog).files).toMatchObject([{ text: null, warning: { key: 'field.broken' } }])
    const unread = { ...blog, posts: blog.posts.map(one => ({ ...one, text: null })) }
    expect(planBulk(change, unread).files).toMatchObject([{ warning: { key: 'bulk.unreadable' } }])
  })

  test.each([
    [{ ...rename, to: ' ' }, 'bulk.nameNeeded'],
    [{ ...rename, to: 'A' }, 'bulk.nothing'],
    [{ ...rename, to: '\ud800' }, 'field.halfCharacter'],
    [{ type: 'splitTag', field: 'tags', from: 'A', into: [] }, 'bulk.nameNeeded'],
  ] as const)('%j is refused', (change, key) => {
    expect(planBulk(change, blogOf([yaml('tags: [A]')])).refusal?.key).toBe(key)
  })
})

describe('laws', () => {
  const names = fc.constantFrom(
    'A',
    'B',
    'Ink',
    '墨',
    'a b',
    'NO',
    '1:30',
    "it's",
    'x: y',
    '#c',
    '2016',
    '__proto__',
  )
  const list = fc.uniqueArray(names, { maxLength: 5 })
  const styles: readonly ((items: readonly string[]) => string)[] = [
    items => `tags: [${items.map(item => JSON.stringify(item)).join(', ')}]`,
    items =>
      items.length === 0
        ? 'tags: []'
        : `tags:${items.map(item => `\n   - ${JSON.stringify(item)}`).join('')}`,
    items => `tags: [${items.map(item => `'${item.replaceAll("'", "''")}'`).join(',')}]`,
  ]
  const texts = fc
    .array(fc.tuple(list, fc.constantFrom(...styles), fc.constantFrom('\n', '\r\n')), {
      minLength: 1,
      maxLength: 6,
    })
    .map(all =>
      all.map(([items, style, end]) =>
        `---\ntitle: A\n${style(items)}\nlayout: A\n---\nA B\n`.replaceAll('\n', end),
      ),
    )
  const changes = fc.oneof(
    fc.record({
      type: fc.constant('renameTag' as const),
      field: fc.constant('tags' as const),
      from: names,
      to: names,
    }),
    fc.record({
      type: fc.constant('mergeTags' as const),
      field: fc.constant('tags' as const),
      from: list,
      to: names,
    }),
    fc.record({
      type: fc.constant('splitTag' as const),
      field: fc.constant('tags' as const),
      from: names,
      into: list,
    }),
    fc.record({ type: fc.constant('deleteTags' as const), field: fc.constant('tags' as const), names: list }),
  )
  const tagsOf = (text: string) => readFields(text).tags.value ?? []
  const replaced = (change: TagChange): ReadonlySet<string> => {
    if (change.type === 'renameTag' || change.type === 'splitTag') return new Set([change.from])
    if (change.type === 'mergeTags') return new Set(change.from)
    return new Set(change.type === 'deleteTags' ? change.names : [])
  }

  test('no name twice, the others in their order, and every byte of other lines and other posts', () => {
    fc.assert(
      fc.property(texts, changes, (all, change) => {
        const gone = replaced(change)
        const plan = planBulk(change, blogOf(all))
        for (const file of plan.files) {
          const before = all[Number.parseInt(file.id, 10)] ?? ''
          expect(tagsOf(before).some(tag => gone.has(tag))).toBe(true)
          expect(file.warning?.key).not.toBe('bulk.notFound')
          if (file.text === null) continue
          const tags = tagsOf(file.text.after)
          expect(new Set(tags).size).toBe(tags.length)
          const stayed = tagsOf(before).filter(tag => !gone.has(tag))
          expect(tags.filter(tag => stayed.includes(tag))).toEqual(stayed)
          const rest = (text: string) => text.replace(/tags:[\s\S]*(?=layout:)/, '')
          expect(rest(file.text.after)).toBe(rest(before))
        }
        const planned = new Set(plan.files.filter(({ text }) => text !== null).map(({ id }) => id))
        if (change.type !== 'deleteTags' && plan.refusal === null) {
          for (const [at, text] of all.entries())
            if (!planned.has(`${at}.md`))
              expect(tagsOf(text).every(tag => !gone.has(tag) || comesTo(change).includes(tag))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a new name and the old one again are the same bytes', () => {
    fc.assert(
      fc.property(texts, names, (all, from) => {
        const there = planBulk({ type: 'renameTag', field: 'tags', from, to: 'fresh' }, blogOf(all))
        const renamed = all.map(
          (text, at) => there.files.find(({ id }) => id === `${at}.md`)?.text?.after ?? text,
        )
        const back = planBulk({ type: 'renameTag', field: 'tags', from: 'fresh', to: from }, blogOf(renamed))
        const again = renamed.map(
          (text, at) => back.files.find(({ id }) => id === `${at}.md`)?.text?.after ?? text,
        )
        expect(again.map(tagsOf)).toEqual(all.map(tagsOf))
        if (/^[A-Za-z墨]+$/.test(from) && from !== 'NO') expect(again).toEqual(all)
      }),
      { numRuns: 200 },
    )
  })

  test('only the posts that a change is about are read', () => {
    const [has, hasNot] = blogOf([yaml('tags: [A]'), yaml('tags: [B]')]).posts
    expect([has, hasNot].map(one => one !== undefined && needsText(rename)(one))).toEqual([true, false])
  })
})

/** The names that come in the place of others. */
function comesTo(change: TagChange): readonly string[] {
  if (change.type === 'splitTag') return change.into
  return change.type === 'renameTag' || change.type === 'mergeTags' ? [change.to] : []
}
