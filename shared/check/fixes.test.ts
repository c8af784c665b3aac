import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { applySplices, type Splice } from '../matter/splice.ts'
import { checkText } from './check-text.ts'

const matterPieces = [
  'title: Ink',
  'title: Ink: more',
  'tags: [a]',
  'a: @b',
  'x:',
  '  - one',
  '\ty: 1',
  "z: it's: odd",
]
const bodyPieces = [
  'Text.',
  '`{{ a }}`',
  '`{% b %}` and `c`',
  '```js\n{{ d }}\n```',
  '- x\n  ~~~\n  {{ e }} {{ f }}\n  ~~~',
  '{% highlight js %}\n{{ g }}\n{% endhighlight %}',
  '{% raw %}`{{ h }}`{% endraw %}',
  '![](/i.png)',
  '墨 `{{ 水 }}`',
  '```\nnot closed {{ j }}',
  '---',
]
const texts = {
  matter: array(constantFrom(...matterPieces), { maxLength: 5 }),
  body: array(constantFrom(...bodyPieces), { maxLength: 6 }),
  fences: constantFrom(['---\n', '---\n'], ['\n---\n', '---\n'], ['---\n', '\n'], ['', '---\n'], ['', '']),
  lineBreak: constantFrom('\n', '\r\n'),
}

function editsOf(text: string): readonly Splice[] {
  return checkText(text, 'jekyll', new Set())
    .flatMap(({ fix }) => fix?.edits ?? [])
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** The splices that take others back. */
function inverse(text: string, edits: readonly Splice[]): readonly Splice[] {
  let shift = 0
  return edits.map(({ from, to, insert }) => {
    const back = { from: from + shift, to: from + shift + insert.length, insert: text.slice(from, to) }
    shift += insert.length - (to - from)
    return back
  })
}

test('what is mended stays mended, touches nothing else, and can be taken back to the byte', () => {
  let mended = 0
  assert(
    property(
      texts.matter,
      texts.body,
      texts.fences,
      texts.lineBreak,
      (matter, body, [open, close], lineBreak) => {
        const written = `${open}${matter.map(line => `${line}\n`).join('')}${close}\n${body.join('\n\n')}\n`
        const text = written.replaceAll('\n', lineBreak)
        const edits = editsOf(text)
        const after = applySplices(text, edits)
        expect(applySplices(after, inverse(text, edits))).toBe(text)
        if (edits.length === 0) return
        mended++
        // Front matter that was text before can have faults of its own, which the next look finds.
        const last = applySplices(after, editsOf(after))
        const twice = applySplices(last, editsOf(last))
        expect(editsOf(twice)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
  expect(mended).toBeGreaterThan(100)
})
