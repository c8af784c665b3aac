import { expect, test } from 'vitest'
import { loadMath } from './load-math.ts'

const draw = await loadMath()

test('a formula is MathML without a style, a font or an address', () => {
  const html = draw(
    '\\frac{x^2}{\\sqrt{y}} \\href{javascript:alert(1)}{z} \\includegraphics{http://a.b/c.png}',
    true,
  )
  expect(html).toMatch(/^<span class="math math-display"><math xmlns="[^"]*" display="block">/)
  expect(html).not.toMatch(/ (?:style|href|src)=/)
  expect(draw('x', false)).toMatch(/^<span class="math"><math xmlns="[^"]*"><semantics>/)
})

test.each([
  ['\\mathbb{R}', 'ℝ'],
  ['\\mathbb{Q1}', '𝟙'],
  ['\\mathcal{L}', 'ℒ'],
  ['\\mathcal{A}', '𝒜'],
  ['\\mathbf{xY1}', '𝐱'],
  ['\\boldsymbol{\\alpha}', '𝜶'],
  ['\\mathfrak{g}', '𝔤'],
  ['\\mathtt{a}', '𝚊'],
])('%s has letters of its own, since browsers know no variants', (tex, letter) => {
  const html = draw(tex, false)
  expect(html).toContain(letter)
  expect(html).not.toContain('mathvariant="')
})

test('columns are set as the formula says', () => {
  expect(draw('\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', true)).toContain(
    'class="column-1-right column-2-left"',
  )
  expect(draw('\\begin{pmatrix}1&2\\end{pmatrix}', true)).not.toContain('column-')
})

test('what cannot be read is no formula', () => {
  expect(draw('\\frac{', true)).toBeNull()
  expect(draw('\\nosuchcommand', false)).toBeNull()
})

test('nothing grows without end', () => {
  expect(draw('\\def\\a{\\a\\a}\\a', false)).toBeNull()
  expect(draw('\\rule{1000em}{1000em}', false)).toContain('width="20em" height="20em"')
  const start = performance.now()
  draw('{'.repeat(20_000), false)
  draw('x^'.repeat(20_000), false)
  expect(performance.now() - start).toBeLessThan(3000)
})

test('markup in a formula stays text', () => {
  expect(draw('\\text{<img src=x onerror=alert(1)>} <b>', false)).not.toMatch(/<(?:img|b)\b/)
})
