import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CallName, callNames } from '../shared/calls.ts'
import { plainSearch } from '../shared/search/search.ts'
import { parseArgs } from './parse-args.ts'

/** One argument for each call that must be taken. */
const good: { readonly [N in CallName]: unknown } = {
  'app.boot': undefined,
  'app.reportError': { message: 'x', stack: 'at y' },
  'app.openAddress': { address: 'https://example.org' },
  'app.readyToClose': undefined,
  'app.setFullScreen': { isOn: true },
  'writing.today': { day: '2024-05-01' },
  'writing.keepToday': { day: '2024-05-01', words: 1 },
  'settings.change': { theme: 'dark' },
  'history.usage': undefined,
  'blog.choose': undefined,
  'blog.openRecent': { id: '0123456789abcdef' },
  'blog.createExample': undefined,
  'blog.listRecent': undefined,
  'blog.forgetRecent': { id: '0123456789abcdef' },
  'blog.resume': undefined,
  'posts.list': undefined,
  'posts.first': undefined,
  'posts.rest': undefined,
  'posts.copyOut': { posts: ['a.md', '_posts/b.md'] },
  'posts.view': undefined,
  'posts.keepView': {
    view: {
      order: { by: 'title', isDescending: false },
      isByYear: true,
      saved: [{ name: '草稿', text: 'is:draft' }],
    },
  },
  'posts.open': { id: '_posts/2016-12-03-深圳黑客松之旅.md' },
  'posts.look': { id: 'a.md', seq: 1, anchor: 3, head: 3, top: 0 },
  'posts.keepUndo': { id: 'a.md', seq: 3, history: '{}' },
  'posts.create': { model: { kind: 'post', id: 'a.md' } },
  'posts.templates': undefined,
  'posts.place': { id: '/untitled/0123456789ab', slug: '墨' },
  'pages.list': undefined,
  'posts.file': { id: '/untitled/0123456789ab', seq: 2 },
  'posts.discard': { id: '/untitled/0123456789ab' },
  'posts.showInFolder': { id: '_posts/a.md' },
  'posts.restore': { id: '/untitled/0123456789ab' },
  'posts.change': { id: 'a.md', seq: 1, changes: [3, [2, '第一行', '']] },
  'posts.save': { id: 'a.md', seq: 0 },
  'posts.compare': { id: 'a.md' },
  'posts.settle': { id: 'a.md', seq: 3, keep: 'both' },
  'blog.start': { title: 'A', author: '', address: 'https://a.example', language: 'zh-CN' },
  'blog.readSettings': undefined,
  'blog.changeSettings': { sha: '0f'.repeat(32), edit: { title: 'A' } },
  'operations.plan': { operation: { kind: 'rename', id: 'a.md', name: '新名' } },
  'operations.run': { operation: { kind: 'delete', id: 'a.md' } },
  'operations.undo': { number: 3 },
  'operations.undoLast': undefined,
  'operations.folders': { id: 'a.md' },
  'bulk.plan': { job: 'j', change: { type: 'renameTag', field: 'tags', from: 'Openstack', to: 'OpenStack' } },
  'bulk.run': {
    job: 'job-1',
    change: { type: 'addTags', field: 'categories', names: ['旅行'], posts: ['a.md'] },
    leaveOut: ['b.md'],
  },
  'bulk.cancel': { job: 'job-1' },
  'tags.suggest': { field: 'categories' },
  'tags.dismissed': { field: 'tags' },
  'tags.keepDismissed': { field: 'tags', marks: ['Cloud\nClouds'] },
  'log.read': undefined,
  'report.collect': undefined,
  'report.save': { text: 'x' },
  'posts.conflict': { id: 'a.md' },
  'posts.merge': { id: 'a.md', seq: 3, diskSha: '0f'.repeat(32) },
  'search.query': { query: '快照', options: plainSearch },
  'search.match': { query: 'ink', options: plainSearch },
  'search.titles': { query: 'szhks', recent: ['_posts/a.md'] },
  'history.list': { id: 'a.md' },
  'history.read': { id: 'a.md', sha: '0f'.repeat(32) },
  'history.listGone': undefined,
  'history.writeBack': { id: 'a.md', sha: '0f'.repeat(32) },
  'posts.convert': { id: 'a.md' },
  'images.begin': {
    postId: 'a.md',
    images: [{ name: '合影.png', sizeBytes: 12, head: new Uint8Array(12), isNumbered: false }],
  },
  'images.send': { upload: 'abc', offset: 0, bytes: new Uint8Array(3) },
  'images.list': undefined,
  'images.look': { job: 'job-1' },
  'images.thumbnails': { ids: ['img/a.png'] },
  'images.stopLooking': { job: 'job-1' },
  'images.markdown': { id: 'img/a.png' },
  'images.showInFolder': { id: 'img/a.png' },
  'images.finish': { upload: 'abc' },
  'images.replace': { upload: 'abc', id: 'a.png' },
  'images.idAt': { postId: 'a.md', address: '/a.png' },
  'images.fetch': { address: 'https://example.org/a.png' },
  'images.place': { postId: 'a.md' },
  'images.choose': {
    postId: 'a.md',
    folder: 'img',
    scope: 'blog',
    work: { keepsPrivate: false, maxWidth: 1600, format: 'webp' },
  },
  'images.takeOriginals': { postId: 'a.md', images: [{ id: 'a.png', original: '0f'.repeat(32) }] },
  'images.linkTo': { postId: 'a.md', ids: ['a.png'] },
  'check.run': { job: 'job' },
  'check.cancel': { job: 'job' },
  'check.linksOf': { id: 'a.md' },
  'check.typed': {
    id: 'a.md',
    head: '',
    links: [{ kind: 'address', written: '/a/', isRooted: false, isImage: false }],
    isBlogChanged: false,
  },
  'completion.learn': undefined,
  'completion.links': { id: 'a.md', query: '墨', name: 'habit' },
  'completion.pictures': { id: 'a.md', query: '' },
  'completion.headings': { id: 'a.md', written: '/a/' },
  'export.chooseFolder': undefined,
  'export.start': {
    job: 'job-1',
    folder: '/home/someone/site',
    look: { variant: 'paper', accent: null, fonts: 'serif' },
    images: 'responsive',
  },
  'export.cancel': { job: 'job-1' },
  'export.view': { folder: '/home/someone/site' },
  'export.showInFolder': { folder: '/home/someone/site' },
  'site.look': undefined,
  'site.keepLook': { look: { variant: 'paper', accent: null, fonts: 'serif' }, images: 'responsive' },
  'site.preview': { post: '', look: { variant: 'plain', accent: 'pine', fonts: null }, drafts: true },
  'preview.remotePictures': undefined,
  'preview.allowRemotePictures': { isAllowed: true },
  'preview.follow': { id: '_posts/a.md', address: '/2024/05/01/walk/' },
  'preview.changedPictures': { assets: ['key/x.png'], sinceMs: 1 },
  'preview.addresses': { id: '_posts/a.md', addresses: ['/2024/05/01/walk/'], namedOnly: false },
  'preview.page': { post: '_posts/a.md', look: { variant: 'plain', accent: 'pine', fonts: null } },
  'preview.picture': { asset: 'key/img/a.png' },
  'preview.print': { html: '<p>x</p>' },
  'preview.savePdf': { html: '<p>x</p>', name: 'x.pdf' },
}

