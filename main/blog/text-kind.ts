import { isUtf8 } from 'node:buffer'

/** What a file's bytes are: only `utf-8` can be edited; `encoding` is a WHATWG label, null: no guess fits. */
export type TextKind =
  | { readonly kind: 'utf-8' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'other'; readonly encoding: string | null }

/** Tells text from binary, and for text that is not UTF-8 which encoding it most likely is. */
export function textKind(bytes: Uint8Array): TextKind {
  if (!bytes.includes(0)) {
    return isUtf8(bytes) ? { kind: 'utf-8' } : { kind: 'other', encoding: likelyEncoding(bytes) }
  }
  if (isTextWithZeros(bytes)) return { kind: 'utf-8' }
  const wide = utf16Order(bytes)
  return wide === null ? { kind: 'binary' } : { kind: 'other', encoding: wide }
}

/** A zero byte is a character like others to UTF-8; more than a few of them are no text, or UTF-16's. */
function isTextWithZeros(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false
  let zeros = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (++zeros > 1 && zeros * 16 > bytes.length) return false
  }
  // In a few bytes even one is many: there it must be the only one that no text has.
  return zeros * 16 <= bytes.length || !bytes.some(byte => byte > 0 && byte < 9)
}

/** Names as people know them; the label alone for the rest. */
export function encodingName(encoding: string): string {
  return encodingNames[encoding] ?? encoding.toUpperCase()
}

const encodingNames: Readonly<Record<string, string>> = {
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
}

/**
 * Characters that make up a large part of any text in their language. A wrong decoding of the same bytes gives valid
 * but rare characters, so counting these separates encodings that validity alone cannot.
 */
const frequent = new Set(
  '，。、；：？！“”（）《》「」的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面同三已老从动两長這國們說個時來為對後沒還發會過學嗎麼開經現問點見當與應のにをはがでとしたてるいすなもれかっこりあうんきらさだまのインスルトラク이다는을의에가고하지은로',
)

const candidates = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const
const sampleBytes = 64 * 1024

function likelyEncoding(bytes: Uint8Array): string | null {
  let best: { encoding: string; share: number } | null = null
  for (const encoding of candidates) {
    const text = decodeSample(bytes, encoding)
    if (text === null) continue
    const share = frequentShare(text)
    if (best === null || share > best.share) best = { encoding, share }
  }
  if (best !== null && best.share >= 0.1) return best.encoding
  return isLatin(bytes) ? 'windows-1252' : (best?.encoding ?? null)
}

/** Null when these bytes are not valid in this encoding. A sample may end inside a character: `stream` allows that. */
function decodeSample(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, sampleBytes), { stream: true })
  } catch {
    return null
  }
}

function frequentShare(text: string): number {
  let wide = 0
  let common = 0
  for (const character of text) {
    if (character < '\u0080') continue
    wide++
    if (frequent.has(character)) common++
  }
  return wide === 0 ? 0 : common / wide
}

/** Accented letters stand alone between ASCII letters; in a double-byte encoding high bytes come in runs. */
function isLatin(bytes: Uint8Array): boolean {
  let high = 0
  let alone = 0
  for (let i = 0; i < Math.min(bytes.length, sampleBytes); i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    high++
    if (byte >= 0xa0 && (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80) alone++
  }
  return high > 0 && alone / high > 0.7
}

/** UTF-16 by its byte-order mark, else by zero bytes that stand on one side only. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return asUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return asUtf16(bytes, 'utf-16be')
  const zeros = [0, 0]
  const end = Math.min(bytes.length, sampleBytes)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even === 0 && odd > 0) return asUtf16(bytes, 'utf-16le')
  if (odd === 0 && even > 0) return asUtf16(bytes, 'utf-16be')
  return null
}

function asUtf16<E extends 'utf-16le' | 'utf-16be'>(bytes: Uint8Array, encoding: E): E | null {
  const text = decodeSample(bytes, encoding)
  const isText = text !== null && text.length > 1 && !/[\0-\x08\x0e-\x1f\ufffe\uffff]/.test(text)
  return isText ? encoding : null
}
