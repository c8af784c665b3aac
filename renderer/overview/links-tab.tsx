import { useId, useRef, useState } from 'react'
import type { PostLinks } from '../../shared/check/blog-check.ts'
import { fold } from '../../shared/fold.ts'
import { type Say, useSay } from '../say.ts'
import { lookAtLinks, useCheck } from '../state/blog/check-store.ts'
import { Blank } from '../ui/blank.tsx'
import { Loading } from '../ui/loading.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { CheckProgress } from './check-status.tsx'
import { LinksOfPost } from './links-of-post.tsx'
import { useFreshCheck } from './use-check.ts'
import './problems-tab.css'
import './links-tab.css'

type Wanted = 'all' | 'orphans' | 'broken'

const choices = [
  ['all', 'links.all'],
  ['orphans', 'links.orphans'],
  ['broken', 'links.broken'],
] as const

/** How the posts are linked: how many links come in and go out, which posts nothing leads to, and where links are broken. */
export function LinksTab() {
  const say = useSay()
  useFreshCheck()
  const links = useCheck(state => state.result?.links ?? null)
  const problem = useCheck(state => state.problem)
  const chosen = useCheck(state => state.linked)
  const [wanted, setWanted] = useState<Wanted>('all')
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  if (links === null) return problem ? <Failed /> : <Loading text={say('links.loading')} />
  if (links.length === 0)
    return <Blank icon="posts" title={say('links.noneTitle')} text={say('links.noneText')} />
  const rows = shown(links, wanted, text)
  return (
    <div className="problems-columns links">
      <section className="problem-groups links-column" aria-label={say('links.posts')}>
        <div className="problem-groups-head">
          <SearchField
            label={say('links.search')}
            clearLabel={say('posts.clearSearch')}
            text={text}
            onChange={setText}
            onLeave={() => list.current?.focus()}
          />
          <Choice wanted={wanted} onChange={setWanted} />
          <p className="links-count" role="status">
            {say('posts.count', { count: rows.length })}
          </p>
        </div>
        <VirtualList
          ref={list}
          label={say('links.posts')}
          rows={rows.map(post => ({ key: post.id, item: post, heading: '' }))}
          rowHeightPx={38}
          selectedKey={chosen}
          draw={post => <PostRow post={post} say={say} />}
          nameOf={({ title, incoming, outgoing, broken }) =>
            say('links.rowLabel', { title, incoming, outgoing, broken })
          }
          onOpen={({ id }) => lookAtLinks(id)}
        />
      </section>
      <LinksOfPost post={links.find(({ id }) => id === chosen) ?? null} />
    </div>
  )
}

function Failed() {
  const say = useSay()
  return (
    <Blank icon="warning" title={say('links.failed')} isAlert>
      <div className="check-status">
        <CheckProgress />
      </div>
    </Blank>
  )
}

/** Those that most links lead to come first; posts that nothing leads to by name, the newest first. */
function shown(links: readonly PostLinks[], wanted: Wanted, text: string): readonly PostLinks[] {
  const folded = fold(text)
  return links
    .filter(
      post =>
        (wanted === 'all' || (wanted === 'orphans' ? post.incoming === 0 : post.broken > 0)) &&
        (folded === '' || fold(post.title).includes(folded)),
    )
    .toSorted((a, b) => b.incoming - a.incoming || (a.id < b.id ? 1 : -1))
}

function Choice({
  wanted,
  onChange,
}: {
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const say = useSay()
  const name = useId()
  return (
    <fieldset className="choice choice-small">
      <legend className="unseen">{say('links.show')}</legend>
      {choices.map(([value, title]) => (
        <label key={value} className="choice-option">
          <input
            type="radio"
            className="unseen"
            name={name}
            checked={wanted === value}
            onChange={() => onChange(value)}
          />
          {say(title)}
        </label>
      ))}
    </fieldset>
  )
}

function PostRow({ post, say }: { readonly post: PostLinks; readonly say: Say }) {
  const { title, incoming, outgoing, broken } = post
  return (
    <div className="problem-group">
      <span className="problem-group-name" title={title}>
        {title}
      </span>
      {broken > 0 && (
        <span className="pill" title={say('links.brokenCount', { count: broken })}>
          {broken}
        </span>
      )}
      <span className="links-figure" title={say('links.incoming')} data-none={incoming === 0 || undefined}>
        ← {incoming}
      </span>
      <span className="links-figure" title={say('links.outgoing')} data-none={outgoing === 0 || undefined}>
        → {outgoing}
      </span>
    </div>
  )
}
