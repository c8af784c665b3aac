import type { BulkPreview, BulkPreviewFile } from '../../shared/bulk/bulk-change.ts'
import { say } from '../../shared/words/words.ts'
import { printable } from './printable.ts'
import type { CommandInput } from './run-cli.ts'

/** Prints what a change of many posts does: all of it before it is done, and what was left alone after it. */
export function printPlan(input: CommandInput, preview: BulkPreview, number: number | null): void {
  const { io, flags } = input
  if (flags.json) io.out(`${JSON.stringify(asJson(input, preview, number))}\n`)
  else io.out(asText(input, preview, number))
}

function asJson({ language, flags }: CommandInput, preview: BulkPreview, number: number | null) {
  const { refusal, what, files, warnings } = preview
  const worded = (message: typeof what) => ({
    ...message,
    message: say(language, message.key, message.params),
  })
  return {
    what: worded(what),
    refusal: refusal === null ? null : worded(refusal),
    isDryRun: flags['dry-run'] === true,
    number,
    files: files.map(file => ({ ...file, warning: file.warning === null ? null : worded(file.warning) })),
    warnings: warnings.map(worded),
  }
}

function asText(input: CommandInput, preview: BulkPreview, number: number | null): string {
  const { language, flags } = input
  const { refusal, what, files, warnings } = preview
  const isDryRun = flags['dry-run'] === true
  const first = refusal ?? what
  const shown = files.filter(({ lines, warning }) => isDryRun || lines.length === 0 || warning !== null)
  const lines = [
    say(language, first.key, first.params),
    ...shown.flatMap(file => fileLines(input, file)),
    ...warnings.map(({ key, params }) => say(language, key, params)),
  ]
  if (isDryRun) lines.push(say(language, 'cli.dryRun'))
  else if (number !== null) lines.push(say(language, 'cli.undoHint'))
  return lines.map(line => `${printable(line)}\n`).join('')
}

function fileLines(
  { language, flags }: CommandInput,
  { id, lines, warning }: BulkPreviewFile,
): readonly string[] {
  const said = warning === null ? '' : ` ${say(language, warning.key, warning.params)}`
  if (!flags['dry-run']) return [`  ${id}:${said}`]
  const changed = lines.flatMap(({ line, before, after }) => [
    `  ${id}:${line}`,
    ...(before === null ? [] : [`    - ${before}`]),
    ...(after === null ? [] : [`    + ${after}`]),
  ])
  return said === '' ? changed : [`  ${id}:${said}`, ...changed]
}
