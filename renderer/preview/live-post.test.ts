import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../../shared/blog.ts'
import { applyChange } from '../preview-frame/block-change.ts'
import type { PreviewBlock } from '../preview-frame/protocol.ts'
import { createLivePost, type RenderAnswer, type RenderRequest } from './live-post.ts'

const generators: readonly Generator[] = ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain']
const draw = (tex: string) => `<math><mi>${tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mi></math>`

function requestFor(generator: Generator, text: string, more: Partial<RenderRequest> = {}): RenderRequest {
  const markdown = { breaks: null, dollarMath: false }
  return {
    version: 1,
    base: null,
    text,
    post: '_posts/2024-01-01-a.md',
    blog: { generator, assetKey: 'key', url: 'https://example.org', baseUrl: '/base', markdown },
    named: ['_posts/2016-12-03-first.md'],
    ...more,
  }
}

/** What a page shows that is told of each change. */
function pageOf(generator: Generator) {
  const render = createLivePost(() => draw)
  let version = 0
  let shown: readonly PreviewBlock[] = []
  const take = ({ blocks, change }: RenderAnswer) => {
    shown = change === null ? (blocks ?? []) : applyChange(shown, change)
    return shown
  }
  return (text: string) => {
    const base = version === 0 ? null : version
    version++
    return take(render(requestFor(generator, text, { version, base })))
  }
}

/** The same text in a window that knows nothing yet. */
function whole(generator: Generator, text: string): readonly PreviewBlock[] {
  return createLivePost(() => draw)(requestFor(generator, text)).blocks ?? []
}

/** Every construct that the renderer has a rule for. */
const fixtures = new URL('../../shared/markdown/fixtures/', import.meta.url)
const samples = readdirSync(fixtures).flatMap(file =>
  readFileSync(new URL(file, fixtures), 'utf8')
    .split(/^\.\n/m)
    .filter((_, at) => at % 3 === 1),
)

/** What is defined in one place and used in others, and what opens without closing. */
const far = [
  '[r]: /where "t"\n',
  '[r] HTML *x*{:red} [^1] [^two]\n',
  '*[HTML]: Hyper Text\n',
  '{:red: .red}\n',
  '{: .red}\n',
  '[^1]: A note.\n',
  '[^two]: Another,\n\n    of two paragraphs.\n',
  '* toc\n{:toc}\n',
  '# Twice\n',
  '## 墨\n',
  '> [!NOTE]\n> words\n',
  '$$\nx^2\n$$\n',
  '$$ x $$ {% post_url 2016-12-03-first %}\n',
]
const open = [
  '<div>\n\n',
  '</div>\n\n',
  '<!--',
  '-->',
  '```\n',
  '$$\n',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}\n',
]
const small = [
  'a',
  '墨',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '> ',
  '    ',
  '\t',
  '|',
  '*',
  '`',
  '[',
  ']',
  '{',
  '^\n',
  '{: .c}\n',
]
const heads = [
  '',
  '---\ntitle: a\n---\n',
  '---\nmath: true\nrender_with_liquid: false\n---\n\n',
  '---\r\ntitle: b\r\n---\r\n',
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...samples) },
  { weight: 3, arbitrary: fc.constantFrom(...far) },
  { weight: 1, arbitrary: fc.constantFrom(...open) },
)
const place = fc.double({ min: 0, max: 1, noNaN: true })
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: place,
    words: fc.array(fc.constantFrom(...small), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('paste' as const),
    at: place,
    remove: fc.nat(40),
    words: piece.map(one => [one]),
  }),
  fc.record({ kind: fc.constant('move' as const), at: place, remove: fc.nat(80), to: place }),
  fc.record({ kind: fc.constant('head' as const), head: fc.constantFrom(...heads) }),
  fc.record({ kind: fc.constant('undo' as const) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** The texts that an edit leads through, one for each key. */
function textsOf(text: string, one: Edit, before: string): readonly string[] {
  switch (one.kind) {
    case 'type':
      return one.words.map((_, at) => spliced(text, one.at, 0, one.words.slice(0, at + 1).join('')))
    case 'paste':
      return [spliced(text, one.at, one.remove, one.words.join(''))]
    case 'move': {
      const from = Math.floor(one.at * text.length)
      const moved = text.slice(from, from + one.remove)
      const rest = spliced(text, one.at, one.remove, '')
      return [rest, spliced(rest, one.to, 0, moved)]
    }
    case 'head':
      return [one.head + text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')]
    case 'undo':
      return [before]
  }
}

function spliced(text: string, at: number, remove: number, insert: string): string {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + insert + text.slice(from + remove)
}

describe.each(generators)('a post of %s that is edited', generator => {
  test('is shown as it would be if it were opened now, after every key', { timeout: 120_000 }, () => {
    const lines = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.array(piece, { maxLength: 8 }),
        lines,
        fc.array(edit, { minLength: 4, maxLength: 10 }),
        (head, pieces, ending, edits) => {
          const show = pageOf(generator)
          let text = head + pieces.join('\n\n').replaceAll('\n', ending)
          let before = text
          expect(show(text)).toEqual(whole(generator, text))
          for (const one of edits) {
            const texts = textsOf(text, one, before)
            before = text
            for (const next of texts) {
              text = next
              expect(show(text)).toEqual(whole(generator, text))
            }
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

test('only what changed is told, however much stands around it', () => {
  const render = createLivePost(() => draw)
  const text = (word: string) => `---\ntitle: a\n---\n\nfirst\n\n${word}\n\nlast\n`
  render(requestFor('jekyll', text('one')))
  const { blocks, change } = render(requestFor('jekyll', text('two'), { version: 2, base: 1, named: null }))
  expect(blocks).toBeNull()
  expect(change).toEqual({
    at: 1,
    removed: 1,
    blocks: [{ line: 6, html: '<p data-line="0">two</p>\n' }],
    shift: 0,
  })
})

test('names that were told once are known until others are told', () => {
  const render = createLivePost(() => null)
  const text = '[a]({% post_url 2016-12-03-first %}) [b]({% link files/a.pdf %}) [c]({% link about.md %})\n'
  const all = (request: Partial<RenderRequest>) =>
    render(requestFor('jekyll', text, request))
      .blocks?.map(({ html }) => html)
      .join('') ?? ''
  expect(all({})).toContain('<a href="/_posts/2016-12-03-first.md">a</a> <a href="/files/a.pdf">b</a>')
  expect(all({ version: 2, named: null })).toContain('<a href="/_posts/2016-12-03-first.md">a</a>')
  expect(all({ version: 3, named: ['about.md'] })).toContain('<a href="/about.md">c</a>')
})