/** Values of every kind that a message can carry. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.constantFrom<unknown>(
    null,
    Number.NaN,
    -1,
    1.5,
    2 ** 53,
    '',
    '\0',
    [],
    {},
    new Uint8Array(0),
    'x'.repeat(300_000),
  ),
)

describe('parseArgs', () => {
  test('has one parser for each call', () => {
    expect(Object.keys(parseArgs).sort()).toEqual([...callNames].sort())
  })

  test.each(callNames)('%s takes what it should', name => {
    expect(parseArgs[name](good[name])).toEqual(good[name])
  })

  test.each(callNames)('%s refuses 200 malformed arguments', name => {
    const right = good[name]
    const isObject = typeof right === 'object' && right !== null
    const malformed = isObject ? broken(right as Record<string, unknown>) : anything
    fc.assert(
      fc.property(malformed, input => {
        fc.pre(input !== undefined || isObject)
        expect(() => parseArgs[name](input)).toThrow()
      }),
      { numRuns: 200 },
    )
  })

  test('one key too many is refused, by any name', () => {
    for (const name of callNames) {
      const right = good[name]
      if (typeof right !== 'object') continue
      for (const key of ['path', 'root', 'constructor', 'toString']) {
        expect(() => parseArgs[name]({ ...right, [key]: 'x' }), `${name} ${key}`).toThrow()
      }
    }
  })

  test.each<[string, unknown]>([
    ['a negative length', [-1]],
    ['half a character', [0.5]],
    ['a line with a line break', [[0, 'a\nb']]],
    ['a line with a carriage return', [[0, 'a\rb']]],
    ['a number as a line', [[0, 1]]],
    ['an empty part', [[]]],
    ['a text as a part', ['x']],
    ['no list', { length: 1, 0: 3 }],
    ['not a number', [Number.NaN]],
    ['more than 32 MB', [[0, ...Array<string>(33).fill('x'.repeat(1024 * 1024))]]],
  ])('a change with %s is refused', (_, changes) => {
    expect(() => parseArgs['posts.change']({ id: 'a.md', seq: 1, changes })).toThrow()
  })

  test('sizes have limits', () => {
    const bytes = (count: number) => ({ upload: 'abc', offset: 0, bytes: new Uint8Array(count) })
    expect(parseArgs['images.send'](bytes(1024 * 1024)).bytes.length).toBe(1024 * 1024)
    expect(() => parseArgs['images.send'](bytes(1024 * 1024 + 1))).toThrow()
    expect(parseArgs['posts.open']({ id: 'a'.repeat(4096) }).id.length).toBe(4096)
    expect(() => parseArgs['posts.open']({ id: '深'.repeat(1366) })).toThrow()
  })
})

/** The right argument with one field taken away or made something else, or something else altogether. */
function broken(right: Record<string, unknown>): fc.Arbitrary<unknown> {
  const keys = Object.keys(right)
  const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)
  const spoilt = fc
    .tuple(fc.constantFrom(...keys), anything)
    // Another value of the same kind could be right.
    .filter(([key, value]) => kindOf(value) !== kindOf(right[key]))
    .map(([key, value]) => ({ ...right, [key]: value }))
  const isOptional = 'theme' in right
  const lacking = fc.constantFrom(...keys).map(key => {
    const { [key]: _, ...rest } = right
    return rest
  })
  const other = anything.filter(value => typeof value !== 'object' || value === null || Array.isArray(value))
  return isOptional ? fc.oneof(spoilt, other) : fc.oneof(spoilt, lacking, other)
}
