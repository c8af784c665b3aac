import { forceParsing } from '@codemirror/language'
import type { Command } from '@codemirror/view'

/** What follows the caret as far as a list or a table goes on: of a list that is known by half, half is counted on. */
const aheadLength = 20_000
/** No key waits longer. */
const mostMs = 100

/**
 * A command that finds the syntax around the caret read.
 *
 * The editor reads a text little by little. In one that was just opened, and on a busy machine behind each key, it may
 * not be there yet: Enter at the end of a list would then be a line break.
 */
export function onceParsed(command: Command): Command {
  return view => {
    const { doc, selection } = view.state
    forceParsing(view, Math.min(doc.length, selection.main.to + aheadLength), mostMs)
    return command(view)
  }
}
