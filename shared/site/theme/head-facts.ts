import { absoluteFrom, absoluteUrl } from '../address/absolute-url.ts'
import type { PageView } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import { pageTitle } from './page-title.ts'
import type { PostContent } from './post-page.ts'
import type { ThemeContext } from './theme-context.ts'

/** What a head says in several ways: to search engines, to places that show a link, to programs. */
export interface HeadFacts {
  /** Null: as the site is called. */
  readonly title: string | null
  readonly description: string | null
  readonly author: string | null
  /** Null: the site's address is not known, or the page has none. */
  readonly url: string | null
  readonly image: string | null
  readonly lang: string
}

export function headFacts(view: PageView, context: ThemeContext, content: PostContent | null): HeadFacts {
  const { frame } = context
  return {
    title: pageTitle(view, frame.words),
    description: descriptionOf(view, context, content),
    author: (view.kind === 'post' ? view.author : null) ?? frame.author,
    url: canonicalUrl(view, context),
    image: imageUrl(context, content),
    lang: content?.lang ?? frame.lang,
  }
}

function descriptionOf(view: PageView, { frame }: ThemeContext, content: PostContent | null): string | null {
  if (view.kind === 'post') return view.post.description ?? content?.summary ?? null
  if (view.kind === 'page') return view.description ?? content?.summary ?? null
  return frame.description ?? firstTitles(view)
}

/** A blog that does not describe itself is described by what is in it: a search shows some words in any case. */
function firstTitles(view: PageView): string | null {
  const posts = 'posts' in view ? view.posts.slice(0, 5) : []
  return posts.length === 0 ? null : posts.map(({ title }) => title).join(' · ')
}

function canonicalUrl(view: PageView, { frame, address }: ThemeContext): string | null {
  if (view.kind === 'post' && view.canonical !== null) return view.canonical
  return frame.origin === null || view.kind === 'missing'
    ? null
    : absoluteUrl(frame.origin, linkable(address))
}

function imageUrl({ frame, address }: ThemeContext, content: PostContent | null): string | null {
  const picture = content?.picture ?? null
  if (picture === null || frame.origin === null) return null
  const url = absoluteFrom(frame.origin, linkable(address), picture.href)
  return /^https?:\/\//i.test(url) ? url : null
}
