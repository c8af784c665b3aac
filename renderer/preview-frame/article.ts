import code from '../../shared/site/theme/style/code.css?raw'
import pageFrame from '../../shared/site/theme/style/frame.css?raw'
import lists from '../../shared/site/theme/style/lists.css?raw'
import media from '../../shared/site/theme/style/media.css?raw'
import paper from '../../shared/site/theme/style/paper.css?raw'
import text from '../../shared/site/theme/style/text.css?raw'

/** The post's page inside the preview, in the exported site's own theme. */
export interface Article {
  readonly document: Document
  /** Where the blocks go. */
  readonly body: HTMLElement
  readonly setTitle: (title: string) => void
  /** What a screen reader calls the frame. */
  readonly setLabel: (label: string) => void
  readonly setTheme: (theme: 'light' | 'dark') => void
  readonly remove: () => void
}

const articleAlone = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<main><article><header class="post-head"><h1></h1></header><div class="body"></div></article></main></body></html>`

/** Only what the preview needs besides the theme: the cards for what is not loaded, and the mark of a place. */
const previewStyle = `
html { scrollbar-width: thin; scrollbar-color: color-mix(in srgb, var(--quiet) 40%, var(--paper)) var(--paper) }
.card { display: block; padding: .8em 1em; border: 1px dashed var(--line); border-radius: 4px; font-size: .875rem;
  line-height: 1.5; overflow-wrap: anywhere }
.block > .card { margin-bottom: 1.15rem }
.card a { display: block; text-decoration: none }
.card strong { display: block; color: var(--quiet); font-weight: 400 }
.card button { margin: .6em 0 0; padding: .25em .8em; border: 1px solid var(--line); border-radius: 4px;
  background: var(--paper); color: var(--ink); font: inherit; cursor: pointer }
.card button:hover { border-color: var(--quiet) }
img[data-preview-missing] { position: relative; min-height: 4em; min-width: min(17em, 100%); border: 1px dashed var(--seal);
  border-radius: 4px; vertical-align: middle; overflow: hidden }
img[data-preview-missing]::before { content: attr(data-preview-missing) "\\A" attr(alt); position: absolute; inset: 0;
  padding: .55em .9em; background: var(--paper); color: var(--quiet); font-size: .85em; line-height: 1.5; white-space: pre-line }
.pointed { border-radius: 3px; background: color-mix(in srgb, var(--seal) 12%, transparent);
  box-shadow: 0 0 0 .35em color-mix(in srgb, var(--seal) 12%, transparent) }
@media (prefers-reduced-motion: no-preference) { .block, .block * { transition: background .15s, box-shadow .15s } }
@media print { .card button { display: none } .card a::after { content: none !important } }
`

/** Room around the post where there is no page around it. */
const articleStyle = `
main { padding-block: 1.5rem 45vh }
h1:empty { display: none }
@media print { main { padding: 0 } }
`

/**
 * Makes the frame that shows the post: same origin, so that we can patch it; no scripts, whatever is in it.
 *
 * `page` is the exported page that the post is to be shown in; null: none is around it.
 * `onLost`: something led the frame elsewhere after all; it is gone, and another must be made.
 */
export function makeArticle(host: HTMLElement, page: string | null, onLost: () => void): Promise<Article> {
  const frame = host.ownerDocument.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin')
  return new Promise((resolve, reject) => {
    frame.onload = () => {
      frame.onload = () => {
        frame.remove()
        onLost()
      }
      const article = frame.contentDocument && articleIn(frame, frame.contentDocument, page !== null)
      if (article) resolve(article)
      else reject(new Error('the preview has no document'))
    }
    frame.srcdoc = page === null ? articleAlone : pageAround(page)
    host.append(frame)
  })
}

function articleIn(frame: HTMLIFrameElement, document: Document, isPage: boolean): Article | null {
  const heading = document.querySelector('h1')
  const body = document.querySelector<HTMLElement>('.body')
  if (!heading || !body) return null
  const style = document.createElement('style')
  const own = isPage ? [] : [paper, pageFrame, text, lists, code, media, articleStyle]
  style.textContent = [...own, previewStyle].join('\n')
  document.head.append(style)
  return {
    document,
    body,
    remove: () => {
      frame.onload = null
      frame.remove()
    },
    setTitle(title) {
      heading.textContent = title
    },
    setLabel(label) {
      frame.title = label
    },
    setTheme: theme => chooseTheme(document, theme),
  }
}

/** The theme follows the reader's system; here it follows the app, so its media queries are answered by hand. */
function chooseTheme(document: Document, theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      // The article is another realm, so `instanceof` would ask for the wrong class.
      const media = 'media' in rule ? (rule as CSSMediaRule).media : null
      const isDark =
        media !== null && (darkRules.has(rule) || media.mediaText.includes('prefers-color-scheme: dark'))
      if (!media || !isDark) continue
      darkRules.add(rule)
      media.mediaText = theme === 'dark' ? 'screen' : 'not all'
    }
  }
}

/** The exported page without what runs or loads, and with an empty place for the blocks. */
function pageAround(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll('script, link, base, iframe, meta[http-equiv]'))
    element.remove()
  parsed.querySelector('.body')?.replaceChildren()
  return `<!doctype html>${parsed.documentElement.outerHTML}`
}

const darkRules = new WeakSet<CSSRule>()
