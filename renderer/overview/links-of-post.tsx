import { useEffect, useState } from 'react'
import type { FileId } from '../../shared/blog.ts'
import type { LinksOf, PostLink, PostLinks } from '../../shared/check/blog-check.ts'
import { ask } from '../ask.ts'
import { useSay } from '../say.ts'
import { attempt, showFailure } from '../state/app/notices-store.ts'
import { useCheck } from '../state/blog/check-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { Blank } from '../ui/blank.tsx'

/** The posts that link to a post, and those that it links to, each at its line. */
export function LinksOfPost({ post }: { readonly post: PostLinks | null }) {
  const say = useSay()
  const links = useLinksOf(post?.id ?? null)
  if (post === null)
    return (
      <div className="problems-nothing">
        <Blank icon="posts" title={say('links.pickTitle')} text={say('links.pickText')} />
      </div>
    )
  return (
    <section className="links-of" aria-label={post.title}>
      <header className="links-of-head">
        <h2 className="links-of-title">{post.title}</h2>
        <button type="button" className="button" onClick={() => void attempt(() => showPost(post.id))}>
          {say('links.open')}
        </button>
      </header>
      {links && (
        <>
          <LinkList
            title={say('links.incoming')}
            none={say('links.noIncoming')}
            links={links.incoming}
            fileOf={link => link.id}
          />
          <LinkList
            title={say('links.outgoing')}
            none={say('links.noOutgoing')}
            links={links.outgoing}
            fileOf={() => post.id}
          />
        </>
      )}
    </section>
  )
}

/** Null: not known yet. Asked again when the blog has been checked again. */
function useLinksOf(id: FileId | null): LinksOf | null {
  const result = useCheck(state => state.result)
  const [known, setKnown] = useState<{ readonly id: FileId; readonly links: LinksOf } | null>(null)
  useEffect(() => {
    if (id === null || result === null) return
    let isOld = false
    ask('check.linksOf', { id }).then(links => {
      if (!isOld) setKnown({ id, links })
    }, showFailure)
    return () => {
      isOld = true
    }
  }, [id, result])
  return known !== null && known.id === id ? known.links : null
}

interface ListProps {
  readonly title: string
  readonly none: string
  readonly links: readonly PostLink[]
  /** The file that the link stands in. */
  readonly fileOf: (link: PostLink) => FileId
}

function LinkList({ title, none, links, fileOf }: ListProps) {
  const say = useSay()
  return (
    <>
      <h3 className="links-of-kind">{title}</h3>
      {links.length === 0 && <p className="links-of-none">{none}</p>}
      <ul>
        {links.map(link => (
          <li key={`${link.id} ${link.line}`} className="links-of-link">
            <button
              type="button"
              className="link-button"
              onClick={() => void attempt(() => showPost(fileOf(link), link.line))}
            >
              {link.title}
            </button>
            <span className="links-of-line">{say('links.line', { line: link.line })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
