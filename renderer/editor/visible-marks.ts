// Marks on what is seen of the text, for features that look no further.
import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Marks that are made anew when the text, or what is seen of it, is another, and when `isDue` says so. */
export function visibleMarks(
  marksFor: (view: EditorView) => DecorationSet,
  isDue: (update: ViewUpdate) => boolean,
): Extension {
  return ViewPlugin.define(
    created => ({
      marks: marksFor(created),
      update(update: ViewUpdate) {
        const { view, changes, docChanged, viewportChanged } = update
        if (!docChanged && !viewportChanged && !isDue(update)) return
        // What an input method composes must keep its place on the page.
        this.marks = view.composing ? this.marks.map(changes) : marksFor(view)
      },
    }),
    { decorations: ({ marks }) => marks },
  )
}

/** Whether more of the text has been parsed. */
export function isParsedFurther({ startState, state }: ViewUpdate): boolean {
  return syntaxTree(startState) !== syntaxTree(state)
}
