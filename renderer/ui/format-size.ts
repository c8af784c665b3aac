import type { Language } from '../../shared/words/words.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as people write it: “312 kB”, “1.4 MB”; units of a thousand, as file managers show them. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  return formatOf(language, power, value < 10 && power > 1 ? 1 : 0).format(value)
}

/** Making one takes longer than anything it is used for, and a screen of pictures has dozens of sizes. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, power: number, digits: number): Intl.NumberFormat {
  const key = `${language} ${power} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  })
  formats.set(key, format)
  return format
}
