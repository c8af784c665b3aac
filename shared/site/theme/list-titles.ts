import type { ListGroup, TagLink } from '../page-view.ts'
import type { ThemeContext } from './theme-context.ts'

type Words = ThemeContext['words']

/** What the page of all entries of a list is called. */
export function listTitle(group: ListGroup, words: Words): string {
  if (typeof group === 'object') return group.name
  return words(group === 'tags' ? 'theme.tags' : 'theme.categories')
}

/** What the page of one entry is called. */
export function entryTitle(group: ListGroup, { name: tag }: TagLink, words: Words): string {
  if (typeof group === 'object') return words('theme.inOwnList', { list: group.name, tag })
  return words(group === 'tags' ? 'theme.tagged' : 'theme.inCategory', { tag })
}
