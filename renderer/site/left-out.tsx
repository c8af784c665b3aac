import type { FileId } from '../../shared/blog.ts'
import type { SiteProblem } from '../../shared/calls/site.ts'
import { groupHidden } from '../../shared/post/hidden-kind.ts'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { showPostsWith } from '../state/posts/post-list-actions.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { FirstOf } from './first-of.tsx'

const firstPosts = 5

/** Posts that are not on the site and are not meant to be: how many, and for who wants to see, which and why. */
export function LeftOut({ posts }: { readonly posts: readonly SiteProblem[] }) {
  const say = useSay()
  const listed = useBlog(state => state.posts)
  const titles = new Map(entriesOf(listed).map(({ post }) => [post.id, post.title]))
  if (posts.length === 0) return null
  // The newest first, as everywhere.
  const groups = groupHidden(posts.toReversed())
  const kinds = groups.map(({ kind, posts: own }) => say(`leftOut.${kind}`, { count: own.length }))
  return (
    <details className="left-out">
      <summary>{say('leftOut.title', { count: posts.length, kinds })}</summary>
      {groups.map(({ kind, posts: own }, at) => (
        <Group key={kind} name={kinds[at] ?? ''} posts={own} titles={titles} />
      ))}
      <button type="button" className="button left-out-list" onClick={() => showPostsWith('is:hidden')}>
        {say('leftOut.inList')}
      </button>
    </details>
  )
}

interface GroupProps {
  readonly name: string
  readonly posts: readonly SiteProblem[]
  readonly titles: ReadonlyMap<FileId, string>
}

/** Posts with reasons of one kind; a reason that all have is said once. */
function Group({ name, posts, titles }: GroupProps) {
  const say = useSay()
  const reasons = new Set(posts.map(post => sayMessage(say, post)))
  const [reason] = reasons
  return (
    <section className="report-group" aria-label={name}>
      <h4 className="report-group-name">{name}</h4>
      {reasons.size === 1 && <p className="left-out-reason">{reason}</p>}
      <FirstOf
        items={posts}
        first={firstPosts}
        showAll={say('report.allPosts', { count: posts.length })}
        name={null}
      >
        {shown => (
          <ul className="report-rows">
            {shown.map(post => (
              <li key={post.file} className="report-row">
                <button
                  type="button"
                  className="link-button left-out-post"
                  title={post.file}
                  onClick={() => void attempt(() => showPost(post.file, null))}
                >
                  {titles.get(post.file) ?? post.file}
                </button>
                {reasons.size > 1 && <p className="left-out-reason">{sayMessage(say, post)}</p>}
              </li>
            ))}
          </ul>
        )}
      </FirstOf>
    </section>
  )
}
