import { useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { tagUses } from '../state/tags/tag-uses.ts'
import { chooseTags, useTags } from '../state/tags/tags-store.ts'
import { keepRows } from '../ui/choose-rows.ts'
import { Loading } from '../ui/loading.tsx'
import { Suggestions } from './suggestions.tsx'
import { TagColumn } from './tag-column.tsx'
import { TagMenu } from './tag-menu.tsx'
import { TaggedPosts } from './tagged-posts.tsx'
import './tags-view.css'

/** All tags, or categories, of the blog, and the posts of the chosen ones. */
export function TagsView() {
  const say = useSay()
  const language = useLanguage()
  const posts = useBlog(state => state.posts)
  const entries = entriesOf(posts)
  const field = useTags(state => state.field)
  const { all, firstYear } = tagUses(entries, field, language)
  // A tag that went away with its last post is not chosen any more.
  const chosen = keepRows(
    useTags(state => state.chosen),
    new Set(all.map(({ name }) => name)),
  )
  if (posts.kind === 'loading') return <Loading text={say('posts.loading')} />
  const shown = all.filter(({ name }) => chosen.keys.has(name))
  return (
    <main className="tags-view" data-alone={all.length === 0 || undefined}>
      <TagColumn uses={all} chosen={chosen} onChoose={chooseTags} />
      {shown.length > 0 && (
        <TaggedPosts
          key={`${field} ${shown.map(({ name }) => name).join('\n')}`}
          tags={shown}
          entries={entries}
          firstYear={firstYear}
        />
      )}
      {shown.length === 0 && all.length > 0 && <Suggestions key={field} />}
      <TagMenu />
    </main>
  )
}
