import { historyField } from '@codemirror/commands'
import { EditorState, type EditorStateConfig } from '@codemirror/state'

/** What can be undone and done again, as CodeMirror writes it; only the length of its lists is ours to know. */
interface HistoryJson {
  readonly done: readonly unknown[]
  readonly undone: readonly unknown[]
}

/** As much as is kept of one post; `posts.keepUndo` takes twice that. */
const mostCharacters = 512 * 1024

/** What can be undone in a state, as text; of more than is worth keeping, the latest. Null: nothing can. */
export function keptUndo(state: EditorState | null): string | null {
  if (state?.field(historyField, false) === undefined) return null
  // `toJSON` is typed as `any`; HistoryJson is all that is asked of it.
  const json = state.toJSON({ history: historyField }) as { readonly history: HistoryJson }
  let { done } = json.history
  const { undone } = json.history
  while (done.length > 0) {
    const text = JSON.stringify({ done, undone } satisfies HistoryJson)
    if (text.length <= mostCharacters) return text
    done = done.slice(Math.ceil(done.length / 2))
  }
  return null
}

/** A new state in which what was kept can be undone; null: that cannot be read. */
export function withUndo(
  config: EditorStateConfig & {
    readonly doc: string
    readonly selection: { readonly anchor: number; readonly head: number }
  },
  undo: string,
): EditorState | null {
  try {
    const history: unknown = JSON.parse(undo)
    const selection = { main: 0, ranges: [config.selection] }
    return EditorState.fromJSON({ doc: config.doc, selection, history }, config, { history: historyField })
  } catch (error) {
    // Another version of the editor may have written it.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
