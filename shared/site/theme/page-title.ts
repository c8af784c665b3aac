import { assertNever } from '../../errors.ts'
import type { PageView } from '../page-view.ts'
import { entryTitle, listTitle } from './list-titles.ts'
import type { ThemeContext } from './theme-context.ts'

/** What a page is called; null: as the site is. */
export function pageTitle(view: PageView, { words }: ThemeContext): string | null {
  switch (view.kind) {
    case 'index':
      return view.number === 1 ? null : words('theme.page', { number: String(view.number) })
    case 'post':
      return view.post.title
    case 'page':
      return view.title
    case 'section':
      return view.title
    case 'tags':
      return view.title ?? listTitle(view.group, words)
    case 'tag':
      return entryTitle(view.group, view.tag, words)
    case 'archive':
      return view.year === null ? words('theme.archive') : words('theme.yearOf', { year: view.year })
    case 'search':
      return words('theme.search')
    case 'missing':
      return words('theme.notFound')
    default:
      return assertNever(view)
  }
}
