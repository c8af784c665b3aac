import type { ExportReport } from '../../shared/calls/site.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { asOptions, type ChosenLook } from './chosen-look.ts'
import { countLine, inOrder, linesOf } from './print-problems.ts'
import { countBySeverity } from './problem-counts.ts'

/** What came of an export, for people. */
export function exportAsText(report: ExportReport, look: ChosenLook, language: Language): string {
  const { folder, pages, images, written, unchanged, durationMs, problems, gone } = report
  const seconds = (durationMs / 1000).toFixed(1)
  const lines = [
    say(language, 'cli.exported', { folder, pages, images, written, unchanged, seconds }),
    lookLine(look, language),
  ]
  if (problems.length > 0) {
    const told = linesOf(inOrder(problems), language).map(line => `  ${line}`)
    lines.push('', `${countLine(countBySeverity(problems), language)}:`, ...told)
  }
  if (gone.length > 0) lines.push('', say(language, 'cli.gone', { count: gone.length }))
  for (const address of gone) lines.push(`  ${address}`)
  return `${lines.join('\n')}\n`
}

/** Which look a site has, as options: in a workflow there is no app to have chosen it in. */
export function lookLine(look: ChosenLook, language: Language): string {
  return say(language, look.isFromApp ? 'cli.lookOfApp' : 'cli.look', { options: asOptions(look) })
}
