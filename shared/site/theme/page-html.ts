import { assertNever } from '../../errors.ts'
import { say } from '../../words/words.ts'
import type { SiteAddress } from '../address.ts'
import type { PageView, SiteFrame } from '../page-view.ts'
import { relativeHref } from '../relative-href.ts'
import { html, type SafeHtml } from './html.ts'
import { archivePage, indexPage, tagPage, tagsPage } from './list-pages.ts'
import { type PostContent, postPage } from './post-page.ts'
import type { ThemeContext } from './theme-context.ts'

/** A whole page of the site. `content` is what was rendered of a post; null on every other page. */
export function pageHtml(
  view: PageView,
  address: SiteAddress,
  frame: SiteFrame,
  content: PostContent | null,
): string {
  const context: ThemeContext = {
    frame,
    href: to => relativeHref(address, to),
    words: (key, params) => say(frame.words, key, params),
  }
  const title = pageTitle(view, context)
  const { href, words } = context
  return html`<!doctype html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === null ? frame.title : `${title} · ${frame.title}`}</title>
${metaTag('description', descriptionOf(view, frame))}${metaTag('author', authorOf(view, frame))}<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${href(frame.style)}">
<script src="${href(frame.script)}" defer></script>
</head>
<body>
<a class="skip" href="#content">${words('theme.skip')}</a>
<header class="site-head">
<a class="site-name" href="${href(frame.home)}">${frame.title}</a>
<nav aria-label="${words('theme.site')}">
<a href="${href(frame.archive)}"${current(view.kind === 'archive')}>${words('theme.archive')}</a>
<a href="${href(frame.tags)}"${current(view.kind === 'tags')}>${words('theme.tags')}</a>
</nav>
</header>
<main id="content">
${main(view, context, content)}
</main>
<footer class="site-foot">${footer(frame)}</footer>
</body>
</html>
`.html
}

function main(view: PageView, context: ThemeContext, content: PostContent | null): SafeHtml {
  switch (view.kind) {
    case 'index':
      return indexPage(view, context)
    case 'post':
      return postPage(view, context, content)
    case 'tags':
      return tagsPage(view, context)
    case 'tag':
      return tagPage(view, context)
    case 'archive':
      return archivePage(view, context)
    default:
      return assertNever(view)
  }
}

function pageTitle(view: PageView, { words }: ThemeContext): string | null {
  switch (view.kind) {
    case 'index':
      return view.number === 1 ? null : words('theme.page', { number: String(view.number) })
    case 'post':
      return view.post.title
    case 'tags':
      return words('theme.tags')
    case 'tag':
      return words('theme.tagged', { tag: view.tag.name })
    case 'archive':
      return words('theme.archive')
    default:
      return assertNever(view)
  }
}

function descriptionOf(view: PageView, frame: SiteFrame): string | null {
  return view.kind === 'post' ? view.post.description : frame.description
}

function authorOf(view: PageView, frame: SiteFrame): string | null {
  return (view.kind === 'post' ? view.author : null) ?? frame.author
}

function metaTag(name: string, content: string | null): SafeHtml | null {
  return content === null ? null : html`<meta name="${name}" content="${content}">\n`
}

function current(isCurrent: boolean): SafeHtml | null {
  return isCurrent ? html` aria-current="page"` : null
}

function footer(frame: SiteFrame): SafeHtml {
  const parts = [frame.author, frame.description].filter(part => part !== null)
  return html`${parts.map(part => html`<p>${part}</p>`)}`
}
