import type { Command } from './commands.ts'
import { togglePreview } from './preview-store.ts'
import { saveNow } from './writing.ts'
import { useWriting } from './writing-store.ts'

const isWriting = () => useWriting.getState().postId !== null

export const writingCommands: readonly Command[] = [
  { id: 'writing.save', title: 'command.save', keys: 'Mod+S', isAvailable: isWriting, run: saveNow },
  {
    id: 'writing.togglePreview',
    title: 'command.togglePreview',
    keys: 'Mod+Shift+E',
    isAvailable: isWriting,
    run: togglePreview,
  },
]
