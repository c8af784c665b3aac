export interface ByteRange {
  readonly from: number
  /** The last byte, included. */
  readonly to: number
}

/**
 * Reads a Range header (RFC 9110, section 14.2) for a file of `size` bytes.
 *
 * null: no range, or more than one, or one we do not understand, so the whole file is sent, as the RFC allows.
 */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from >= size) return 'unsatisfiable'
  return from > to ? null : { from, to }
}
