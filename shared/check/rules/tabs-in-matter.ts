import { parseMatter } from '../../matter/parse-matter.ts'
import { replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** YAML cannot be indented with tabs, but within a text of several lines; Hexo alone turns them into spaces first. */
export function* tabsInMatter({ text, parts, matter, generator }: CheckedText): Generator<TextProblem> {
  if (parts.format !== 'yaml' || parts.matter === null || generator === 'hexo' || !matter.includes('\t'))
    return
  if (parseMatter(text, generator).kind !== 'refused') return
  for (const found of matter.matchAll(/^( *)(\t[ \t]*)(?=\S)/gm)) {
    const [, spaces = '', tabs = ''] = found
    const from = parts.matter.from + found.index + spaces.length
    yield {
      kind: 'matter',
      severity: 'error',
      key: 'check.tabInMatter',
      from,
      to: from + tabs.length,
      fix: { what: { key: 'check.fixTab' }, edits: [replaceAt(from, tabs, tabs.replaceAll('\t', '  '))] },
    }
  }
}
