import { isUntitled } from '../../../shared/post/untitled.ts'
import type { Command } from '../app/commands.ts'
import { notify } from '../app/notices-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import { entriesOf, useBlog } from './blog-store.ts'
import { cancelCheck, lookAtLinks, startCheck, useCheck } from './check-store.ts'
import { showTab } from './overview-store.ts'

const hasBlog = () => useBlog.getState().blog !== null
const openPostId = () => useWriting.getState().postId
const hasPost = () => openPostId() !== null && !isUntitled(openPostId() ?? '')

export const overviewCommands: readonly Command[] = [
  { id: 'blog.check', title: 'command.check', keys: 'F7', isAvailable: hasBlog, run: check },
  {
    id: 'blog.cancelCheck',
    title: 'command.cancelCheck',
    isAvailable: () => useCheck.getState().run !== null,
    run: cancelCheck,
  },
  { id: 'blog.calendar', title: 'command.calendar', isAvailable: hasBlog, run: () => showTab('calendar') },
  { id: 'blog.links', title: 'command.links', isAvailable: hasBlog, run: () => showTab('links') },
  { id: 'posts.linkedFrom', title: 'command.linkedFrom', isAvailable: hasPost, run: showLinks },
  { id: 'posts.whyHidden', title: 'command.whyHidden', isAvailable: hasPost, run: tellWhyHidden },
]

async function check(): Promise<void> {
  showTab('problems')
  await startCheck()
}

function showLinks(): void {
  lookAtLinks(openPostId())
  showTab('links')
}

/** In one sentence, as it stands above the post, too. */
function tellWhyHidden(): void {
  const entries = entriesOf(useBlog.getState().posts)
  const hidden = entries.find(({ post }) => post.id === openPostId())?.post.hidden
  notify('done', hidden ?? { key: 'hidden.willAppear' })
}
