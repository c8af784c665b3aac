import { sayOnPage } from '../words/say-on-page.ts'
import type { SiteFrame } from './page-view.ts'

/** Says of each box of a task list whether it is done: to somebody who does not see it, a box without a name is nothing. */
export function labelTasks(html: string, { words }: Pick<SiteFrame, 'words'>): string {
  // Asked first where few texts have one: a pattern goes through all of it, letter by letter.
  if (!html.includes('task-list-item-checkbox')) return html
  return html.replace(
    /<input type="checkbox" class="task-list-item-checkbox"([^>]*)>/g,
    (_tag, rest: string) => {
      const label = sayOnPage(words, rest.includes('checked') ? 'theme.done' : 'theme.toDo')
      return `<input type="checkbox" class="task-list-item-checkbox" aria-label="${label}"${rest}>`
    },
  )
}
