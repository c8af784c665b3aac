import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../bench/random.ts'
import type { Generator } from '../../blog.ts'
import { decodeReferences } from '../../site/html-page.ts'
import { createTextRenderer, postOf, runTemplates } from '../create-renderer.ts'
import { profiles } from '../profile.ts'
import { envWith } from '../render-state.ts'
import type { RenderedPost, RenderOptions } from '../rendered-post.ts'
import { writtenIds } from '../repeated-ids.ts'
import { rewriteHtml, rewriteOwnHtml } from '../rewrite-html.ts'
import { hostileText } from './hostile-text.ts'
import { createQuickRenderer } from './quick-renderer.ts'

// The keys of a record are strings to the compiler; these are the generators.
const generators = Object.keys(profiles) as readonly Generator[]

/** Both ways from a text to a post; the quick one says null where it is not sure. */
function bothWays(generator: Generator, more: Partial<RenderOptions> = {}) {
  const options: RenderOptions = {
    generator,
    highlight: (code, language) => (language === 'js' ? `<i>${code.length}</i>` : null),
    resolveImage: address => (address.startsWith('/') ? `..${address}` : address),
    resolveLink: address => address,
    ...more,
  }
  const render = createTextRenderer(options)
  const renderQuickly = createQuickRenderer(options, render)
  const asked = (body: string, usesDollarMath: boolean) => {
    const { text, rawPieces } = runTemplates(body, options)
    return { text, env: envWith(rawPieces, usesDollarMath) }
  }
  return {
    thorough: (body: string, dollars: boolean): RenderedPost => {
      const { text, env } = asked(body, dollars)
      return postOf(render(text, env), env)
    },
    quick: (body: string, dollars: boolean): RenderedPost | null => {
      const { text, env } = asked(body, dollars)
      const blocks = renderQuickly(text, env)
      return blocks === null ? null : postOf(blocks, env)
    },
  }
}

const variants = generators.flatMap(generator => [
  { name: generator, ...bothWays(generator), dollars: false },
  {
    name: `${generator}, other breaks, no templates`,
    ...bothWays(generator, { breaks: !profiles[generator].breaks, liquid: false }),
    dollars: true,
  },
])

/** How many of the texts went the quick way, in any of the profiles; each is the same as on the thorough one. */
function compare(texts: readonly string[], some: typeof variants = variants): number {
  let taken = 0
  for (const text of texts) {
    for (const { quick, thorough, dollars } of some) {
      const found = quick(text, dollars)
      if (found === null) continue
      taken++
      const { ids, ...rest } = found
      const { ids: _, ...other } = thorough(text, dollars)
      expect(rest).toEqual(other)
      if (ids === null) continue
      expect([...ids]).toEqual(idsIn(found))
      const html = found.blocks.map(block => block.html).join('\n')
      expect(rewriteOwnHtml(html, elsewhere, decodeReferences)).toBe(rewriteHtml(html, allElsewhere))
    }
  }
  return taken
}

const elsewhere = (address: string): string =>
  address.startsWith('#') ? address : `https://a.example/?"<&=${address}`
const allElsewhere = {
  image: elsewhere,
  link: elsewhere,
  allows: () => true,
  decode: decodeReferences,
}

/** As they stand in the HTML, one after the other, also where two are the same. */
function idsIn({ blocks }: RenderedPost): readonly string[] {
  return blocks.flatMap(({ html }) => writtenIds(html)).map(decodeReferences)
}

test('what it takes of CommonMark’s specification comes out the same', () => {
  const specification = readFileSync(
    createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'),
    'utf8',
  )
  const examples = [...specification.matchAll(/^`{32} example\n([\s\S]*?)^\.$/gm)].map(([, text = '']) =>
    text.replaceAll('→', '\t'),
  )
  expect(examples.length).toBeGreaterThan(600)
  expect(compare(examples)).toBeGreaterThan(1000)
})

test('so does what it takes of every rule’s fixtures', () => {
  const fixtures = new URL('../fixtures/', import.meta.url)
  const texts = readdirSync(fixtures).flatMap(file =>
    readFileSync(new URL(file, fixtures), 'utf8')
      .split(/^\.\n/m)
      .filter((_, at) => at % 3 === 1),
  )
  expect(compare(texts)).toBeGreaterThan(100)
})

test('so do texts that once told the two apart', () => {
  const texts = [
    '- a\n  - b\n  # c\n',
    '# \u00a0\n',
    '# ,\u00a0\n',
    '|\n',
    '```\u3000\n```\n',
    '<div></div>\na<b\n\nc\n',
    '```\na\0b\n```\n',
    '`a\0b`\n',
    '![a\0b](/c.png)\n',
    '| a\0b | c |\n',
    '| a | b... |\n|:-:-:|--|\n| c-- | d |\n',
    'a!\n![b](/c.png)![d](/e.png)\n',
  ]
  expect(compare([...texts, ...texts.map(text => `words\n\n${text}\nwords\n`)])).toBeGreaterThan(70)
})

describe.each(variants)('$name', variant => {
  test('texts put together to set the two apart come out the same', () => {
    const random = createRandom(variants.indexOf(variant))
    const texts = Array.from({ length: 300 }, () => hostileText(() => random.next()))
    expect(compare(texts, [variant])).toBeGreaterThan(100)
  })
})
