import { jsonFault } from '../../matter/json-fault.ts'
import { replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** JSON that cannot be read: at the first place that is wrong, and mended where it is a comma. */
export function* brokenJson({ text, parts }: CheckedText): Generator<TextProblem> {
  if (parts.matter === null || parts.format !== 'json') return
  const fault = jsonFault(text, parts.matter.from, parts.matter.to)
  if (fault === null) return
  const problem = { kind: 'matter', severity: 'error' } as const
  const { at } = fault
  if (fault.kind === 'commaTooMany') {
    const fix = { what: { key: 'check.fixComma' } as const, edits: [replaceAt(at, ',', '')] }
    yield { ...problem, key: 'check.commaTooMany', from: at, to: at + 1, fix }
  } else if (fault.kind === 'commaMissing') {
    const fix = { what: { key: 'check.fixMissingComma' } as const, edits: [replaceAt(at, '', ',')] }
    yield { ...problem, key: 'check.commaMissing', from: Math.max(parts.matter.from, at - 1), to: at, fix }
  } else {
    const to = Math.min(parts.matter.to, Math.max(at + 1, endOfLine(text, at)))
    yield { ...problem, key: 'check.brokenMatter', from: Math.min(at, to - 1), to, fix: null }
  }
}

/** Where the line of an offset ends. */
export function endOfLine(text: string, at: number): number {
  const found = /[\r\n]/.exec(text.slice(at))
  return found === null ? text.length : at + found.index
}
