import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'
import { inBody } from './in-body.ts'

/**
 * A command that gives the lines of the selections new beginnings: `edit` gets them all and tells each one's text.
 *
 * Empty lines between others are left out unless `empty` takes them; a caret at a line's start stands behind what is put there.
 */
export function changeLines(
  edit: (texts: readonly string[]) => readonly string[],
  empty: 'leaveOut' | 'take' = 'leaveOut',
): StateCommand {
  return inBody(({ state, dispatch }) => {
    const lines = selectedLines(state, empty === 'take')
    const texts = edit(lines.map(line => line.text))
    const changes = state.changes(
      lines.flatMap((line, index) => beginningChange(line, texts[index] ?? line.text)),
    )
    const selection = state.selection.map(changes, 1)
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input.format' }))
    return true
  })
}

/** The lines that the selections touch, each once; without `takesEmpty` an empty one only where there is nothing else. */
function selectedLines(state: EditorState, takesEmpty: boolean): readonly Line[] {
  const lines = new Map<number, Line>()
  for (const { from, to, empty } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      // A selection that ends at a line's start is not meant to take that line.
      if (empty || line.from < to || line.from === from) lines.set(line.from, line)
      at = line.to + 1
    }
  }
  const all = [...lines.values()]
  const filled = all.filter(line => line.text.trim() !== '')
  return filled.length > 0 && !takesEmpty ? filled : all
}

/** The change of a line's beginning; its end, which both texts have, is not touched. */
export function beginningChange({ from, text }: Line, next: string): ChangeSpec[] {
  let same = 0
  while (
    same < Math.min(text.length, next.length) &&
    text[text.length - 1 - same] === next[next.length - 1 - same]
  )
    same++
  const [before, insert] = [text.length - same, next.slice(0, next.length - same)]
  return before === 0 && insert === '' ? [] : [{ from, to: from + before, insert }]
}
