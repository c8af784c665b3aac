import { sayOnPage } from '../../words/say-on-page.ts'
import type { SiteFrame } from '../page-view.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import { linkable } from '../site-links.ts'
import { html, text } from '../theme/html.ts'
import { absoluteUrl } from './absolute-url.ts'
import { pageFile } from './address.ts'
import type { Redirect } from './redirects.ts'
import { relativeHref } from './relative-href.ts'

/** A page that sends its readers on, without a script, from the disk too; search engines are told the new place. */
export function redirectPage({ from, to }: Pick<Redirect, 'from' | 'to'>, frame: SiteFrame): PlannedFile {
  const href = text(relativeHref(linkable(from), linkable(to)))
  const moved = text(sayOnPage(frame.words, 'theme.moved'))
  const canonical = frame.origin === null ? null : absoluteUrl(frame.origin, linkable(to))
  const page = html`<!doctype html>
<html lang="${text(frame.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${moved}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
${canonical === null ? null : html`<link rel="canonical" href="${text(canonical)}">\n`}</head>
<body>
<p><a href="${href}">${moved}</a></p>
</body>
</html>
`
  return { kind: 'text', path: pageFile(from), text: page }
}
