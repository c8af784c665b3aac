import { expect, test } from 'vitest'
import { stateOf } from '../commands/fake-state.ts'
import { uncheckedIn } from './spelling.ts'

/** The text that is left to be checked. */
function checked(text: string): string {
  const state = stateOf(`${text}|`)
  const letters = [...text]
  for (const { from, to } of uncheckedIn(state, 0, state.doc.length)) letters.fill(' ', from, to)
  return letters.join('').replace(/\s+/g, ' ').trim()
}

test('words are checked; front matter, code, addresses and tags are not', () => {
  expect(
    checked(
      '---\ntitel: nope\n---\n\nSome wrods `lte x` and\n[a lnik](/adres/x).\n\n```js\nconts x\n```\n\n<dvi>html</dvi>\n\nEnd.',
    ),
  ).toBe('Some wrods and [a lnik]( ). html End.')
})

test('Chinese, Japanese and Korean are not, and the Latin words among them are', () => {
  expect(checked('清晨的 wrod 很安静。それは wather です。한국어 hte')).toBe('wrod wather hte')
})
