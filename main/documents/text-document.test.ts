import { ChangeSet, EditorState, Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { editorLength } from './apply-to-text.ts'
import { createTextDocument } from './text-document.ts'

const asEditor = (text: string) => EditorState.create({ doc: text }).doc
const normal = (text: string) => text.replace(/\r\n?/g, '\n')
const json = (changes: ChangeSet): ChangesJson => changes.toJSON() as ChangesJson

interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Mixed line endings, Chinese, a byte-order mark, a character of two code units. */
const mixedText = fc
  .array(fc.constantFrom('a', 'bc', '你好', '🙂', '\ufeff', ' ', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n'), {
    maxLength: 40,
  })
  .map(parts => parts.join(''))

const editsOf = fc.array(
  fc.record({
    from: fc.nat(60),
    to: fc.nat(60),
    insert: fc.constantFrom('', 'x', '\n', 'y\nz', '\n\n', '中'),
  }),
  { maxLength: 6 },
)

/** Several edits in one step, as the editor makes them with several cursors: sorted, not overlapping. */
function changeFor(length: number, edits: readonly Edit[]): ChangeSet {
  const points = edits.map(edit => {
    const [from, to] = [edit.from % (length + 1), edit.to % (length + 1)].sort((a, b) => a - b)
    return { from: from ?? 0, to: to ?? 0, insert: edit.insert }
  })
  points.sort((a, b) => a.from - b.from)
  const apart = points.filter(
    (edit, i) => i === 0 || edit.from >= Math.max(...points.slice(0, i).map(p => p.to)),
  )
  return ChangeSet.of(apart, length)
}

describe('createTextDocument', () => {
  test('a text that nothing was done to is the same text', () => {
    fc.assert(
      fc.property(mixedText, text => {
        expect(createTextDocument(text).tip()).toBe(text)
        expect(editorLength(text)).toBe(asEditor(text).length)
      }),
    )
  })

  test('a change that changes nothing keeps every byte', () => {
    const text = '\ufeffa\r\nb\nc\rd'
    const document = createTextDocument(text)
    expect(document.apply(1, json(ChangeSet.empty(editorLength(text))))).toBe(true)
    expect(document.tip()).toBe(text)
    expect(document.isClean()).toBe(true)
    expect(document.seq).toBe(1)
  })

  test('the tip is what the editor shows, whatever was typed', () => {
    fc.assert(
      fc.property(mixedText, fc.array(editsOf, { maxLength: 8 }), (text, steps) => {
        const document = createTextDocument(text)
        let editor = asEditor(text)
        steps.forEach((edits, i) => {
          const change = changeFor(editor.length, edits)
          editor = change.apply(editor)
          expect(document.apply(i + 1, json(change))).toBe(true)
        })
        expect(normal(document.tip())).toBe(editor.toString())
        expect(asEditor(document.tip()).eq(editor)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('lines before and after the edited ones keep their bytes', () => {
    fc.assert(
      fc.property(mixedText, mixedText, fc.constantFrom('x', '\n', 'y\nz', ''), (before, after, insert) => {
        // A whole line is edited, so that the others are untouched; a lone \r before a \n would be one ending.
        const head = `${before.replace(/\r+$/, '')}\r\n`
        const tail = `\r\n${after.replace(/^\n+/, '')}`
        const document = createTextDocument(`${head}middle${tail}`)
        const from = editorLength(head)
        const change = ChangeSet.of(
          { from, to: from + 6, insert },
          editorLength(head) + 6 + editorLength(tail),
        )
        expect(document.apply(1, json(change))).toBe(true)
        expect(document.tip()).toBe(head + insert.replaceAll('\n', '\r\n') + tail)
      }),
    )
  })

  test.each([
    ['a\r\nb', 1, 'a\r\n\r\nb', 'the ending of its own line'],
    ['a\nb\r\nc', 3, 'a\nb\r\n\r\nc', 'the ending of its own line, not of the file'],
    ['a\r\nb', 4 - 1, 'a\r\nb\r\n', 'in the last line, the ending of the line before'],
    ['a\rb', 3, 'a\rb\r', 'an old Mac’s'],
    ['ab', 1, 'a\nb', 'none to go by'],
    ['', 0, '\n', 'nothing at all'],
  ])('Enter in %j at %i', (text, at, expected) => {
    const document = createTextDocument(text)
    document.apply(1, json(ChangeSet.of({ from: at, insert: Text.of(['', '']) }, editorLength(text))))
    expect(document.tip()).toBe(expected)
  })

  test('two line breaks that come to stand together stay two', () => {
    const document = createTextDocument('a\rX\nb')
    document.apply(1, json(ChangeSet.of({ from: 2, to: 3 }, 5)))
    expect(normal(document.tip())).toBe('a\n\nb')
  })

  test('only the next number is taken, and only a change that fits', () => {
    const document = createTextDocument('abc')
    const change = json(ChangeSet.of({ from: 0, insert: 'x' }, 3))
    expect(document.apply(2, change)).toBe(false)
    expect(document.apply(0, change)).toBe(false)
    expect(document.apply(1, json(ChangeSet.of({ from: 0, insert: 'x' }, 4)))).toBe(false)
    expect(document.apply(1, [[0], 'x'] as never)).toBe(false)
    expect(document.tip()).toBe('abc')
    expect(document.apply(1, change)).toBe(true)
    expect(document.tip()).toBe('xabc')
  })

  test('a change sent again is taken once; one for a text that was replaced is refused', () => {
    const document = createTextDocument('abc')
    const change = json(ChangeSet.of({ from: 0, insert: 'x' }, 3))
    expect([document.apply(1, change), document.apply(1, change)]).toEqual([true, true])
    expect(document.tip()).toBe('xabc')
    document.replaceBase('abc')
    expect([document.apply(1, change), document.apply(2, change)]).toEqual([false, false])
    expect(document.tip()).toBe('abc')
  })

  test('what is typed during a save stays, against the new base', () => {
    fc.assert(
      fc.property(mixedText, editsOf, editsOf, fc.boolean(), (text, first, second, written) => {
        const document = createTextDocument(text)
        const one = changeFor(editorLength(text), first)
        document.apply(1, json(one))
        const saving = document.beginSave()
        const two = changeFor(one.newLength, second)
        document.apply(2, json(two))
        document.endSave(written)

        expect(saving.seq).toBe(1)
        expect(document.base).toBe(written ? saving.text : text)
        expect(normal(document.tip())).toBe(two.apply(one.apply(asEditor(text))).toString())
        if (written && two.empty) expect(document.isClean()).toBe(true)
        if (document.tip() !== document.base) expect(document.isClean()).toBe(false)
      }),
    )
  })

  test('what is taken back while it is being written is not clean: the disk will have it', () => {
    const document = createTextDocument('abc')
    document.apply(1, json(ChangeSet.of({ from: 3, insert: 'x' }, 3)))
    document.beginSave()
    document.apply(2, json(ChangeSet.of({ from: 3, to: 4 }, 4)))
    expect(document.tip()).toBe('abc')
    expect(document.isClean()).toBe(false)
    document.endSave(true)
    expect([document.base, document.tip(), document.isClean()]).toEqual(['abcx', 'abc', false])
  })

  test('a new base gives up the changes and makes those on their way not fit', () => {
    const document = createTextDocument('abc')
    document.apply(1, json(ChangeSet.of({ from: 0, insert: 'x' }, 3)))
    document.replaceBase('new')
    expect(document.tip()).toBe('new')
    expect(document.isClean()).toBe(true)
    expect(document.seq).toBe(2)
    expect(document.apply(2, json(ChangeSet.of({ from: 0, insert: 'y' }, 3)))).toBe(false)
  })

  test('5 MB with many edits stays quick', () => {
    const text = '一行中文文字。\r\n'.repeat(250_000)
    const document = createTextDocument(text)
    let length = editorLength(text)
    const start = performance.now()
    for (let seq = 1; seq <= 2000; seq++) {
      document.apply(seq, json(ChangeSet.of({ from: (seq * 977) % length, insert: 'x' }, length)))
      length++
    }
    expect(editorLength(document.tip())).toBe(length)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
