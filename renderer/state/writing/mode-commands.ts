import { checksSpelling, type Settings, writingSizesPx } from '../../../shared/settings.ts'
import type { Command } from '../app/commands.ts'
import { useLayout } from '../app/layout-store.ts'
import { changeSettings, useSettings } from '../app/settings-store.ts'
import { useWriting } from './writing-store.ts'
import { leaveZen, toggleZen } from './zen.ts'

const isWriting = () => useWriting.getState().postId !== null
const settings = () => useSettings.getState().settings

/** The same command again switches it off. */
function toggleFocus(focus: Settings['focus']): Promise<void> {
  return changeSettings({ focus: settings().focus === focus ? 'off' : focus })
}

function resize(byPx: number): Promise<void> {
  const { min, max } = writingSizesPx
  const writingSizePx = Math.min(max, Math.max(min, settings().writingSizePx + byPx))
  return changeSettings({ writingSizePx })
}

/** How one sees the text that one writes. */
export const modeCommands: readonly Command[] = [
  {
    id: 'writing.focusSentence',
    title: 'command.focusSentence',
    keys: 'Shift+F9',
    isAvailable: isWriting,
    run: () => toggleFocus('sentence'),
  },
  {
    id: 'writing.focusParagraph',
    title: 'command.focusParagraph',
    keys: 'Mod+F9',
    isAvailable: isWriting,
    run: () => toggleFocus('paragraph'),
  },
  {
    id: 'writing.typewriter',
    title: 'command.typewriter',
    keys: 'F9',
    isAvailable: isWriting,
    run: () => changeSettings({ typewriter: !settings().typewriter }),
  },
  {
    id: 'writing.spelling',
    title: 'command.spelling',
    run: () => {
      const isOn = checksSpelling(settings(), useSettings.getState().platform)
      return changeSettings({ spelling: isOn ? 'off' : 'on' })
    },
  },
  {
    id: 'writing.zen',
    title: 'command.zen',
    keys: 'Shift+F11',
    macKeys: 'Ctrl+Mod+Enter',
    isAvailable: isWriting,
    run: toggleZen,
  },
  {
    id: 'writing.leaveZen',
    title: 'command.leaveZen',
    keys: 'Escape',
    isAvailable: () => useLayout.getState().isZen,
    run: leaveZen,
  },
  {
    id: 'writing.larger',
    title: 'command.larger',
    keys: 'Mod+Alt+.',
    isAvailable: isWriting,
    run: () => resize(1),
  },
  {
    id: 'writing.smaller',
    title: 'command.smaller',
    keys: 'Mod+Alt+,',
    isAvailable: isWriting,
    run: () => resize(-1),
  },
]
