import fc from 'fast-check'
import MarkdownItConstructor from 'markdown-it'
import { expect, test } from 'vitest'
import { wwwLinks } from './www-links.ts'

test('what is passed over before the long test holds no link', () => {
  const quick = new MarkdownItConstructor({ linkify: true })
  wwwLinks(quick, 'http')
  const thorough = new MarkdownItConstructor({ linkify: true })
  wwwLinks(thorough, 'http')
  // Its prototype's own test, without the short cut.
  Reflect.deleteProperty(thorough.linkify, 'test')
  const piece = fc.constantFrom(
    'http://',
    'HTTPS:',
    '//',
    'a.b',
    'www.',
    'WWW.',
    '@',
    'mailto:',
    ' ',
    '，',
    'x',
    '/',
    '.',
    ':',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), parts => {
      const text = parts.join('')
      expect(quick.linkify.test(text)).toBe(thorough.linkify.test(text))
    }),
    { numRuns: 3000 },
  )
})
