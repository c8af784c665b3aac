// HTML of two programs can mean the same and be written differently. This writes both in one way, a line a block.

/** The top-level blocks of a post's HTML, each in one spelling: what is left to differ is what a reader would see. */
export function normalBlocks(html: string): readonly string[] {
  const blocks: string[] = []
  // The elements that are open, as a browser has them: an end tag ends all that is open inside, or nothing.
  const open: string[] = []
  let block = ''
  const end = () => {
    const text = block
      .replace(/\s+<\/pre>/g, '</pre>')
      .replace(/(<input[^>]*>) /g, '$1')
      .replace(/<div>(\\\[[\s\S]*?\\\])<\/div>/g, '$1')
      .replace(/<em><strong>([^<]*)<\/strong><\/em>/g, '<strong><em>$1</em></strong>')
      .replace(new RegExp(` *(</?(?:${blockNames})\\b[^>]*>) *`, 'g'), '$1')
      .trim()
    if (text !== '') blocks.push(text.includes('<pre>') ? text : text.replace(/ +/g, ' '))
    block = ''
  }
  for (const piece of withoutWrappers(html).match(pieces) ?? []) {
    const [, slash = '', written = '', attributes = ''] = aTag.exec(piece) ?? []
    const name = sameElement.get(written.toLowerCase()) ?? written.toLowerCase()
    const inCode = open.includes('pre')
    if (name === '') {
      if (!piece.startsWith('<!--')) block += inCode ? decode(piece) : decode(piece).replace(/\s+/g, ' ')
    } else if (name === 'span' && open.includes('code')) continue
    else if (inCode && (name === 'span' || (name === 'code' && open.includes('pre')))) continue
    else if (slash === '') {
      if (open.length === 0 && isBlock.test(name)) end()
      block += name === 'pre' ? '<pre>' : `<${name}${normalAttributes(attributes)}>`
      if (!isVoid.test(name)) open.push(name)
    } else if (open.includes(name)) {
      while (open.length > 0) {
        const ended = open.pop() ?? ''
        block += `</${ended}>`
        if (ended === name) break
      }
      if (open.length === 0 && isBlock.test(name)) end()
    }
  }
  end()
  return blocks
}

const pieces = /<!--[\s\S]*?-->|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</g
const aTag = /^<(\/?)([A-Za-z][^\s/>]*)([\s\S]*?)\/?>$/
const blockNames =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video'
const isBlock = new RegExp(`^(?:${blockNames})$`)
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const sameElement = new Map([['s', 'del']])

/** Jekyll's colouring puts frames around code, which say nothing about the text. */
function withoutWrappers(html: string): string {
  return html
    .replace(
      /<div class="language-[^"]*highlighter-rouge">\s*<div class="highlight">\s*<pre[^>]*>([\s\S]*?)<\/pre>\s*<\/div>\s*<\/div>/g,
      '<pre>$1</pre>',
    )
    .replace(/<figure class="highlight">\s*<pre[^>]*>([\s\S]*?)<\/pre>\s*<\/figure>/g, '<pre>$1</pre>')
}

/** What programs add for themselves, and no reader sees. */
const ignoredAttributes = /^(?:loading|role|rel|disabled|data-lang|markdown)$/
const ignoredClasses =
  /^(?:highlighter-rouge|highlight|language-.*|task-list.*|footnotes?|reversefootnote|no_toc|math-block)$/

function normalAttributes(written: string): string {
  const found: string[] = []
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const key = name.toLowerCase()
    if (ignoredAttributes.test(key)) continue
    const value = normalValue(key, decode(double ?? single ?? bare ?? ''))
    if (value !== null) found.push(` ${key}="${value}"`)
  }
  return found.sort().join('')
}

const attribute = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

function normalValue(name: string, value: string): string | null {
  if (name === 'class') {
    const kept = value.split(/\s+/).filter(one => !ignoredClasses.test(one))
    return kept.length === 0 ? null : kept.join(' ')
  }
  if (name === 'checked') return ''
  if (name === 'style') return value.replace(/\s+/g, '').replace(/;$/, '')
  return name === 'href' || name === 'src' ? withoutPercents(value) : value
}

function withoutPercents(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
])

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return references.get(name) ?? whole
      return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
    },
  )
}
