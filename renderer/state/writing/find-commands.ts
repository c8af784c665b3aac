import { getSearchQuery, openSearchPanel } from '@codemirror/search'
import { showReplacing } from '../../editor/find/find-panel.ts'
import type { Command } from '../app/commands.ts'
import { closeDrawer, useLayout } from '../app/layout-store.ts'
import { useHistory } from '../history/history-store.ts'
import { useMerge } from '../history/merge-store.ts'
import { theEditor } from './the-editor.ts'
import { useWriting } from './writing-store.ts'

/** Find and replace in the text that is open, from wherever the keys are. */
export const findCommands: readonly Command[] = [
  {
    id: 'writing.find',
    title: 'command.find',
    keys: 'Mod+F',
    isAvailable: isTextSeen,
    run: () => openFields('search'),
  },
  {
    id: 'writing.replace',
    title: 'command.findAndReplace',
    keys: 'Mod+H',
    macKeys: 'Mod+Shift+R',
    isAvailable: isTextSeen,
    run: () => openFields('replace'),
  },
]

function isTextSeen(): boolean {
  const isCovered = useMerge.getState().merging !== null || useHistory.getState().shown !== null
  const { place, isTable } = useLayout.getState()
  return place === 'posts' && !isTable && useWriting.getState().postId !== null && !isCovered
}

/**
 * In the next frame: the palette, which the command may have come from, gives the focus back when it goes.
 *
 * What replaces nothing yet waits until there is something to find.
 */
function openFields(wanted: 'search' | 'replace'): void {
  closeDrawer()
  requestAnimationFrame(() => {
    const { view } = theEditor()
    openSearchPanel(view)
    if (wanted === 'replace') view.dispatch({ effects: showReplacing.of(true) })
    const field = wanted === 'replace' && getSearchQuery(view.state).search === '' ? 'search' : wanted
    const input = view.dom.querySelector<HTMLInputElement>(`.cm-search [name=${field}]`)
    input?.focus()
    input?.select()
  })
}
