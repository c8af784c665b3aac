import type { MatterSyntax } from './matter.ts'

/** How TOML is written: every string in quotes, dates without. */
export const tomlSyntax: MatterSyntax = {
  name: 'TOML',
  usualStyle: 'double',
  writeText: (value, style) =>
    style === 'single' && !/['\x00-\x1f\x7f]/.test(value) ? `'${value}'` : quoted(value),
  isForced: () => false,
  writeDate(value, style) {
    if (style === 'plain') return isTomlDate(value) ? value : quoted(value)
    return tomlSyntax.writeText(value, style, 'block')
  },
}

/** JSON's escapes are TOML's too; it also forbids the control characters behind ASCII's letters. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, char => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function isTomlDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?$/.test(value)
}
