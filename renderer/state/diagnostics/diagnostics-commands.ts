import type { Command } from '../app/commands.ts'
import { useWriting } from '../writing/writing-store.ts'
import { listProblems, useProblems } from './problems-store.ts'

/** What is wrong in the text as a list; its other commands are the text's own. */
export const diagnosticsCommands: readonly Command[] = [
  {
    id: 'writing.listProblems',
    title: 'command.listProblems',
    keys: 'Mod+F8',
    isAvailable: () => {
      const { problems, isListed } = useProblems.getState()
      return useWriting.getState().postId !== null && (isListed || problems.length > 0)
    },
    run: () => listProblems(!useProblems.getState().isListed),
  },
]
