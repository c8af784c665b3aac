import type { Events } from '../../../shared/calls.ts'
import { ask, listen } from '../../ask.ts'
import { acceptChange, acceptConfig, turnTo } from '../blog/blog-actions.ts'
import { useBlog } from '../blog/blog-store.ts'
import { acceptCheckProgress, dropSiteProblems, noteChange } from '../blog/check-store.ts'
import { acceptProgress } from '../blog/site-store.ts'
import { acceptFound, noteImagesChanged } from '../images/images-store.ts'
import { acceptBulkProgress } from '../operations/bulk-store.ts'
import { useUnsaved } from '../writing/unsaved-store.ts'
import { flushWriting } from '../writing/writing.ts'
import { runCommand } from './commands.ts'
import { notify, showFailure } from './notices-store.ts'

/** Takes everything that main tells unasked to where it belongs; the result stops listening. */
export function listenToMain(): () => void {
  const stops = [
    listen('blog.changed', acceptChange),
    listen('blog.changed', dropSiteProblems),
    // What a listing told is not told by an event too. The first list is no change.
    useBlog.subscribe(
      ({ posts }, before) => posts !== before.posts && before.posts.kind === 'ready' && noteChange(),
    ),
    listen('check.progressed', acceptCheckProgress),
    listen('images.found', acceptFound),
    listen('images.changed', noteImagesChanged),
    listen('blog.configured', acceptConfig),
    listen('blog.opened', ({ blog }) => turnTo(blog)),
    listen('journal.changed', ({ problem }) => useUnsaved.setState({ journalProblem: problem })),
    listen('blog.vanished', ({ folder }) => useBlog.setState({ vanishedFolder: folder })),
    listen('posts.restored', tellRestored),
    listen('blog.recovered', ({ message }) => void notify('problem', message)),
    listen('export.progressed', acceptProgress),
    listen('bulk.progressed', acceptBulkProgress),
    listen('menu.chosen', ({ command }) => void runCommand(command)),
    listen('window.closing', () => void close()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What became of posts is said until it is dismissed, also when it is good. */
function tellRestored({ restored, failed }: Events['posts.restored']): void {
  for (const file of restored) notify('problem', { key: 'post.restored', params: { file } })
  for (const file of failed) notify('problem', { key: 'post.notRestored', params: { file } })
}

/** The window closes only after everything typed is with main: a failure keeps it open, and says why. */
async function close(): Promise<void> {
  try {
    await flushWriting()
    await ask('app.readyToClose', undefined)
  } catch (error) {
    showFailure(error, close)
  }
}
