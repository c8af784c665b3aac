import type { Command } from '../app/commands.ts'
import { useBlog } from '../blog/blog-store.ts'
import { openReplace, openSearch, stepFound } from './search-actions.ts'
import { useSearch } from './search-store.ts'

const hasBlog = () => useBlog.getState().blog !== null
const hasFound = () => hasBlog() && (useSearch.getState().answer?.total ?? 0) > 0

export const searchCommands: readonly Command[] = [
  { id: 'search.open', title: 'command.search', keys: 'Mod+Shift+F', isAvailable: hasBlog, run: openSearch },
  {
    id: 'search.replace',
    title: 'command.replace',
    keys: 'Mod+Alt+F',
    isAvailable: hasBlog,
    run: openReplace,
  },
  {
    id: 'search.next',
    title: 'command.nextFound',
    keys: 'F4',
    isAvailable: hasFound,
    run: () => stepFound(1),
  },
  {
    id: 'search.previous',
    title: 'command.previousFound',
    keys: 'Shift+F4',
    isAvailable: hasFound,
    run: () => stepFound(-1),
  },
]
