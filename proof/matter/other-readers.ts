// What readers that no edit goes through make of front matter, for a second opinion.
import { parse } from 'smol-toml'
import { parseYaml } from '../../main/blog/parse-yaml.ts'
import type { Generator } from '../../shared/blog.ts'
import { splitPost } from '../../shared/matter/split-post.ts'

/** The fields, by js-yaml through gray-matter, smol-toml or JSON.parse; null: it is refused there. */
export function readElsewhere(text: string, generator: Generator): ReadonlyMap<string, unknown> | null {
  const { format, matter } = splitPost(text, generator)
  if (matter === null) return new Map()
  const source = text.slice(matter.from, matter.to).replace(/\r(?!\n)/g, '\n')
  try {
    return new Map(Object.entries(read(source, format) ?? {}))
  } catch {
    return null
  }
}

function read(source: string, format: string): object | null {
  if (format === 'toml') return parse(source, { integersAsBigInt: 'asNeeded' })
  // Both give objects for what these proofs generate; anything else is compared as it is.
  if (format === 'json') return JSON.parse(/^\s*\{/.test(source) ? source : `{${source}}`) as object
  return parseYaml(source) as object | null
}

/** Everything but some keys, for comparing before and after. */
export function without(fields: ReadonlyMap<string, unknown>, keys: readonly string[]): string {
  const rest = [...fields].filter(([key]) => !keys.includes(key))
  return JSON.stringify(rest, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
