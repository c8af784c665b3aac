import { parse, TomlError } from 'smol-toml'

const maxDepth = 100

/** Reads TOML; `line` and `column`: it is broken there, one-based within the source. Never throws. */
export function readTomlMatter(source: string):
  | { readonly data: Readonly<Record<string, unknown>> }
  | {
      readonly line: number
      /** In UTF-16 units. */
      readonly column: number
      readonly reason: string
    } {
  try {
    return { data: parse(source, { integersAsBigInt: 'asNeeded', maxDepth }) }
  } catch (error) {
    if (error instanceof TomlError)
      return { line: error.line, column: error.column, reason: firstLineOf(error.message) }
    // Its numbers and dates may throw these; the text is no TOML either way.
    if (error instanceof RangeError || error instanceof SyntaxError)
      return { line: 1, column: 1, reason: error.message }
    throw error
  }
}

/** Its message goes on with a drawing of the place. */
function firstLineOf(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
}
