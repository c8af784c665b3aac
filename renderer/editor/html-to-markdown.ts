// What is copied from a web page or a word processor, as Markdown. Loaded when the text is first written in.
import TurndownService from 'turndown'
import { writeTable } from './commands/table-text.ts'

/** The Markdown of a piece of HTML: no styles, no scripts, no links or pictures but those of the web. */
export function htmlToMarkdown(html: string): string {
  return service.turndown(html)
}

const service = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  emDelimiter: '*',
  hr: '---',
})

service.remove(['style', 'script', 'title', 'noscript'])

service.addRule('struckThrough', {
  filter: ['del', 's'],
  replacement: content => (content.trim() === '' ? '' : `~~${content}~~`),
})

// Google's editor wraps all that one copies from it in a <b> that is not bold.
service.addRule('boldThatIsNone', {
  filter: node => /^(?:B|STRONG)$/.test(node.nodeName) && /font-weight:\s*(?:normal|400)/.test(styleOf(node)),
  replacement: content => content,
})

service.addRule('linkOfNoPage', {
  filter: node => node.nodeName === 'A' && !/^(?:https?:|mailto:)/i.test(node.getAttribute('href') ?? ''),
  replacement: content => content,
})

// A picture inside the clipboard or on another disk would be a link that leads nowhere.
service.addRule('pictureOfNoPage', {
  filter: node => node.nodeName === 'IMG' && !/^https?:/i.test(node.getAttribute('src') ?? ''),
  replacement: (_content, node) => ('getAttribute' in node ? (node.getAttribute('alt') ?? '') : ''),
})

service.addRule('listItem', {
  filter: 'li',
  replacement(content, node) {
    const list = node.parentNode
    const number = list?.nodeName === 'OL' ? Array.from(list.children).filter(isItem).indexOf(node) + 1 : 0
    const marker = number > 0 ? `${number}. ` : '- '
    const lines = content.trim().split('\n')
    const [first = '', ...rest] = lines
    const below = rest.map(line => (line === '' ? '' : ' '.repeat(marker.length) + line))
    return `${[marker + first, ...below].join('\n')}${node.nextSibling ? '\n' : ''}`
  },
})

service.addRule('table', {
  filter: 'table',
  replacement(content, node) {
    const rows = Array.from(node.querySelectorAll('tr'), row => Array.from(row.children, cellText))
    const width = Math.max(0, ...rows.map(row => row.length))
    // One column is how mails and old pages lay out text.
    if (width < 2) return content
    const filled = rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''))
    const rules = Array.from({ length: width }, () => '---')
    return `\n\n${writeTable({ indent: '', rows: filled, rules }).join('\n')}\n\n`
  },
})

function cellText(cell: Element): string {
  return service
    .turndown(cell.innerHTML)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
}

function isItem(element: Element): boolean {
  return element.nodeName === 'LI'
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}
