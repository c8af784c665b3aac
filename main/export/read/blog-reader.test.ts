import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentHash } from '../../disk/content-hash.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { createBlogReader } from './blog-reader.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace({})
})

afterEach(() => place.remove())

test('a text is known by the hash of its bytes, and that is the hash of the text', () => {
  const reader = createBlogReader({
    root: place.blog,
    generator: 'jekyll',
    markdown: { breaks: false, dollarMath: false },
  })
  const expectSame = (text: string) => {
    place.write({ 'a.md': text })
    const read = reader.text('a.md')
    expect(read).toMatchObject({ text, sha: contentHash(text) })
    expect(read.body.head + read.body.body).toBe(text)
  }
  for (const text of [
    '',
    '\ufeff---\ntitle: 墨\n---\r\n雨 😀\n',
    '\ufeff---\ntitle: 墨 é 😀\n---\r\nrain\n',
    '---\ntitle: 墨\n---\nrain é\n',
    'a\u0000'.padEnd(60, 'b'),
    '墨'.repeat(400_000),
  ]) {
    expectSame(text)
  }
  // What is no text at all is refused, and that is another's test.
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).filter(text => !text.includes('\0'))
  fc.assert(fc.property(texts, expectSame), { numRuns: 100 })
})
