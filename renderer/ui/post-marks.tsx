import type { PostSummary } from '../../shared/blog.ts'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { type Say, sayMessage } from '../say.ts'

interface Props {
  readonly post: PostSummary
  /** What is to be known of it besides: that it is not saved, or was recovered. */
  readonly mark: MessageKey | null
  readonly say: Say
}

/** What a post is marked with wherever it is listed: that it is a copy, a draft, or will not appear. */
export function PostMarks({ post, mark, say }: Props) {
  const copy = readConflictCopy(post.id)
  const hiddenLabel = labelOf(post)
  return (
    <>
      {copy && (
        <span className="pill" title={copy.original}>
          {copy.whose === null ? say('posts.copy') : say('posts.copyOf', { whose: copy.whose })}
        </span>
      )}
      {mark !== null && <span className="pill post-mark">{say(mark)}</span>}
      {post.draft && <Pill words="posts.draft" reason={post.hidden} say={say} />}
      {hiddenLabel && <Pill words={hiddenLabel} reason={post.hidden} say={say} />}
    </>
  )
}

interface PillProps {
  readonly words: MessageKey
  readonly reason: PostSummary['hidden']
  readonly say: Say
}

/** The pointer shows the reason, and a screen reader reads it. */
function Pill({ words, reason, say }: PillProps) {
  const why = reason === null ? null : sayMessage(say, reason)
  return (
    <span className="pill" title={why ?? undefined}>
      {say(words)}
      {why !== null && <span className="unseen">: {why}</span>}
    </span>
  )
}

/** Of a post that is hidden for no reason that stands in its row already. */
function labelOf({ hidden, draft, problem, id }: PostSummary): MessageKey | null {
  if (hidden === null || draft || problem !== null || readConflictCopy(id) !== null) return null
  const isDue = hidden.key === 'hidden.future' || hidden.key === 'hidden.publishDate'
  return isDue ? 'posts.scheduled' : 'posts.hidden'
}
