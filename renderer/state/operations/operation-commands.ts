import type { FileId } from '../../../shared/blog.ts'
import { isPageName } from '../../../shared/post/page-name.ts'
import type { Command } from '../app/commands.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import {
  deletePost,
  duplicatePost,
  isListed,
  publishPost,
  showLog,
  showReport,
  undoOperation,
} from './operation-actions.ts'
import { openOperation } from './operations-store.ts'
import { copyAddress, showPostInFolder } from './share-post.ts'

/** What can be done with the post that is shown, and with what was done last. */
export const operationCommands: readonly Command[] = [
  onShown('posts.rename', 'command.rename', id => openOperation({ kind: 'rename', id }), 'F2'),
  {
    ...onShown('posts.move', 'command.move', id => openOperation({ kind: 'move', id })),
    isAvailable: isPostShown,
  },
  {
    ...onShown('posts.changeDate', 'command.changeDate', id => openOperation({ kind: 'date', id })),
    isAvailable: isPostShown,
  },
  onShown('posts.duplicate', 'command.duplicate', duplicatePost),
  { ...onShown('posts.publish', 'command.publish', publishPost), isAvailable: isDraftShown },
  onShown('posts.showInFolder', 'command.showPostInFolder', showPostInFolder),
  onShown('posts.copyAddress', 'command.copyAddress', copyAddress),
  onShown('posts.delete', 'command.delete', deletePost),
  {
    id: 'operations.undoLast',
    title: 'command.undoLast',
    keys: 'Mod+Alt+Z',
    isAvailable: () => useBlog.getState().blog !== null,
    run: () => undoOperation(null),
  },
  { id: 'log.show', title: 'command.showLog', run: showLog },
  { id: 'report.show', title: 'command.report', run: showReport },
]

function onShown(
  id: string,
  title: Command['title'],
  run: (post: FileId) => void | Promise<void>,
  keys?: string,
): Command {
  return {
    id,
    title,
    ...(keys === undefined ? {} : { keys }),
    isAvailable: () => shownPost() !== null,
    run: () => {
      const post = shownPost()
      return post === null ? undefined : run(post)
    },
  }
}

/** Null: none is shown, or one that has no file of its own. */
function shownPost(): FileId | null {
  const { postId } = useWriting.getState()
  return postId !== null && (isListed(postId) || isPage(postId)) ? postId : null
}

/** A page is known by its name: the list of pages is read only when it is looked at. */
function isPage(id: FileId): boolean {
  return isPageName(id, useBlog.getState().blog?.generator ?? 'plain')
}

/** A page has neither a day nor folders to go to. */
function isPostShown(): boolean {
  const id = shownPost()
  return id !== null && !isPage(id)
}

function isDraftShown(): boolean {
  const id = shownPost()
  return entriesOf(useBlog.getState().posts).some(({ post }) => post.id === id && post.draft)
}
