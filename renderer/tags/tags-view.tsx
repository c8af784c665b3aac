import { useRef, useState } from 'react'
import type { PostSummary, TagCount } from '../../shared/blog.ts'
import { quoted } from '../../shared/post-filter/complete-filter.ts'
import { useLanguage, useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog-store.ts'
import { countTags, matchTags } from '../state/count-tags.ts'
import { attempt } from '../state/notices-store.ts'
import { showPost } from '../state/post-actions.ts'
import type { PostEntry } from '../state/post-entries.ts'
import { showPostsWith } from '../state/post-list-actions.ts'
import { Blank } from '../ui/blank.tsx'
import { PostRow } from '../ui/post-row.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import './tags-view.css'

/** All tags of the blog, and the posts of the chosen one. */
export function TagsView() {
  const say = useSay()
  const language = useLanguage()
  const entries = entriesOf(useBlog(state => state.posts))
  const [chosen, setChosen] = useState<string | null>(null)
  const tags = countTags(entries, language)
  // A tag that went away with its last post is not shown any more.
  const tag = tags.some(known => known.tag === chosen) ? chosen : null
  if (tags.length === 0)
    return <Blank icon="tags" title={say('tags.noneTitle')} text={say('tags.noneText')} />
  return (
    <div className="tags-view">
      <TagColumn tags={tags} chosen={tag} onChoose={setChosen} />
      {tag === null ? (
        <Blank icon="tags" title={say('tags.pickTitle')} text={say('tags.pickText')} />
      ) : (
        <TaggedPosts key={tag} tag={tag} entries={entries.filter(({ post }) => post.tags.includes(tag))} />
      )}
    </div>
  )
}

interface ColumnProps {
  readonly tags: readonly TagCount[]
  readonly chosen: string | null
  readonly onChoose: (tag: string) => void
}

function TagColumn({ tags, chosen, onChoose }: ColumnProps) {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const found = matchTags(tags, text)
  return (
    <section className="tags-column">
      <header className="tags-head">
        <h1 className="tags-title">{say('place.tags')}</h1>
        <SearchField
          label={say('tags.search')}
          clearLabel={say('posts.clearSearch')}
          text={text}
          onChange={setText}
          onLeave={() => list.current?.focus()}
        />
        <p className="tags-count" role="status">
          {say('tags.count', { count: found.length })}
        </p>
      </header>
      {found.length === 0 ? (
        <Blank icon="search" title={say('tags.noMatch', { text })} />
      ) : (
        <VirtualList
          ref={list}
          label={say('tags.list')}
          rows={found.map(count => ({ key: count.tag, item: count, heading: '' }))}
          rowHeightPx={36}
          selectedKey={chosen}
          draw={item => <TagRow item={item} />}
          nameOf={({ tag, count }) => say('tags.rowLabel', { tag, count })}
          onOpen={item => onChoose(item.tag)}
        />
      )}
    </section>
  )
}

function TagRow({ item: { tag, count } }: { readonly item: TagCount }) {
  return (
    <div className="tag-row">
      <span className="tag-name" title={tag}>
        {tag}
      </span>
      <span className="tag-count">{count}</span>
    </div>
  )
}

function TaggedPosts({ tag, entries }: { readonly tag: string; readonly entries: readonly PostEntry[] }) {
  const say = useSay()
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const open = (post: PostSummary) => void attempt(() => showPost(post.id))
  return (
    <section className="tagged-posts">
      <header className="tagged-head">
        <h2 className="tagged-title">{tag}</h2>
        <p className="tags-count">{say('tags.postCount', { count: entries.length })}</p>
        <button type="button" className="button" onClick={() => showPostsWith(`tag:${quoted(tag)}`)}>
          {say('tags.showInPosts')}
        </button>
      </header>
      <VirtualList
        ref={list}
        label={say('tags.postsOf', { tag })}
        rows={entries.map(({ post }) => ({ key: post.id, item: post, heading: '' }))}
        rowHeightPx={58}
        selectedKey={null}
        draw={post => <PostRow post={post} dayLength="full" say={say} language={language} />}
        onOpen={open}
      />
    </section>
  )
}
