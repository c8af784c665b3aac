import { textCommands } from '../../editor/commands/text-commands.ts'
import type { Command } from '../app/commands.ts'
import { focusText, theEditor } from './the-editor.ts'
import { useWriting } from './writing-store.ts'

/** The editor's commands for the palette; their keys are heard by the text itself. */
export const textOfPostCommands: readonly Command[] = textCommands.map(
  ({ id, title, keys, macKeys, run }) => ({
    id,
    title,
    keys,
    ...(macKeys === undefined ? {} : { macKeys }),
    isKeyOfFocus: true,
    isAvailable: () => useWriting.getState().postId !== null,
    run: () => {
      run(theEditor().view)
      focusText()
    },
  }),
)
