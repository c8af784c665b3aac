import type { PageView, PostLink } from '../page-view.ts'
import { html, raw, type SafeHtml } from './html.ts'
import { dateHtml, tagList } from './post-parts.ts'
import type { ThemeContext } from './theme-context.ts'

/** What only the rendered post knows. */
export interface PostContent {
  readonly html: string
  /** The link to the header picture; null: none. */
  readonly picture: string | null
}

export function postPage(
  view: Extract<PageView, { kind: 'post' }>,
  context: ThemeContext,
  content: PostContent | null,
): SafeHtml {
  const { post, author } = view
  const picture = content?.picture ?? null
  return html`<article class="post">
<header class="post-head">
<h1>${post.title}</h1>
${post.description === null ? null : html`<p class="lead">${post.description}</p>\n`}<p class="meta">${dateHtml(post.day, context)}${author === null ? null : html`<span>${author}</span>`}</p>
${tagList(post.tags, context)}
${picture === null ? null : html`<img class="picture" src="${picture}" alt="">\n`}</header>
<div class="body">
${raw(content?.html ?? '')}
</div>
</article>
${neighbours(view.newer, view.older, context)}`
}

function neighbours(
  newer: PostLink | null,
  older: PostLink | null,
  { href, words }: ThemeContext,
): SafeHtml | null {
  if (newer === null && older === null) return null
  const link = (post: PostLink | null, kind: 'newer' | 'older') =>
    post === null
      ? null
      : html`<a class="${kind}" href="${href(post.address)}" rel="${kind === 'newer' ? 'next' : 'prev'}"><small>${words(`theme.${kind}Post`)}</small>${post.title}</a>\n`
  return html`<nav class="neighbours" aria-label="${words('theme.morePosts')}">
${link(older, 'older')}${link(newer, 'newer')}</nav>`
}
