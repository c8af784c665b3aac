import { isUntitled } from '../../../shared/post/untitled.ts'
import type { Command } from '../app/commands.ts'
import { toggleOutline } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { changeSlug } from './new-place-store.ts'
import { togglePreview } from './preview-store.ts'
import { chooseTemplate } from './templates-store.ts'
import { beginPost, beginPostFrom, giveUpPost, saveNow } from './writing.ts'
import { useWriting } from './writing-store.ts'

const hasBlog = () => useBlog.getState().blog !== null
const isWriting = () => useWriting.getState().postId !== null

const isFiled = () => isWriting() && !isUnfiled()

async function newFromShown(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId !== null) await beginPostFrom({ kind: 'post', id: postId })
}

const isUnfiled = () => isUntitled(useWriting.getState().postId ?? '')

export const writingCommands: readonly Command[] = [
  { id: 'posts.new', title: 'command.newPost', keys: 'Mod+N', isAvailable: hasBlog, run: beginPost },
  {
    id: 'posts.newFrom',
    title: 'command.newPostFrom',
    isAvailable: isFiled,
    run: newFromShown,
  },
  {
    id: 'posts.newFromTemplate',
    title: 'command.newFromTemplate',
    isAvailable: hasBlog,
    run: chooseTemplate,
  },
  {
    id: 'pages.new',
    title: 'command.newPage',
    isAvailable: hasBlog,
    run: () => beginPostFrom({ kind: 'page' }),
  },
  { id: 'posts.changeSlug', title: 'command.changeSlug', isAvailable: isUnfiled, run: changeSlug },
  { id: 'posts.discard', title: 'command.discardPost', isAvailable: isUnfiled, run: giveUpPost },
  { id: 'writing.save', title: 'command.save', keys: 'Mod+S', isAvailable: isWriting, run: saveNow },
  {
    id: 'writing.togglePreview',
    title: 'command.togglePreview',
    keys: 'Mod+Shift+E',
    isAvailable: isWriting,
    run: togglePreview,
  },
  {
    id: 'writing.outline',
    title: 'command.outline',
    keys: 'Mod+Shift+1',
    isAvailable: hasBlog,
    run: toggleOutline,
  },
]
