import type { FileId } from '../../shared/blog.ts'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { publishPost } from '../state/operations/operation-actions.ts'
import { focusText } from '../state/writing/the-editor.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Icon } from '../ui/icon.tsx'

/** Under the bar of a post that will not appear on the site: why, in one sentence, and for a draft the way out of it. */
export function HiddenNote() {
  const say = useSay()
  const id = useWriting(state => (state.problem === null ? state.postId : null))
  const post = useBlog(state => entriesOf(state.posts).find(entry => entry.post.id === id)?.post)
  // What cannot be read is told beside its fields, and of a copy by its banner.
  if (!post || post.hidden === null || post.problem !== null || readConflictCopy(post.id) !== null)
    return null
  return (
    <p className="hidden-note" role="note" aria-label={say('hidden.title')}>
      <Icon name="unseen" />
      <span>{sayMessage(say, post.hidden)}</span>
      {post.draft && (
        <button
          type="button"
          className="link-button hidden-note-act"
          onClick={() => void attempt(() => publishHere(post.id))}
        >
          {say('command.publish')}
        </button>
      )}
    </p>
  )
}

/** The button goes with the note, so the text gets the focus. */
async function publishHere(id: FileId): Promise<void> {
  await publishPost(id)
  focusText()
}
