import { expect, test } from 'vitest'
import { lookAtText } from './look-at-text.ts'

const rules = {
  generator: 'jekyll',
  url: 'https://ink.example',
  baseUrl: '',
  markdown: { breaks: null, dollarMath: false },
  ownTags: null,
} as const

function look(text: string) {
  const answer = lookAtText({ version: 1, kind: 'check', post: 'a.md', text, rules })
  if (answer.kind !== 'check') throw new Error('another answer than was asked for')
  return answer
}

test('the blog is asked about links into it, also those with its whole address, and about no others', () => {
  const { links } = look(
    '[a](https://ink.example/2024/01/01/one/#start) [b](/two/) [c](https://example.org/#x) [d](#e)\n',
  )
  expect(links.map(({ written }) => written)).toEqual(['https://ink.example/2024/01/01/one/#start', '/two/'])
})

test('a link to a part of the text itself is told here, where the part is not there', () => {
  const { problems } = look('## 第一段\n\n[a](#第一段) [b](#none) [c](#top)\n')
  expect(problems.map(({ key, params }) => [key, params])).toEqual([
    ['check.missingAnchor', { address: '#none' }],
  ])
})
