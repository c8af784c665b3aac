import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { createRenderer } from './create-renderer.ts'
import { createLiveRenderer } from './live-renderer.ts'
import type { RenderedBlock, RenderOptions } from './rendered-post.ts'

const generators: readonly Generator[] = ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain']

function optionsFor(generator: Generator, more: Partial<RenderOptions> = {}): RenderOptions {
  return {
    generator,
    baseUrl: '/base',
    lines: true,
    highlight: code => (code.includes('<') ? null : `<i>${code}</i>`),
    math: tex => `[${tex.replaceAll('<', '&lt;')}]`,
    resolveImage: address => address,
    resolveLink: address => address,
    resolvePost: name => (name.includes('first') ? '/first/' : null),
    ...more,
  }
}

/** What the export's renderer says, with lines as the live one counts them. */
function wholeBlocks(options: RenderOptions): (text: string) => readonly RenderedBlock[] {
  const render = createRenderer(options)
  return text =>
    render(text).blocks.map(({ line, html }) => ({
      line,
      html: html.replace(/ data-line="(\d+)"/g, (_, at: string) => ` data-line="${Number(at) - line}"`),
    }))
}

/** Every construct that the renderer has a rule for: the pieces that posts of the random edits are made of. */
const samples = readdirSync(new URL('fixtures', import.meta.url)).flatMap(file =>
  readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    .split(/^\.\n/m)
    .filter((_, at) => at % 3 === 1),
)

const shared = ['[r]: /where "t"\n', '*[HTML]: Hyper Text\n', '{:red: .red}\n', '[^1]: A note.\n', '{:toc}\n']
const using = [
  '[r] HTML *x*{:red} [^1]\n',
  '# Twice\n',
  '# Twice\n',
  'A <i id="twice"></i>\n\n',
  '*x*{:#twice}\n\n',
  '<div>\n\n',
  '</div>\n\n',
  '```\n',
  '$$\n',
]
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples) },
  { weight: 2, arbitrary: fc.constantFrom(...shared, ...using) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', '\n', '\n\n', '- ', '> ', '    ', '{: .c}\n', '^\n', '\t', '|', '墨'),
  },
)
const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(12), insert: piece }),
  { minLength: 3, maxLength: 9 },
)

describe.each(generators)('a post of %s that is edited', generator => {
  test('looks as it would rendered whole, after every edit', { timeout: 60_000 }, () => {
    const options = optionsFor(generator)
    const render = createLiveRenderer(options)
    const whole = wholeBlocks(options)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), edits, (pieces, changes) => {
        let text = pieces.join('\n\n')
        expect(render(text)).toEqual(whole(text))
        for (const { at, remove, insert } of changes) {
          const from = Math.floor(at * text.length)
          text = text.slice(0, from) + insert + text.slice(from + remove)
          expect(render(text)).toEqual(whole(text))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is rendered again', () => {
  function counted() {
    const drawn: string[] = []
    const render = createLiveRenderer(
      optionsFor('jekyll', {
        resolveImage: address => {
          drawn.push(address)
          return address
        },
      }),
    )
    return (text: string): readonly string[] => {
      drawn.length = 0
      render(text)
      return [...drawn]
    }
  }
  const post = (words: string, definition = '') => `![](/a)\n\n${words} ![](/b)\n\n- ![](/c)\n\n${definition}`

  test('is the block that was typed in, and no other', () => {
    const imagesIn = counted()
    expect(imagesIn(post('x'))).toEqual(['/a', '/b', '/c'])
    expect(imagesIn(post('xy'))).toEqual(['/b'])
    expect(imagesIn(`\n\n${post('xy')}`)).toEqual([])
  })

  test('is everything, once what all blocks share is another', () => {
    const imagesIn = counted()
    imagesIn(post('x'))
    expect(imagesIn(post('x', '[r]: /x\n'))).toEqual(['/a', '/b', '/c'])
    expect(imagesIn(post('x', '[r]: /x\n'))).toEqual([])
    expect(imagesIn(post('x', '*[r]: words\n'))).toEqual(['/a', '/b', '/c'])
  })

  test('is a block that was gone meanwhile: what is remembered does not grow', () => {
    const imagesIn = counted()
    imagesIn(post('x'))
    imagesIn('')
    expect(imagesIn(post('x'))).toEqual(['/a', '/b', '/c'])
  })
})
