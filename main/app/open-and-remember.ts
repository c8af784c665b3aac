import type { OpenBlog } from '../../shared/blog.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import type { HandlerParts } from '../handlers.ts'

type Parts = Pick<HandlerParts, 'session' | 'settings' | 'recents' | 'desktop' | 'log'>

/**
 * Opens the blog in the folder that `find` gives, which is asked for only when the one before may be left.
 *
 * null: the user was asked about unsaved posts and cancelled; the blog before stays open.
 */
export function openAndRemember(
  parts: Parts,
  find: () => string | Promise<string>,
): Promise<OpenBlog | null> {
  // A second start of the app may come while the user is being asked because of the first.
  return oneAtATime('open a blog', async () => {
    const unsaved = await decideUnsaved(parts)
    if (unsaved === 'cancel') return null
    const blog = await parts.session.open(await find(), unsaved)
    // It is open all the same when it could not be put into the list of recent ones; the log says why.
    await parts.recents.remember(blog).catch((error: unknown) => parts.log(error, 'recents'))
    return blog
  })
}

/**
 * With saving by itself switched off no post is written unasked: what is typed between the question, or none where
 * nothing was unsaved, and the moment the blog is left goes into the history.
 */
async function decideUnsaved({ session, settings, desktop }: Parts): Promise<'save' | 'discard' | 'cancel'> {
  if (settings.current().autosave) return 'save'
  const count = session.dirtyIds().length
  return count === 0 ? 'discard' : desktop.askAboutUnsaved(count)
}
