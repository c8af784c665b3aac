import { sayOnPage } from '../../words/say-on-page.ts'
import type { Language } from '../../words/words.ts'
import type { ListGroup, TagLink } from '../page-view.ts'

/** What the page of all entries of a list is called. */
export function listTitle(group: ListGroup, language: Language): string {
  if (typeof group === 'object') return group.name
  return sayOnPage(language, group === 'tags' ? 'theme.tags' : 'theme.categories')
}

/** What the page of one entry is called. */
export function entryTitle(group: ListGroup, { name: tag }: TagLink, language: Language): string {
  if (typeof group === 'object') return sayOnPage(language, 'theme.inOwnList', { list: group.name, tag })
  return sayOnPage(language, group === 'tags' ? 'theme.tagged' : 'theme.inCategory', { tag })
}
