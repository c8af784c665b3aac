import type { Command } from '../app/commands.ts'
import { goOnWay, switchBack } from './visits.ts'
import { recentPosts, stepOnWay } from './visits-store.ts'

export const visitCommands: readonly Command[] = [
  {
    id: 'posts.switchBack',
    title: 'command.switchBack',
    keys: 'Ctrl+Tab',
    isAvailable: () => recentPosts().length > 1,
    run: switchBack,
  },
  {
    id: 'posts.back',
    title: 'command.back',
    keys: 'Alt+ArrowLeft',
    macKeys: 'Ctrl+-',
    isAvailable: () => stepOnWay(-1) !== null,
    run: () => goOnWay(-1),
  },
  {
    id: 'posts.forward',
    title: 'command.forward',
    keys: 'Alt+ArrowRight',
    macKeys: 'Ctrl+Shift+-',
    isAvailable: () => stepOnWay(1) !== null,
    run: () => goOnWay(1),
  },
]
