import type { ExportReport } from '../../shared/calls/site.ts'
import { groupHidden } from '../../shared/post/hidden-kind.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { asOptions, type ChosenLook } from './chosen-look.ts'
import { countLine, inOrder, linesOf } from './print-problems.ts'
import { printable } from './printable.ts'
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
  if (report.leftOut.length > 0) lines.push('', ...leftOutLines(report.leftOut, language))
  return `${lines.join('\n')}\n`
}

/** More are not read; with --json there are all. */
const mostLeftOut = 20

/** Posts that are not on the site and are not meant to be, the kinds of reasons first. */
function leftOutLines(leftOut: ExportReport['leftOut'], language: Language): readonly string[] {
  const groups = groupHidden(leftOut)
  const kinds = groups.map(({ kind, posts }) => say(language, `leftOut.${kind}`, { count: posts.length }))
  const posts = groups.flatMap(group => group.posts)
  const more = posts.length - mostLeftOut
  return [
    say(language, 'leftOut.title', { count: leftOut.length, kinds }),
    ...posts
      .slice(0, mostLeftOut)
      .map(({ file, key, params }) => printable(`  ${file}: ${say(language, key, params)}`)),
    ...(more > 0 ? [`  ${say(language, 'site.problemsMore', { count: more })}`] : []),
  ]
}

/** Which look a site has, as options: in a workflow there is no app to have chosen it in. */
export function lookLine(look: ChosenLook, language: Language): string {
  return say(language, look.isFromApp ? 'cli.lookOfApp' : 'cli.look', { options: asOptions(look) })
}
