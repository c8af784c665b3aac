import { goTo, showList } from '../app/layout-store.ts'
import { setFilter } from './post-list-store.ts'

/** Shows the posts that a filter finds, wherever one comes from: a tag, a month of the calendar, a saved filter. */
export function showPostsWith(filter: string): void {
  goTo('posts')
  showList()
  setFilter(filter)
}
