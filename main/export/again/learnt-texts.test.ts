import { expect, test } from 'vitest'
import { createLearntTexts } from './learnt-texts.ts'

test('what was learnt of a page is found again, and all of it in its order', () => {
  const learnt = createLearntTexts()
  const texts = new Map([
    ['a/index.html', '{"a":1}\t[]'],
    ['墨/index.html', `"${'长'.repeat(500_000)}"`],
    ['none.html', ''],
    ...Array.from({ length: 2000 }, (_, at) => [`${at}.html`, `"${'云'.repeat(at)}"`] as const),
  ])
  for (const [path, text] of texts) learnt.keep(path, text)
  for (const [path, text] of texts) if (learnt.of(path) !== text) expect.unreachable(path)
  expect(learnt.of('gone.html')).toBeNull()
  expect(learnt.paths()).toEqual([...texts.keys()])
  expect(Buffer.concat(learnt.pieces()).toString()).toBe([...texts.values(), ''].join('\n'))
  expect(learnt.of('1999.html')).toBe(texts.get('1999.html'))
})
