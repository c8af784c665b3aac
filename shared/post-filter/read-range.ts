/** From one end on, up to another. */
export interface Range {
  readonly from: string
  readonly isFromIn: boolean
  readonly to: string
  readonly isToIn: boolean
}

/** `5`, `>5`, `>=5`, `<5`, `<=5`, `3..5`, `3..`, `..5`; an end that is not there is empty. Null: none of these. */
function readRange(text: string): Range | null {
  const written = text.normalize('NFKC').trim()
  const [, sign, bound = ''] = /^([<>]=?|[≥≤])\s*([^.<>=]+)$/.exec(written) ?? []
  if (sign === '>' || sign === '>=' || sign === '≥')
    return { from: bound, isFromIn: sign !== '>', to: '', isToIn: true }
  if (sign !== undefined) return { from: '', isFromIn: true, to: bound, isToIn: sign !== '<' }
  const parts = written.split(/\.{2,3}|…|~/)
  const [from = '', to = from] = parts
  if (parts.length > 2 || (from === '' && to === '')) return null
  return { from: from.trim(), isFromIn: true, to: to.trim(), isToIn: true }
}

/** Days as text, the first that is in and the first that is not; null: no date is meant. */
export function readDays(text: string): { readonly from: string; readonly before: string } | null {
  const range = readRange(text)
  if (range === null) return null
  const from = range.from === '' ? '' : day(range.from)
  const to = range.to === '' ? '' : day(range.to)
  if (from === null || to === null) return null
  return {
    from: range.isFromIn || from === '' ? from : behind(from),
    before: to === '' ? behind('') : range.isToIn ? behind(to) : to,
  }
}

/** Whole numbers of words; null: no number is meant. */
export function readCounts(text: string): { readonly least: number; readonly most: number } | null {
  const range = readRange(text)
  if (range === null) return null
  const least = range.from === '' ? 0 : count(range.from)
  const most = range.to === '' ? Number.POSITIVE_INFINITY : count(range.to)
  if (least === null || most === null) return null
  return { least: range.isFromIn ? least : least + 1, most: range.isToIn ? most : most - 1 }
}

/** `2019`, `2019-03` or `2019-03-05`, each of which begins all days in it. */
function day(text: string): string | null {
  const [, year, month, date] =
    /^(\d{4})(?:[-/年.](\d{1,2})(?:[-/月.](\d{1,2}))?)?[年月日]?$/.exec(text) ?? []
  if (year === undefined) return null
  const parts = [year, month, date].filter(part => part !== undefined)
  if (Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(date ?? 1) < 1 || Number(date ?? 1) > 31)
    return null
  return parts.map(part => part.padStart(2, '0')).join('-')
}

/** Above every day that begins so. */
function behind(start: string): string {
  return `${start}\uffff`
}

function count(text: string): number | null {
  const [, digits, thousands] = /^(\d{1,9})(k|千|万)?$/i.exec(text.replace(/,(?=\d{3}\b)/g, '')) ?? []
  if (digits === undefined) return null
  return Number(digits) * (thousands === undefined ? 1 : thousands === '万' ? 10_000 : 1000)
}
