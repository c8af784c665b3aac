import type { Command } from '../app/commands.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import { leaveHistory, showGonePosts, showHistory } from './history-actions.ts'
import { useHistory } from './history-store.ts'
import { useMerge } from './merge-store.ts'

const isShown = () => useHistory.getState().shown !== null

export const historyCommands: readonly Command[] = [
  {
    id: 'history.show',
    title: 'command.history',
    keys: 'Mod+Shift+H',
    isAvailable: () => useMerge.getState().merging === null && useWriting.getState().postId !== null,
    run: () => (isShown() ? leaveHistory() : showHistory()),
  },
  {
    id: 'history.showGone',
    title: 'command.historyGone',
    isAvailable: () => useBlog.getState().blog !== null,
    run: showGonePosts,
  },
]
