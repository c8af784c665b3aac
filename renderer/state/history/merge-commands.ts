import type { Command } from '../app/commands.ts'
import { type MergeActions, useMerge } from './merge-store.ts'
import { mergeCopy, mergeWithDisk, openCopy, postInConflict, takeMerged } from './merging.ts'

const actions = () => useMerge.getState().actions
const isMerging = () => actions() !== null
const act = (run: (actions: MergeActions) => void) => () => {
  const current = actions()
  if (current) run(current)
}

export const mergeCommands: readonly Command[] = [
  {
    id: 'merge.withDisk',
    title: 'command.mergeDisk',
    isAvailable: () => postInConflict() !== null && !isMerging(),
    run: mergeWithDisk,
  },
  {
    id: 'merge.copy',
    title: 'command.mergeCopy',
    isAvailable: () => openCopy() !== null && !isMerging(),
    run: mergeCopy,
  },
  {
    id: 'merge.mine',
    title: 'command.mergeMine',
    keys: 'Alt+1',
    isAvailable: isMerging,
    run: act(({ settle }) => settle('mine')),
  },
  {
    id: 'merge.theirs',
    title: 'command.mergeTheirs',
    keys: 'Alt+2',
    isAvailable: isMerging,
    run: act(({ settle }) => settle('disk')),
  },
  {
    id: 'merge.both',
    title: 'command.mergeBoth',
    keys: 'Alt+3',
    isAvailable: isMerging,
    run: act(({ settle }) => settle('both')),
  },
  {
    id: 'merge.hand',
    title: 'command.mergeHand',
    keys: 'Alt+4',
    isAvailable: isMerging,
    run: act(({ settle }) => settle('hand')),
  },
  {
    id: 'merge.next',
    title: 'command.mergeNext',
    keys: 'F8',
    isAvailable: isMerging,
    run: act(({ goTo }) => goTo(1)),
  },
  {
    id: 'merge.previous',
    title: 'command.mergePrevious',
    keys: 'Shift+F8',
    isAvailable: isMerging,
    run: act(({ goTo }) => goTo(-1)),
  },
  {
    id: 'merge.use',
    title: 'command.mergeUse',
    keys: 'Mod+Enter',
    isAvailable: () => isMerging() && useMerge.getState().open === 0,
    run: async () => {
      const current = actions()
      if (current) await takeMerged(current.text())
    },
  },
]
