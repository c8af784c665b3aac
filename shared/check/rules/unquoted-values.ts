import { writeScalar } from '../../matter/write-yaml-scalar.ts'
import { replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** `title: Notes: the first` is broken YAML, and so is a value that begins with one of YAML's own marks. */
export function* unquotedValues({ parts, matter }: CheckedText): Generator<TextProblem> {
  if (parts.format !== 'yaml' || parts.matter === null) return
  for (const found of matter.matchAll(fields)) {
    const { key = '', gap = '', value = '' } = found.groups ?? {}
    if (!isBroken(value) && !isLostAlias(value, matter)) continue
    const from = parts.matter.from + found.index + key.length + 1 + gap.length
    yield {
      kind: 'matter',
      severity: 'error',
      key: 'check.unquotedValue',
      params: { field: key },
      from,
      to: from + value.length,
      fix: {
        what: { key: 'check.fixQuotes' },
        edits: [
          replaceAt(from, value, writeScalar(value, value.includes("'") ? 'double' : 'single', 'block')),
        ],
      },
    }
  }
}

/** Fields at the very left whose value is in one line. */
const fields = /^(?<key>[A-Za-z_][\w-]*):(?<gap>[ \t]+)(?<value>[^\s"'[{|>&!#-][^\r\n]*?)[ \t]*\r?$/gm

/** `*Words*` in Markdown's way: YAML looks for what is called `&Words*`. */
function isLostAlias(value: string, matter: string): boolean {
  if (!value.startsWith('*')) return false
  const [, name] = /^\*([^\s,[\]{}]+)(?:\s+#.*)?$/.exec(value) ?? []
  return name === undefined || !matter.includes(`&${name}`)
}

/** A `: ` inside, where no comment began before it; `@`, a backtick and `%` begin no plain value. */
function isBroken(value: string): boolean {
  const plain = value.replace(/\s#.*$/, '')
  return plain === value && (/:(?:\s|$)/.test(value) || /^[@`%]/.test(value))
}
