// Editors of other programs, as far as is known of what they do to pasted HTML (docs/decisions/0208-what-editors-keep.md).
import type { Browser, Page } from 'playwright'

/** What one of them keeps of what is pasted. */
interface Keeping {
  /** Elements; of others only what is in them is kept. */
  readonly elements: string
  readonly attributes: string
  /** Properties of `style` that are dropped; null: all. */
  readonly droppedStyles: string | null
  /** White space is one space, in code too. */
  readonly foldsCode: boolean
  /** Where a link may lead; others are words. */
  readonly links: string
}

const words = 'p br h1 h2 h3 h4 h5 h6 strong b em i u s del sup sub blockquote ul ol li hr img a'
const tables = 'table thead tbody tr th td'

/** WeChat’s: takes names, classes, boxes' looks and links to elsewhere; folds white space. */
export const wechatEditor: Keeping = {
  elements: `${words} ${tables} section span pre code`,
  attributes: 'style src alt width height colspan rowspan start',
  droppedStyles: 'position transform white-space float',
  foldsCode: true,
  links: '^https?://mp\\.weixin\\.qq\\.com/',
}

/** Zhihu’s: has a look of its own, formulas by their source, and code by its characters. */
export const zhihuEditor: Keeping = {
  elements: `${words} ${tables} pre code`,
  attributes: 'src alt lang eeimg data-eeimg colspan rowspan start',
  droppedStyles: null,
  foldsCode: false,
  links: '^https?:',
}

/** A mail program’s, and Word: no style sheets, scripts, forms, MathML or SVG; folds white space as Outlook does. */
export const mailEditor: Keeping = {
  elements: `${words} ${tables} div section span pre code`,
  attributes: 'style src alt width height colspan rowspan start title',
  droppedStyles: 'position transform max-width',
  foldsCode: true,
  links: '^(?:https?|mailto):',
}

/** Pastes into such an editor, as it would: by its own handler, into what the browser itself edits. */
export async function pasteInto(keeping: Keeping, reader: Browser, html: string): Promise<Page> {
  const page = await reader.newPage()
  await page.setContent('<div contenteditable="true" role="textbox" style="width:677px"></div>')
  await page.getByRole('textbox').focus()
  await page.evaluate(paste, { keeping, html })
  return page
}

function paste({ keeping, html }: { keeping: Keeping; html: string }): void {
  const elements = new Set(keeping.elements.split(' '))
  const attributes = new Set([...keeping.attributes.split(' '), 'href'])
  const clean = (element: Element): void => {
    for (const child of [...element.children]) clean(child)
    const name = element.localName
    const isDeadLink = name === 'a' && !new RegExp(keeping.links).test(element.getAttribute('href') ?? '')
    if (!elements.has(name) || isDeadLink) {
      element.replaceWith(...element.childNodes)
      return
    }
    for (const attribute of element.getAttributeNames())
      if (!attributes.has(attribute)) element.removeAttribute(attribute)
    // HTML parsed here is this page's own.
    const { style } = element as HTMLElement
    if (keeping.droppedStyles === null) element.removeAttribute('style')
    else for (const property of keeping.droppedStyles.split(' ')) style.removeProperty(property)
  }
  document.addEventListener('paste', event => {
    event.preventDefault()
    const { body } = new DOMParser().parseFromString(
      event.clipboardData?.getData('text/html') ?? '',
      'text/html',
    )
    for (const gone of body.querySelectorAll('script, style, math, svg, input, iframe, video, audio'))
      gone.remove()
    for (const child of [...body.children]) clean(child)
    if (keeping.foldsCode) {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode
        text.nodeValue = (text.nodeValue ?? '').replace(/[ \t\n]+/g, ' ')
      }
    }
    document.execCommand('insertHTML', false, body.innerHTML)
  })
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
}
