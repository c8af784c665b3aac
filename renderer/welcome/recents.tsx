import type { RecentBlog } from '../../shared/blog.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { forgetRecent, openRecent } from '../state/blog/blog-actions.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { Icon } from '../ui/icon.tsx'
import { BlogSeal } from '../ui/seal-mark.tsx'

/** The blogs that were open before; none: nothing is shown. */
export function Recents() {
  const say = useSay()
  const recents = useBlog(state => state.recents)
  if (recents.length === 0) return null
  return (
    <section className="recents" aria-labelledby="recents">
      <h2 className="recents-title" id="recents">
        {say('welcome.recents')}
      </h2>
      <ul className="recents-list">
        {recents.map(recent => (
          <Recent key={recent.id} recent={recent} />
        ))}
      </ul>
    </section>
  )
}

function Recent({ recent: { id, name, folder } }: { readonly recent: RecentBlog }) {
  const say = useSay()
  const isOpening = useBlog(state => state.isOpening)
  return (
    <li className="recent">
      <button
        type="button"
        className="recent-open"
        disabled={isOpening}
        onClick={() => void attempt(() => openRecent(id))}
      >
        <BlogSeal name={name} />
        <span className="recent-lines">
          <span className="recent-name">{name}</span>
          <span className="recent-folder">{folder}</span>
        </span>
      </button>
      <button
        type="button"
        className="icon-button recent-forget"
        aria-label={say('welcome.forget', { name })}
        title={say('welcome.forget', { name })}
        onClick={() => void attempt(() => forgetRecent(id))}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
