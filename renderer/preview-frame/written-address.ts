// A picture's address as its post has it, in the fragment of the address that the preview loads it from.
import { assetOrigin } from '../../shared/schemes.ts'

/** To be put behind an address of our own scheme. One that has a fragment already is left alone. */
export function asWritten(address: string): string {
  if (address.includes('#')) return ''
  // Half of a character cannot be encoded.
  return `#as=${encodeURIComponent(address.replace(/\p{Surrogate}/gu, '\ufffd'))}`
}

/** Gives the pictures of a copied post their own addresses back: no other program can load ours, nor should know of it. */
export function restoreAddresses(copy: Element): void {
  for (const element of copy.querySelectorAll('[src], [srcset], [poster]')) {
    for (const name of ['src', 'srcset', 'poster']) {
      const value = element.getAttribute(name)
      if (value?.includes(`${assetOrigin}/`)) element.setAttribute(name, writtenAddresses(value))
    }
  }
}

/** What asWritten put behind each address in a text. */
export function writtenAddresses(text: string): string {
  return text
    .split(/(\s+)/)
    .map(part => {
      const [, written] = part.startsWith(`${assetOrigin}/`) ? (/#as=([^,]*)/.exec(part) ?? []) : []
      return written === undefined ? part : decodeURIComponent(written) + (part.endsWith(',') ? ',' : '')
    })
    .join('')
}
