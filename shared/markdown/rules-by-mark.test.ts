import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { configureMarkdown, markdownWithAllRules } from './create-renderer.ts'
import { profiles } from './profile.ts'
import { envWith } from './render-state.ts'
import type { RenderOptions } from './rendered-post.ts'

// The keys of a record are strings to the compiler; these are the generators.
const generators = Object.keys(profiles) as readonly Generator[]

const mark = fc.constantFrom(
  ...'\n!#$%&*+-:<=>@[\\]^_`{}~|"\'.,()0 x墨\t'.split(''),
  '\n\n',
  '```js\n',
  '~~~\n',
  '---\n',
  '> ',
  '- ',
  '1. ',
  '    ',
  '# ',
  '<b>',
  '</div>\n',
  '[^1]',
  '[^1]: ',
  '[a](b.md)',
  '![a](/b c.png)',
  '[a]: /b\n',
  '*[墨]: ink\n',
  '{: .note}\n',
  '{::comment}\n',
  '{:/}',
  '{% include x %}',
  '{{ page.title }}',
  '$$',
  '\\\\(',
  '\n: ',
  '^\n',
  'https://example.org/a',
  '&amp;',
  '\u{1f58b}',
)
const text = fc.array(mark, { maxLength: 24 }).map(parts => parts.join(''))

test.each(generators)('rules that are asked where they can say something say the same: %s', generator => {
  const options: RenderOptions = {
    generator,
    highlight: () => null,
    resolveImage: address => address,
    resolveLink: address => address,
  }
  const quick = configureMarkdown(options)
  const thorough = markdownWithAllRules(options)
  const env = () => envWith(new Set(), true)
  fc.assert(
    fc.property(text, written => {
      expect(quick.render(written, env())).toBe(thorough.render(written, env()))
    }),
    { numRuns: 1500 },
  )
})
