import type { PostSummary } from '../../shared/blog.ts'
import type { Language, MessageKey } from '../../shared/words/words.ts'
import { type Say, sayMessage } from '../say.ts'
import { formatDay } from './format-day.ts'
import { Icon } from './icon.tsx'
import { PostMarks } from './post-marks.tsx'
import './post-row.css'

interface Props {
  readonly post: PostSummary
  /** Short where a heading says the year. */
  readonly dayLength: 'full' | 'short'
  /** What is to be known of it besides: that it is not saved, or was recovered. */
  readonly mark?: MessageKey | null
  // Handed down, not asked for: a row is drawn at each frame of scrolling.
  readonly say: Say
  readonly language: Language
}

/** A post in a list: its title, and below it when, whether a draft, and its tags; or what is wrong with it. */
export function PostRow({ post, dayLength, mark = null, say, language }: Props) {
  const reason = post.problem && sayMessage(say, post.problem)
  return (
    <div className="post-row">
      <div className="post-title" title={post.title}>
        {post.title}
      </div>
      <div className="post-facts">
        {post.date && <time dateTime={post.date.day}>{formatDay(post.date.day, dayLength, language)}</time>}
        <PostMarks post={post} mark={mark} say={say} />
        {reason === null ? (
          <span className="post-tags">{post.tags.join(language === 'en' ? ', ' : '、')}</span>
        ) : (
          <span className="post-problem" title={reason}>
            <Icon name="warning" />
            <span className="unseen">{say('posts.problem', { reason })}</span>
            <span className="post-reason" aria-hidden="true">
              {reason}
            </span>
          </span>
        )}
      </div>
    </div>
  )
}
