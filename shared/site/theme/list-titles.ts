import { type Language, say } from '../../words/words.ts'
import type { ListGroup, TagLink } from '../page-view.ts'

/** What the page of all entries of a list is called. */
export function listTitle(group: ListGroup, language: Language): string {
  if (typeof group === 'object') return group.name
  return say(language, group === 'tags' ? 'theme.tags' : 'theme.categories')
}

/** What the page of one entry is called. */
export function entryTitle(group: ListGroup, { name: tag }: TagLink, language: Language): string {
  if (typeof group === 'object') return say(language, 'theme.inOwnList', { list: group.name, tag })
  return say(language, group === 'tags' ? 'theme.tagged' : 'theme.inCategory', { tag })
}
