import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around.ts'

/** Every sentence of a paragraph, as its places say. */
function sentences(paragraph: string): string[] {
  const found = new Set<string>()
  for (let place = 0; place <= paragraph.length; place++) {
    const { from, to } = sentenceAround(paragraph, place)
    found.add(paragraph.slice(from, to))
  }
  return [...found]
}

test.each([
  ['清晨的江面很安静。对岸的灯还亮着！是吗？', ['清晨的江面很安静。', '对岸的灯还亮着！', '是吗？']],
  ['他说：“走吧。”然后走了。', ['他说：“走吧。”', '然后走了。']],
  ['真的吗?不是。', ['真的吗?', '不是。']],
  ['それは「水」です。次の文。', ['それは「水」です。', '次の文。']],
  ['A stone. It is quiet! Is it? Yes.', ['A stone.', 'It is quiet!', 'Is it?', 'Yes.']],
  [
    'Dr. Li met J. Doe at 3.14 p.m. by the river. Then.',
    ['Dr. Li met J. Doe at 3.14 p.m. by the river.', 'Then.'],
  ],
  ['Ink, paper etc. and water. So.', ['Ink, paper etc. and water.', 'So.']],
  ['He said “go.” Then left.', ['He said “go.”', 'Then left.']],
  ['Wait... what?! Really.', ['Wait... what?!', 'Really.']],
  ['Over two\nlines. Next.', ['Over two\nlines.', 'Next.']],
  ['no mark at all', ['no mark at all']],
  ['See example.com/a.b for more', ['See example.com/a.b for more']],
  ['', ['']],
])('%j', (paragraph, expected) => {
  expect(sentences(paragraph)).toEqual(expected)
})

test('behind the last mark one is still in the sentence that one has just ended', () => {
  expect(sentenceAround('墨。石。', 4)).toEqual({ from: 2, to: 4 })
  expect(sentenceAround('Ink. Stone. ', 12)).toEqual({ from: 5, to: 11 })
})

test('a paragraph of a hundred thousand marks takes no time to speak of', () => {
  const started = performance.now()
  sentenceAround('."'.repeat(50_000), 0)
  sentenceAround('a.b'.repeat(50_000), 100_000)
  expect(performance.now() - started).toBeLessThan(2000)
})
