import type { ReadingsOf } from '../../shared/search/typed-name.ts'

/** How Chinese characters are read, with a table of 300 KB that is loaded by who asks first. */
export async function loadReadings(): Promise<ReadingsOf> {
  const { polyphonic } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  const lookUp = (character: string) =>
    polyphonic(character, { toneType: 'none', type: 'array' }).flat().flatMap(asTyped)
  return character => {
    if (!han.test(character)) return none
    const readings = known.get(character) ?? lookUp(character)
    known.set(character, readings)
    return readings
  }
}

const none: readonly string[] = []
const han = /^\p{sc=Han}$/u

/** A keyboard without ü has v or u for it. What is no reading is the character itself, which has none. */
function asTyped(reading: string): readonly string[] {
  const typed = reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading]
  return typed.filter(letters => /^[a-z]+$/.test(letters))
}
