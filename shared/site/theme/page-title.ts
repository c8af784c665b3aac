import { assertNever } from '../../errors.ts'
import { sayOnPage } from '../../words/say-on-page.ts'
import type { Language } from '../../words/words.ts'
import type { PageView } from '../page-view.ts'
import { entryTitle, listTitle } from './list-titles.ts'

/** What a page is called; null: as the site is. */
export function pageTitle(view: PageView, language: Language): string | null {
  switch (view.kind) {
    case 'index':
      return view.number === 1 ? null : sayOnPage(language, 'theme.page', { number: String(view.number) })
    case 'post':
      return view.post.title
    case 'page':
      return view.title
    case 'section':
      return view.title
    case 'tags':
      return view.title ?? listTitle(view.group, language)
    case 'tag':
      return entryTitle(view.group, view.tag, language)
    case 'archive':
      return view.year === null
        ? sayOnPage(language, 'theme.archive')
        : sayOnPage(language, 'theme.yearOf', { year: view.year })
    case 'search':
      return sayOnPage(language, 'theme.search')
    case 'missing':
      return sayOnPage(language, 'theme.notFound')
    default:
      return assertNever(view)
  }
}
