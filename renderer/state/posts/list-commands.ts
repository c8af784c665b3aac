import type { SortKey } from '../../../shared/post-list/list-view.ts'
import { turnedTo } from '../../../shared/post-list/list-view.ts'
import { type Command, registerCommands } from '../app/commands.ts'
import { showList, toggleTable } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { showPostsWith } from './post-list-actions.ts'
import { askForName, groupByYear, orderBy, usePostList } from './post-list-store.ts'

const hasBlog = () => useBlog.getState().blog !== null

/** How the list of posts is looked at. */
export const listCommands: readonly Command[] = [
  {
    id: 'posts.toggleTable',
    title: 'command.toggleTable',
    keys: 'Mod+Shift+O',
    isAvailable: hasBlog,
    run: toggleTable,
  },
  sort('date', 'command.sortDate'),
  sort('title', 'command.sortTitle'),
  sort('changed', 'command.sortChanged'),
  sort('words', 'command.sortWords'),
  {
    id: 'posts.groupByYear',
    title: 'command.groupByYear',
    isAvailable: hasBlog,
    run: () => groupByYear(!usePostList.getState().view.isByYear),
  },
  {
    id: 'posts.saveFilter',
    title: 'command.saveFilter',
    isAvailable: () => hasBlog() && usePostList.getState().filter.trim() !== '',
    run: () => {
      showList()
      askForName(true)
    },
  },
]

/** A second time it goes the other way. */
function sort(by: SortKey, title: Command['title']): Command {
  return {
    id: `posts.sort.${by}`,
    title,
    isAvailable: hasBlog,
    run: () => orderBy(turnedTo(by, usePostList.getState().view.order)),
  }
}

/** Each saved filter of the open blog is a command; the result ends that. */
export function offerSavedFilters(): () => void {
  let withdraw = () => {}
  const offer = ({ view: { saved } }: Pick<ReturnType<typeof usePostList.getState>, 'view'>) => {
    withdraw()
    withdraw = registerCommands(
      saved.map(({ name, text }) => ({
        id: `posts.filter ${name}`,
        title: 'command.savedFilter',
        params: { name },
        isAvailable: hasBlog,
        run: () => showPostsWith(text),
      })),
    )
  }
  const stop = usePostList.subscribe((state, before) => {
    if (state.view.saved !== before.view.saved) offer(state)
  })
  return () => {
    stop()
    withdraw()
  }
}
