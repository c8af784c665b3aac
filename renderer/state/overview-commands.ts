import { useBlog } from './blog-store.ts'
import type { Command } from './commands.ts'
import { showTab } from './overview-store.ts'

const hasBlog = () => useBlog.getState().blog !== null

export const overviewCommands: readonly Command[] = [
  {
    id: 'blog.calendar',
    title: 'command.calendar',
    isAvailable: hasBlog,
    run: () => showTab('calendar'),
  },
]
