import { namesLocation, readExif, startsWith } from './exif.ts'
import type { Pieces } from './pieces.ts'

/**
 * An AVIF whose Exif and XMP are blank; null: its structure is not understood.
 *
 * The file says for every part at which byte it begins, so nothing is taken out: those parts become zeros. How the
 * picture is turned stands elsewhere, and stays.
 */
export function stripAvif(bytes: Uint8Array): Pieces | null {
  if (!startsWith(bytes, 'ftyp', 4)) return null
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const meta = boxes(view, 0, bytes.length).find(({ type }) => type === 'meta')
    if (meta === undefined) return null
    const inside = boxes(view, meta.from + 4, meta.to)
    const about = itemsAbout(view, inside)
    const ranges = rangesOf(view, inside, about).filter(({ from, to }) =>
      bytes.subarray(from, to).some(byte => byte !== 0),
    )
    if (ranges.length === 0) return { kept: [bytes], removed: null }
    const hasLocation = ranges.some(({ from, to }) => saysWhere(bytes.subarray(from, to)))
    const blank = bytes.slice()
    for (const { from, to } of ranges) blank.fill(0, from, to)
    return { kept: [blank], removed: { hasLocation } }
  } catch (error) {
    // It says that something is where the file has ended already.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Four bytes before the block say where in it Exif begins. */
function saysWhere(data: Uint8Array): boolean {
  const from = data.length > 4 ? 4 + new DataView(data.buffer, data.byteOffset).getUint32(0) : 0
  return readExif(data.subarray(from))?.hasLocation === true || namesLocation(data)
}

interface Range {
  readonly from: number
  readonly to: number
}

interface Box extends Range {
  readonly type: string
}

/** `from` is behind a box's header. */
function boxes(view: DataView, start: number, end: number): readonly Box[] {
  const found: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const [size, type] = [view.getUint32(at), textAt(view, at + 4)]
    const isLong = size === 1
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size === 0 ? end - at : size
    if (length < 8 || at + length > end) throw new RangeError(`a box at ${at} is ${length} long`)
    found.push({ type, from: at + (isLong ? 16 : 8), to: at + length })
    at += length
  }
  return found
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}

/** Numbers of the items that tell of the picture. */
function itemsAbout(view: DataView, inside: readonly Box[]): ReadonlySet<number> {
  const list = inside.find(({ type }) => type === 'iinf')
  if (list === undefined) return new Set()
  const entries = list.from + (view.getUint8(list.from) === 0 ? 6 : 8)
  const ids = boxes(view, entries, list.to).flatMap(({ type, from }) => {
    const version = view.getUint8(from)
    if (type !== 'infe' || version < 2) return []
    const isWide = version > 2
    const kind = textAt(view, from + (isWide ? 10 : 8))
    return kind === 'Exif' || kind === 'mime'
      ? [isWide ? view.getUint32(from + 4) : view.getUint16(from + 4)]
      : []
  })
  return new Set(ids)
}

/** Where in the file those items are, by its bytes or in the box beside the table; others are left alone. */
function rangesOf(view: DataView, inside: readonly Box[], wanted: ReadonlySet<number>): readonly Range[] {
  const table = inside.find(({ type }) => type === 'iloc')
  if (table === undefined || wanted.size === 0) return []
  const version = view.getUint8(table.from)
  const [sizes, more] = [view.getUint8(table.from + 4), view.getUint8(table.from + 5)]
  const read = reader(view, table.from + 6)
  const wide = version === 2 ? 4 : 2
  const besides = inside.find(({ type }) => type === 'idat')
  const ranges: Range[] = []
  for (let left = read(wide); left > 0; left--) {
    const id = read(wide)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(more >> 4)
    for (let extents = read(2); extents > 0; extents--) {
      if (version > 0) read(more & 15)
      const [offset, length] = [read(sizes >> 4), read(sizes & 15)]
      const origin = method === 0 ? 0 : method === 1 ? besides?.from : undefined
      if (!wanted.has(id) || origin === undefined) continue
      const from = origin + base + offset
      ranges.push({ from, to: from + length })
    }
  }
  return ranges
}

/** Reads one number of so many bytes after the other. */
function reader(view: DataView, start: number): (size: number) => number {
  let at = start
  return size => {
    let value = 0
    for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at++)
    return value
  }
}
