import type { OpenBlog } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { notify } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { takePlaces } from './places.ts'
import { focusFreeText } from './the-editor.ts'
import { useUnsaved } from './unsaved-store.ts'
import { rememberVisits } from './visits-store.ts'
import { openPost } from './writing.ts'
import { useWriting } from './writing-store.ts'

/** Goes on where the writer of this blog was: marks what is not saved, says what was recovered, shows the last post. */
export async function resumeBlog(blog: OpenBlog): Promise<void> {
  const { recovered, untitled, places, journalProblem } = await ask('blog.resume', undefined)
  if (useBlog.getState().blog !== blog) return
  useUnsaved.setState({ recovered: new Set(recovered), untitled, journalProblem })
  takePlaces(places)
  rememberVisits(places.map(({ id }) => id))
  if (recovered.length > 0)
    notify('recovered', { key: 'posts.recoveredNotice', params: { count: recovered.length } })
  const last = places[0]?.id ?? recovered[0]
  // Who has chosen a post already is not led away from it.
  if (last === undefined || useWriting.getState().postId !== null) return
  // They write on where they were.
  await openPost(last, () => focusFreeText())
}
