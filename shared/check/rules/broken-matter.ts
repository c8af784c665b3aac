import { parseMatter } from '../../matter/parse-matter.ts'
import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText, TextRule } from '../check-text.ts'
import { endOfLine } from './broken-json.ts'
import { tabsInMatter } from './tabs-in-matter.ts'
import { unclosedValues } from './unclosed-values.ts'
import { unquotedValues } from './unquoted-values.ts'

/** What tells more than that something is wrong. */
const better: readonly TextRule[] = [tabsInMatter, unquotedValues, unclosedValues]

/** Front matter that cannot be read, from where on: what no other rule knows the reason of. JSON has a rule of its own. */
export function* brokenMatter(checked: CheckedText): Generator<TextProblem> {
  const { text, parts, generator } = checked
  if (parts.matter === null || parts.format === 'json') return
  // Hexo turns tabs into spaces before it reads; one for one, so that offsets hold.
  const parsed = parseMatter(generator === 'hexo' ? text.replaceAll('\t', ' ') : text, generator)
  if (parsed.kind !== 'refused' || better.some(rule => [...rule(checked)].length > 0)) return
  const { from, to } = parts.matter
  const isMap = parsed.reason.key !== 'field.notAMap'
  if (isMap && parsed.at === undefined) return
  // At the end of all there is nothing to underline: the last character is.
  const at = Math.max(from, Math.min(parsed.at ?? from, to - 1))
  yield {
    kind: 'matter',
    severity: 'error',
    key: isMap ? 'check.brokenMatter' : 'check.matterNotFields',
    from: at,
    to: Math.min(to, Math.max(at + 1, endOfLine(text, at))),
    fix: null,
  }
}
