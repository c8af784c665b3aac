import { monthNames } from '../address/date-parts.ts'
import { html, type SafeHtml, text } from './html.ts'
import type { ThemeContext } from './theme-context.ts'

/**
 * The form, and its words for the script, which has none of its own: of dates the form, with its places left open. Until
 * the script runs, what it is missing.
 */
export function searchPage({ frame, href, words }: ThemeContext): SafeHtml {
  return html`<h1>${words('theme.search')}</h1>
<form class="search" role="search" data-root="${href(frame.home)}" data-found="${words('theme.searchFound')}" data-none="${words('theme.searchNone')}" data-short="${words('theme.searchShort')}" data-failed="${words('theme.searchFailed')}" data-more="${words('theme.searchMore')}" data-date="${words('theme.date')}" data-months="${text(monthNames.join(' '))}">
<label for="q">${words('theme.searchLabel')}</label>
<div class="search-line"><input type="search" id="q" name="q" autocomplete="off" spellcheck="false"><button type="submit">${words('theme.search')}</button></div>
</form>
<p class="search-state empty" role="status"></p>
<ol class="posts found"></ol>
<p class="search-needs empty">${words('theme.searchNeedsScript')} <a href="${href(frame.archive)}">${words('theme.archive')}</a></p>
<script src="${href(frame.searchScript)}" defer></script>`
}
