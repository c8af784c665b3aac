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
}

const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<main><article><header class="post-head"><h1></h1></header><div class="body"></div></article></main></body></html>`

/** Only what the preview needs besides the theme: room around, and the cards for what is not loaded. */
const previewStyle = `
html { scrollbar-width: thin; scrollbar-color: color-mix(in srgb, var(--quiet) 40%, var(--paper)) var(--paper) }
main { padding-block: 1.5rem 45vh }
h1:empty { display: none }
.card { display: block; padding: .8em 1em; border: 1px dashed var(--line); border-radius: 4px; font-size: .875rem;
  text-decoration: none; overflow-wrap: anywhere }
.card strong { display: block; color: var(--quiet); font-weight: 400 }
img.missing { min-height: 3em; min-width: 8em; outline: 1px dashed var(--seal); outline-offset: 2px }
`

/**
 * Makes the frame that shows the post: same origin, so that we can patch it; no scripts, whatever is in it.
 *
 * `onLost`: something led the frame elsewhere after all; it is gone, and another must be made.
 */
export function makeArticle(host: HTMLElement, onLost: () => void): Promise<Article> {
  const frame = host.ownerDocument.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin')
  return new Promise((resolve, reject) => {
    frame.onload = () => {
      frame.onload = () => {
        frame.remove()
        onLost()
      }
      const article = frame.contentDocument && articleIn(frame, frame.contentDocument)
      if (article) resolve(article)
      else reject(new Error('the preview has no document'))
    }
    frame.srcdoc = page
    host.append(frame)
  })
}

function articleIn(frame: HTMLIFrameElement, document: Document): Article | null {
  const heading = document.querySelector('h1')
  const body = document.querySelector<HTMLElement>('.body')
  if (!heading || !body) return null
  const style = document.createElement('style')
  style.textContent = [paper, pageFrame, text, lists, code, media, previewStyle].join('\n')
  document.head.append(style)
  return {
    document,
    body,
    setTitle(title) {
      heading.textContent = title
    },
    setLabel(label) {
      frame.title = label
    },
    setTheme: theme => chooseTheme(style.sheet, document, theme),
  }
}

/** The theme follows the reader's system; here it follows the app, so its media query is answered by hand. */
function chooseTheme(sheet: CSSStyleSheet | null, document: Document, theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme
  for (const rule of sheet?.cssRules ?? []) {
    // The article is another realm, so `instanceof` would ask for the wrong class.
    const media = 'media' in rule ? (rule as CSSMediaRule).media : null
    const isDark =
      media !== null && (darkRules.has(rule) || media.mediaText.includes('prefers-color-scheme: dark'))
    if (!media || !isDark) continue
    darkRules.add(rule)
    media.mediaText = theme === 'dark' ? 'screen' : 'not all'
  }
}

const darkRules = new WeakSet<CSSRule>()
