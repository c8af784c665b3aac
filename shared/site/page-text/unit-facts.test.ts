import { expect, test } from 'vitest'
import { scriptOf } from '../../post/text-language.ts'
import { kindAt } from '../character-kinds.ts'
import {
  foldedUnits,
  han,
  hangul,
  isCharacter,
  isOdd,
  isWord,
  kana,
  learnUnits,
  scriptBits,
  unitFacts,
} from './unit-facts.ts'

const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
learnUnits(units)
const factsOf = (unit: number) => unitFacts[unit] ?? 0
const evenUnits = [...units].filter(unit => (factsOf(unit) & isOdd) === 0)

test('the facts of every unit are what the slower functions say of it', () => {
  const kinds = { word: isWord, character: isCharacter, other: 0 }
  const scripts = { kana, hangul, han, other: 0 }
  const wrong = [...units].filter(unit => {
    const kind = kinds[kindAt(String.fromCharCode(unit), 0)]
    return (factsOf(unit) & (isWord | isCharacter | scriptBits)) !== (kind | scripts[scriptOf(unit)])
  })
  expect(wrong).toEqual([])
})

test('a text of even units is searched unit by unit', () => {
  // Those that become several part words before and after.
  const single = evenUnits.filter(unit => String.fromCharCode(unit).normalize('NFKC').length === 1)
  expect(single.length).toBeGreaterThan(50_000)
  const text = String.fromCharCode(...single.filter(isNoHalf))
  expect(text.normalize('NFKC').toLowerCase()).toBe(
    String.fromCharCode(...single.filter(isNoHalf).map(unit => foldedUnits[unit] ?? 0)),
  )
  const several = evenUnits.filter(unit => !single.includes(unit))
  for (const unit of several) {
    const text = String.fromCharCode(unit)
    expect([...text, ...text.normalize('NFKC').toLowerCase()].map(one => kindAt(one, 0))).not.toContain(
      'word',
    )
  }
})

test('no even unit becomes one with what stands before it', () => {
  const joined: string[] = []
  for (let code = 0; code < 0x30000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    const apart = [...character.normalize('NFD')]
    const last = apart.at(-1)?.codePointAt(0) ?? 0
    if (apart.length > 1 && last < 0x10000 && (factsOf(last) & isOdd) === 0) joined.push(character)
  }
  expect(joined).toEqual([])
})

test('what is searched stays as it is when it is folded again', () => {
  const changed: string[] = []
  for (let code = 0; code < 0x30000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const folded = String.fromCodePoint(code).normalize('NFKC').toLowerCase()
    for (let at = 0; at < folded.length; at++) {
      if (foldedUnits[folded.charCodeAt(at)] !== folded.charCodeAt(at)) changed.push(folded)
    }
  }
  expect(changed).toEqual([])
})

function isNoHalf(unit: number): boolean {
  return unit < 0xd800 || unit >= 0xe000
}
