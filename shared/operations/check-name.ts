import type { Message } from '../errors.ts'

/** Longer names do not fit on most disks. */
const maxNameBytes = 255

/** Names that Windows keeps for its devices, whatever extension follows. */
const deviceNames = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * Why `name` cannot be the name of a file or a folder on every system; null: it can.
 *
 * A blog travels: what one system allows and another refuses would break a checkout there.
 */
export function checkName(name: string): Message | null {
  if (name.trim() === '' || /^\.+$/.test(name)) return { key: 'operation.nameEmpty' }
  const bad = /[\\/:*?"<>|\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/u.exec(name)?.[0]
  if (bad !== undefined) return { key: 'operation.nameCharacter', params: { character: shown(bad) } }
  if (/^[\s]|[\s.]$/u.test(name)) return { key: 'operation.nameEnd' }
  if (deviceNames.test(name)) return { key: 'operation.nameDevice', params: { name } }
  if (utf8Length(name) > maxNameBytes) return { key: 'operation.nameTooLong' }
  return null
}

/** What cannot be seen is shown by its number. */
function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffd]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : character
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
