/**
 * Gives each link of a copy a number, and writes where it leads below: WeChat takes the address of every link away that
 * leads out of it. A link that shows its own address says enough.
 */
export function listLinks(copy: Element): void {
  const listed: { readonly text: string; readonly address: string }[] = []
  for (const link of copy.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (/^https?:\/\/mp\.weixin\.qq\.com\//i.test(address)) continue
    const text = (link.textContent ?? '').trim()
    const words = [...link.childNodes]
    link.replaceWith(...words)
    if (!/^https?:/i.test(address) || text === '' || isSame(text, address)) continue
    const known = listed.findIndex(one => one.address === address)
    const number = known < 0 ? listed.push({ text, address }) : known + 1
    words.at(-1)?.after(element(copy, 'sup', numberStyle, `[${number}]`))
  }
  if (listed.length === 0) return
  const list = element(copy, 'section', listStyle, '')
  for (const [at, { text, address }] of listed.entries()) {
    list.append(element(copy, 'p', lineStyle, `[${at + 1}] ${text}: ${address}`))
  }
  const whole = copy.firstElementChild ?? copy
  whole.append(list)
}

const numberStyle = 'color:#ad3120;font-size:12px'
const listStyle = 'margin-top:2em;border-top:1px solid #e3dbcf;padding-top:1em;font-size:13px;color:#6a6056'
const lineStyle = 'margin:0 0 .4em;line-height:1.6;word-break:break-all'

function isSame(text: string, address: string): boolean {
  const plain = (one: string) => one.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  return plain(text) === plain(address)
}

function element(copy: Element, name: string, style: string, text: string): Element {
  const made = copy.ownerDocument.createElement(name)
  made.setAttribute('style', style)
  made.textContent = text
  return made
}
