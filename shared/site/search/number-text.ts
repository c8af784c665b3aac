const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitCodes = Uint8Array.from(digits, digit => digit.charCodeAt(0))
/** What a digit says, by the code of its character: its five bits, and 32 more where others follow. */
export const digitValues = new Uint8Array(128)
for (const [value, code] of digitCodes.entries()) digitValues[code] = value

/**
 * Growing numbers as text: each as its distance from the one before, in digits of five bits, the lowest first. A digit
 * of the second half of the alphabet says that more follow.
 */
export function encodeNumbers(numbers: ArrayLike<number>): string {
  const [text = ''] = encodeLists(Uint32Array.of(numbers.length), numbers)
  return text
}

/** The same of many lists that stand one after the other, each of so many numbers as `counts` says. */
export function encodeLists(counts: Uint32Array, numbers: ArrayLike<number>): readonly string[] {
  const ends = new Uint32Array(counts.length)
  const codes = new Uint8Array(roomFor(counts, numbers))
  let from = 0
  let length = 0
  for (let list = 0; list < counts.length; list++) {
    const to = from + (counts[list] ?? 0)
    length = writeNumbers(numbers, from, to, codes, length)
    ends[list] = length
    from = to
  }
  // Cut out of one text, since to make each of many small ones takes longer than all else.
  const all = textOfCodes(codes.subarray(0, length))
  return Array.from(ends, (end, list) => all.slice(list === 0 ? 0 : ends[list - 1], end))
}

/** No distance is larger than the last number of its list. */
function roomFor(counts: Uint32Array, numbers: ArrayLike<number>): number {
  let largest = 0
  let end = 0
  for (const count of counts) {
    end += count
    if (count > 0) largest = Math.max(largest, numbers[end - 1] ?? 0)
  }
  return end * Math.ceil(Math.log2(largest + 2) / 5 + 1)
}

function writeNumbers(
  numbers: ArrayLike<number>,
  from: number,
  to: number,
  codes: Uint8Array,
  start: number,
): number {
  const codeOf = digitCodes
  let length = start
  let last = 0
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0
    let rest = number - last
    last = number
    for (; rest >= 32; rest = Math.floor(rest / 32)) codes[length++] = codeOf[32 + (rest % 32)] ?? 0
    codes[length++] = codeOf[rest] ?? 0
  }
  return length
}

/** In pieces, since a call takes so many arguments only. */
export function textOfCodes(codes: Uint8Array | Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < codes.length; at += 4096) {
    pieces.push(Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + 4096)))
  }
  return pieces.join('')
}

/** What `encodeNumbers` was given. */
export function decodeNumbers(text: string): readonly number[] {
  const numbers: number[] = []
  let last = 0
  let distance = 0
  let weight = 1
  for (let at = 0; at < text.length; at++) {
    const value = digitValues[text.charCodeAt(at)] ?? 0
    distance += (value & 31) * weight
    weight *= 32
    if (value >= 32) continue
    last += distance
    numbers.push(last)
    distance = 0
    weight = 1
  }
  return numbers
}
