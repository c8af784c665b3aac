import { expect, test } from 'vitest'
import type { LinkProblem } from '../../../shared/check/follow-link.ts'
import type { TextLink } from '../../../shared/check/text-links.ts'
import { createLinkAnswers } from './link-answers.ts'

const link = (written: string, from: number): TextLink => ({
  kind: 'address',
  written,
  isRooted: false,
  isImage: false,
  from,
  to: from + written.length,
})

const missing: LinkProblem = {
  kind: 'link',
  severity: 'error',
  key: 'check.missingLink',
  fix: { what: { key: 'check.fixCase' }, edits: [{ from: 0, to: 2, before: '/a', insert: '/A' }] },
}

test('each address is asked about once, and told in all its places', () => {
  const answers = createLinkAnswers()
  const links = [link('/a', 10), link('/b', 20), link('/a', 30)]
  const asked = answers.unknown('p.md', links)
  expect(asked.map(({ written }) => written)).toEqual(['/a', '/b'])
  answers.keep('p.md', asked, [missing, null])
  expect(answers.unknown('p.md', links)).toEqual([])
  expect(answers.problems('p.md', links).map(({ from, to, fix }) => [from, to, fix?.edits[0]?.from])).toEqual(
    [
      [10, 12, 10],
      [30, 32, 30],
    ],
  )
})

test('in another post the same address may lead elsewhere', () => {
  const answers = createLinkAnswers()
  answers.keep('p.md', answers.unknown('p.md', [link('a', 0)]), [null])
  expect(answers.unknown('q/p.md', [link('a', 0)])).toHaveLength(1)
})

test('what was missing is asked about again when it may have come, all else when the blog is another one', () => {
  const answers = createLinkAnswers()
  const links = [link('/a', 0), link('/b', 5)]
  answers.keep('p.md', answers.unknown('p.md', links), [missing, null])
  answers.doubtProblems()
  expect(answers.unknown('p.md', links).map(({ written }) => written)).toEqual(['/a'])
  answers.doubt()
  expect(answers.unknown('p.md', links)).toHaveLength(2)
  // Until there is another answer the one before holds.
  expect(answers.problems('p.md', links)).toHaveLength(1)
  answers.keep('p.md', answers.unknown('p.md', links), [null, null])
  expect(answers.problems('p.md', links)).toEqual([])
  expect(answers.unknown('p.md', links)).toEqual([])
  answers.forget()
  expect(answers.unknown('p.md', links)).toHaveLength(2)
})

test('what no one would write as an address is not asked about', () => {
  expect(createLinkAnswers().unknown('p.md', [link('x'.repeat(5000), 0)])).toEqual([])
})
