import type { MatterSyntax } from './matter.ts'

/** How JSON is written: every string and date in double quotes. */
export const jsonSyntax: MatterSyntax = {
  name: 'JSON',
  usualStyle: 'double',
  writeText: value => JSON.stringify(value),
  isForced: () => false,
  writeDate: value => JSON.stringify(value),
}
