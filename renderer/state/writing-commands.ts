import { isUntitled } from '../../shared/post/untitled.ts'
import { useBlog } from './blog-store.ts'
import type { Command } from './commands.ts'
import { togglePreview } from './preview-store.ts'
import { beginPost, giveUpPost, saveNow } from './writing.ts'
import { useWriting } from './writing-store.ts'

const hasBlog = () => useBlog.getState().blog !== null
const isWriting = () => useWriting.getState().postId !== null

const isUnfiled = () => isUntitled(useWriting.getState().postId ?? '')

export const writingCommands: readonly Command[] = [
  { id: 'posts.new', title: 'command.newPost', keys: 'Mod+N', isAvailable: hasBlog, run: beginPost },
  { id: 'posts.discard', title: 'command.discardPost', isAvailable: isUnfiled, run: giveUpPost },
  { id: 'writing.save', title: 'command.save', keys: 'Mod+S', isAvailable: isWriting, run: saveNow },
  {
    id: 'writing.togglePreview',
    title: 'command.togglePreview',
    keys: 'Mod+Shift+E',
    isAvailable: isWriting,
    run: togglePreview,
  },
]
