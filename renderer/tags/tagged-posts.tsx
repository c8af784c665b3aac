import { type KeyboardEvent, useRef } from 'react'
import type { PostSummary } from '../../shared/blog.ts'
import { useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import type { PostEntry } from '../state/posts/post-entries.ts'
import {
  addToChosenPosts,
  beginRename,
  dropOnPost,
  mergeChosen,
  removeFromChosenPosts,
  showInPosts,
} from '../state/tags/tag-actions.ts'
import type { TagUse } from '../state/tags/tag-uses.ts'
import { useTags } from '../state/tags/tags-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { keepRows, noneChosen } from '../ui/choose-rows.ts'
import { formatDay } from '../ui/format-day.ts'
import { Icon } from '../ui/icon.tsx'
import { MultiList, type RowDrag } from '../ui/multi-list.tsx'
import { PostRow } from '../ui/post-row.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { taggedPostsId } from './tags-focus.ts'

interface Props {
  /** At least one. */
  readonly tags: readonly TagUse[]
  readonly entries: readonly PostEntry[]
  readonly firstYear: number
}

/** The posts that have one of the chosen tags, and what can be done with the tags and with the posts. */
export function TaggedPosts({ tags, entries, firstYear }: Props) {
  const field = useTags(state => state.field)
  const names = new Set(tags.map(({ name }) => name))
  const posts = entries
    .filter(({ post }) => post[field].some(name => names.has(name)))
    .map(({ post }) => post)
  return (
    <section className="tagged-posts">
      <Head tags={tags} count={posts.length} firstYear={firstYear} />
      <ChosenPosts posts={posts} />
      <PostsOfTags tags={tags} posts={posts} />
    </section>
  )
}

interface HeadProps extends Pick<Props, 'tags' | 'firstYear'> {
  readonly count: number
}

function Head({ tags, count, firstYear }: HeadProps) {
  const say = useSay()
  const field = useTags(state => state.field)
  const [tag, another] = tags
  if (!tag) return null
  const isOne = another === undefined
  return (
    <header className="tagged-head">
      <h2 className="tagged-title">
        {isOne ? tag.name : say(`${field}.chosenTitle`, { count: tags.length })}
      </h2>
      <div className="tagged-buttons">
        <button type="button" className="button" onClick={isOne ? beginRename : mergeChosen}>
          {say(isOne ? 'tags.rename' : 'tags.merge')}
        </button>
        {isOne && field === 'tags' && (
          <button type="button" className="button" onClick={() => showInPosts(tag.name)}>
            {say('tags.showInPosts')}
          </button>
        )}
        <MoreButton />
      </div>
      <div className="tagged-facts">
        <span>{say('tags.postCount', { count })}</span>
        {isOne ? (
          <Facts tag={tag} firstYear={firstYear} />
        ) : (
          <span>{tags.map(({ name }) => name).join(' · ')}</span>
        )}
      </div>
    </header>
  )
}

function MoreButton() {
  const say = useSay()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say('tags.menu')}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect()
        useTags.setState({ menuAt: { x: left, y: bottom } })
      }}
    >
      <Icon name="more" />
    </button>
  )
}

function Facts({
  tag: { first, last, years },
  firstYear,
}: {
  readonly tag: TagUse
  readonly firstYear: number
}) {
  const say = useSay()
  const language = useLanguage()
  if (first === null || last === null) return null
  const used = years.flatMap((count, at) => (count > 0 ? [`${firstYear + at}: ${count}`] : []))
  return (
    <>
      <span>{`${formatDay(first, 'full', language)} – ${formatDay(last, 'full', language)}`}</span>
      <Sparkline years={years} label={say('tags.years', { years: used })} />
    </>
  )
}

/** What can be done with the posts that are chosen; how to choose some, while none is. */
function ChosenPosts({ posts }: { readonly posts: readonly PostSummary[] }) {
  const say = useSay()
  const ids = new Set(posts.map(({ id }) => id))
  const count = keepRows(
    useTags(state => state.chosenPosts),
    ids,
  ).keys.size
  return (
    <div className="tagged-chosen" role="status">
      <span>{count === 0 ? say('tags.choosePosts') : say('tags.chosenPosts', { count })}</span>
      {count > 0 && (
        <>
          <button type="button" className="link-button" onClick={addToChosenPosts}>
            {say('tags.addToPosts')}
          </button>
          <button type="button" className="link-button" onClick={removeFromChosenPosts}>
            {say('tags.removeFromPosts')}
          </button>
        </>
      )}
    </div>
  )
}

interface PostsProps extends Pick<Props, 'tags'> {
  readonly posts: readonly PostSummary[]
}

function PostsOfTags({ tags, posts }: PostsProps) {
  const say = useSay()
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const field = useTags(state => state.field)
  const names = tags.map(({ name }) => name)
  return (
    <MultiList
      ref={list}
      id={taggedPostsId}
      label={say(`${field}.postsOf`, { tag: names })}
      rows={posts.map(post => ({ key: post.id, item: post }))}
      rowHeightPx={58}
      chosen={keepRows(
        useTags(state => state.chosenPosts),
        new Set(posts.map(({ id }) => id)),
      )}
      onChoose={chosenPosts => useTags.setState({ chosenPosts })}
      isOpenedByClick
      draw={post => <PostRow post={post} dayLength="full" say={say} language={language} />}
      onOpen={post => void attempt(() => showPost(post.id))}
      onOtherKey={onPostKey}
      drag={postDrop}
    />
  )
}

/** Delete takes the tags from the chosen posts; Escape chooses none of them. */
function onPostKey(event: KeyboardEvent): void {
  const { keys } = useTags.getState().chosenPosts
  if (event.ctrlKey || event.metaKey || event.altKey || keys.size === 0) return
  if (event.key === 'Delete') removeFromChosenPosts()
  else if (event.key === 'Escape') useTags.setState({ chosenPosts: noneChosen })
  else return
  event.preventDefault()
}

/** A tag can be dropped onto a post that does not have it. */
const postDrop: RowDrag<PostSummary> = {
  canDrop: post => {
    const { carried } = useTags.getState()
    return carried !== null && !carried.names.every(name => post[carried.field].includes(name))
  },
  onDrop: post => {
    const { carried } = useTags.getState()
    if (carried) dropOnPost(carried, post.id)
  },
}
