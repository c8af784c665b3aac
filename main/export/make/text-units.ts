import { endianness } from 'node:os'
import { createUnits, type UnitsOf } from '../../../shared/site/page-text/units.ts'

/** Texts as their units, as `createUnits` has them, but copied as a whole: a twentieth of the time. */
export function createTextUnits(): UnitsOf {
  // Node writes the lower byte first, whatever the machine does.
  if (endianness() !== 'LE') return createUnits()
  let memory = new Uint16Array(1 << 15)
  return text => {
    if (memory.length < text.length) memory = new Uint16Array(text.length * 2)
    Buffer.from(memory.buffer).write(text, 'utf16le')
    return memory.subarray(0, text.length)
  }
}
