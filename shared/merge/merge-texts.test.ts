import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, type MergePiece, mergedLines, mergeTexts } from './merge-texts.ts'

/** Few different lines, so that they repeat, move and clash. */
const text = fc
  .array(fc.constantFrom('墨', '砚', '', 'ink', 'stone', '---', '水'), { maxLength: 24 })
  .map(lines => lines.join('\n'))

const all = (pieces: readonly MergePiece[], side: 'base' | 'mine' | 'disk') =>
  pieces.flatMap(piece => piece[side]).join('\n')
const merged = (pieces: readonly MergePiece[]) => pieces.flatMap(mergedLines).join('\n')
const kinds = (pieces: readonly MergePiece[]) => pieces.map(({ kind }) => kind)

describe('merging two changes of one text', () => {
  test('takes what only one side changed, from both', () => {
    const base = '一\n二\n三\n四\n五'
    const pieces = mergeTexts(base, '一\n二！\n三\n四\n五', '一\n二\n三\n四\n五\n六')
    expect(merged(pieces)).toBe('一\n二！\n三\n四\n五\n六')
    expect(kinds(pieces)).toEqual(['same', 'mine', 'same', 'disk'])
  })

  test('asks where both changed the same line differently', () => {
    const pieces = mergeTexts('一\n二\n三', '一\n二甲\n三', '一\n二乙\n三')
    expect(pieces[1]).toEqual({ kind: 'clash', base: ['二'], mine: ['二甲'], disk: ['二乙'] })
  })

  test('does not ask where both made the same change', () => {
    expect(kinds(mergeTexts('a\nb', 'a\nc', 'a\nc'))).toEqual(['same', 'both'])
  })

  test('a line taken out by one side and changed by the other is a clash', () => {
    expect(kinds(mergeTexts('a\nb\nc', 'a\nc', 'a\nB\nc'))).toEqual(['same', 'clash', 'same'])
  })

  test('line endings do not count', () => {
    expect(kinds(mergeTexts('a\r\nb', 'a\nb', 'a\rb'))).toEqual(['same'])
  })

  test('without a base each difference is a clash', () => {
    expect(mergeTexts(null, 'a\nb', 'a\nc\nb')).toEqual([
      { kind: 'same', base: ['a'], mine: ['a'], disk: ['a'] },
      { kind: 'clash', base: [], mine: [], disk: ['c'] },
      { kind: 'same', base: ['b'], mine: ['b'], disk: ['b'] },
    ])
  })
})

describe('laws', () => {
  const law = (check: (base: string, mine: string, disk: string) => void) =>
    fc.assert(fc.property(text, text, text, check), { numRuns: 500 })

  test('with one side unchanged the merge is the other', () => {
    law((base, _, disk) => {
      expect(merged(mergeTexts(base, base, disk))).toBe(disk)
      expect(merged(mergeTexts(base, disk, base))).toBe(disk)
      expect(kinds(mergeTexts(base, base, disk))).not.toContain('clash')
    })
  })

  test('swapping the sides swaps every piece', () => {
    const swapped = { same: 'same', mine: 'disk', disk: 'mine', both: 'both', clash: 'clash' } as const
    law((base, mine, disk) => {
      const pieces = mergeTexts(base, mine, disk)
      expect(mergeTexts(base, disk, mine)).toEqual(
        pieces.map(piece => ({
          kind: swapped[piece.kind],
          base: piece.base,
          mine: piece.disk,
          disk: piece.mine,
        })),
      )
    })
  })

  test('nothing of any of the three is lost', () => {
    law((base, mine, disk) => {
      const pieces = mergeTexts(base, mine, disk)
      expect([all(pieces, 'base'), all(pieces, 'mine'), all(pieces, 'disk')]).toEqual([base, mine, disk])
      const two = mergeTexts(null, mine, disk)
      expect([all(two, 'mine'), all(two, 'disk')]).toEqual([mine, disk])
    })
  })

  test('two sides that are the same never clash', () => {
    law((base, mine) => {
      expect(merged(mergeTexts(base, mine, mine))).toBe(mine)
      expect(kinds(mergeTexts(base, mine, mine))).not.toContain('clash')
    })
  })

  test('what is merged already has every line that a side added, where it does not clash', () => {
    law((base, mine, disk) => {
      for (const { kind, mine: lines, disk: others, base: old } of mergeTexts(base, mine, disk)) {
        if (kind === 'mine') expect(others).toEqual(old)
        if (kind === 'disk') expect(lines).toEqual(old)
        if (kind === 'same') expect([lines, others]).toEqual([old, old])
      }
    })
  })
})

test('20,000 lines, all of them changed by both, are merged within three seconds', () => {
  const lines = (mark: string) => Array.from({ length: 20_000 }, (_, at) => `${mark} ${at % 7}`).join('\n')
  const startedMs = performance.now()
  const pieces = mergeTexts(lines('base'), lines('mine'), lines('disk'))
  expect(performance.now() - startedMs).toBeLessThan(3000)
  expect(pieces.flatMap(piece => piece.mine)).toHaveLength(linesOf(lines('mine')).length)
})
