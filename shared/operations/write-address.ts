import { decodeAddress } from '../site/address/address.ts'

/** Writes a path the way `before` was written: percent-encoded where that was, with its real characters where not. */
export function writeLike(before: string, path: string): string {
  const isEncoded =
    /%[0-9a-f]{2}/i.test(before) && decodeAddress(before) !== before && !/[\u0080-\uffff]/.test(before)
  return path
    .split('/')
    .map(part => (isEncoded ? encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')) : encodeNeeded(part)))
    .join('/')
}

/** A space ends an address, a lone parenthesis or a per cent sign would be misread; Chinese stays as it is. */
function encodeNeeded(part: string): string {
  return part.replace(/[%\s()<>"'\\?#{}|^`[\]]/g, character => {
    const encoded = encodeURIComponent(character)
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded
  })
}

/** The path that leads from a folder (with a final slash, or empty) to a file or page below the same root. */
export function relativePath(fromFolder: string, to: string): string {
  const start = fromFolder.split('/').slice(0, -1)
  const end = to.split('/')
  let shared = 0
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}
