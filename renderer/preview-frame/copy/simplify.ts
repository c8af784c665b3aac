import { writtenAddresses } from '../written-address.ts'

/** Puts plain elements in the place of those that no editor takes, or that mean nothing outside their page. */
export function simplify(copy: Element): void {
  unlinkParts(copy)
  for (const box of copy.querySelectorAll('input[type="checkbox" i]')) {
    box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ')
  }
  for (const embed of copy.querySelectorAll('iframe, embed, object, video, audio')) linkTo(embed)
  for (const picture of copy.querySelectorAll('picture')) {
    picture.replaceWith(...picture.querySelectorAll('img'))
  }
  for (const title of copy.querySelectorAll('.callout-title')) {
    const strong = title.ownerDocument.createElement('strong')
    strong.append(...title.childNodes)
    title.append(strong)
  }
}

/** Parts of a page have no names where it is pasted: a note's number stays, and its way back goes. */
function unlinkParts(copy: Element): void {
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    if (link.matches('.reversefootnote, .footnote-backref, [role="doc-backlink"]')) link.remove()
    else link.replaceWith(...link.childNodes)
  }
}

function linkTo(embed: Element): void {
  const source = embed.matches('video, audio') ? (embed.querySelector('source') ?? embed) : embed
  const address = embed.getAttribute('src') ?? embed.getAttribute('data') ?? source.getAttribute('src') ?? ''
  const link = embed.ownerDocument.createElement('a')
  const written = writtenAddresses(address)
  link.setAttribute('href', written.startsWith('//') ? `https:${written}` : written)
  link.textContent = written
  if (address === '') embed.remove()
  else embed.replaceWith(link)
}

/** All that a pasted element may say of itself. */
const kept = new Set(
  'style src alt width height href title colspan rowspan start lang dir eeimg data-eeimg'.split(' '),
)

/** Classes, names and what a page's scripts and style sheets would ask for: the editors drop them, or trip over them. */
export function keepPlainAttributes(copy: Element): void {
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name)
  }
}
