import { sayOnPage } from '../../words/say-on-page.ts'
import type { SiteFrame } from '../page-view.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import { linkable } from '../site-links.ts'
import { html, type SafeHtml, text } from '../theme/html.ts'
import { absoluteUrl } from './absolute-url.ts'
import { decodeAddress, pageFile, type SiteAddress } from './address.ts'
import type { Redirect } from './redirects.ts'
import { relativeHref } from './relative-href.ts'

/** A former address, with a page that sends its readers on. */
export function redirectPage({ from, to }: Pick<Redirect, 'from' | 'to'>, frame: SiteFrame): PlannedFile {
  const canonical = frame.origin === null ? null : absoluteUrl(frame.origin, linkable(to))
  const page = leadingPage(relativeHref(linkable(from), linkable(to)), canonical, frame)
  return { kind: 'text', path: pageFile(from), text: page }
}

/** What stands at an address that leads to another site, or to a page of this one by its address from the root. */
export function pageLeadingTo(to: string, from: SiteAddress, frame: SiteFrame): string {
  const { origin } = frame
  if (!to.startsWith('/') || to.startsWith('//')) return leadingPage(to, to, frame)
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? []
  const address = linkable(decodeAddress(path))
  const canonical = origin === null ? null : absoluteUrl(origin, address) + rest
  return leadingPage(relativeHref(linkable(from), address) + rest, canonical, frame)
}

/** A page that sends its readers on, without a script, from the disk too; search engines are told the new place. */
function leadingPage(to: string, whole: string | null, frame: SiteFrame): SafeHtml {
  const href = text(to)
  const moved = text(sayOnPage(frame.words, 'theme.moved'))
  return html`<!doctype html>
<html lang="${text(frame.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${moved}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
${whole === null ? null : html`<link rel="canonical" href="${text(whole)}">\n`}</head>
<body>
<p><a href="${href}">${moved}</a></p>
</body>
</html>
`
}
