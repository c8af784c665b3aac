import {
  Button,
  Menu,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
  Separator,
} from 'react-aria-components'
import type { MessageKey } from '../../shared/words/words.ts'
import { previewViews } from '../preview-frame/protocol.ts'
import { useSay } from '../say.ts'
import { runCommand } from '../state/app/commands.ts'
import { attempt } from '../state/app/notices-store.ts'
import {
  showView,
  toggleFollowsClicks,
  toggleTogether,
  turnPreviewTheme,
  usePreviewLook,
} from '../state/preview/preview-look-store.ts'
import { allowRemotePictures, useRemotePictures } from '../state/preview/remote-pictures.ts'
import { ChoiceItem, isChosen } from '../ui/choice-item.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CommandItem } from '../ui/menu-at.tsx'
import { useDarkness } from './use-darkness.ts'

/** How the preview shows the post, and what can be done with what it shows. */
export function PreviewBar() {
  const isWindowDark = useDarkness()
  const theme = usePreviewLook(state => state.theme)
  const isDark = theme === 'window' ? isWindowDark : theme === 'dark'
  return (
    <header className="preview-bar">
      <Views />
      <span className="text-bar-spring" />
      <IconButton
        icon={isDark ? 'sun' : 'moon'}
        words={isDark ? 'preview.light' : 'preview.dark'}
        run={() => turnPreviewTheme(isWindowDark)}
      />
      <MoreMenu />
    </header>
  )
}

function Views() {
  const say = useSay()
  const view = usePreviewLook(state => state.view)
  return (
    <fieldset className="preview-views" aria-label={say('preview.views')}>
      {previewViews.map(one => (
        <label key={one} className="preview-view">
          <input
            type="radio"
            className="unseen"
            name="preview-view"
            checked={one === view}
            onChange={() => showView(one)}
          />
          {say(`preview.view.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

const items: readonly (readonly [id: string, icon: IconName, words: MessageKey, keys?: string])[] = [
  ['preview.copyRich', 'copy', 'command.copyRich', 'Mod+Shift+C'],
  ['preview.copyWechat', 'copy', 'command.copyWechat'],
  ['preview.copyZhihu', 'copy', 'command.copyZhihu'],
  ['preview.copyMarkdown', 'copy', 'command.copyMarkdown'],
  ['preview.copyHtml', 'copy', 'command.copyHtml'],
  ['preview.print', 'print', 'command.printPost'],
  ['preview.savePdf', 'posts', 'command.savePdf'],
]

function MoreMenu() {
  const say = useSay()
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={say('preview.more')}>
        <Icon name="more" />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={say('preview.more')}>
          {items.map(([id, icon, words, keys]) => (
            <CommandItem
              key={id}
              icon={icon}
              words={words}
              {...(keys === undefined ? {} : { keys })}
              act={() => void runCommand(id)}
            />
          ))}
          <Separator className="menu-line" />
          <Switches />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Switches() {
  const say = useSay()
  const isTogether = usePreviewLook(state => state.isTogether)
  const followsClicks = usePreviewLook(state => state.followsClicks)
  const allowsRemote = useRemotePictures(state => state.isAllowed === true)
  const switches = [
    { id: 'together', words: 'preview.together', isOn: isTogether, turn: toggleTogether },
    { id: 'clicks', words: 'preview.clicks', isOn: followsClicks, turn: toggleFollowsClicks },
    {
      id: 'remote',
      words: 'preview.remote',
      isOn: allowsRemote,
      turn: () => void attempt(() => allowRemotePictures(!allowsRemote)),
    },
  ] as const
  const choose = (chosen: Selection) => {
    for (const { id, isOn, turn } of switches) {
      if (isChosen(chosen, id) !== isOn) turn()
    }
  }
  return (
    <MenuSection
      selectionMode="multiple"
      selectedKeys={switches.filter(({ isOn }) => isOn).map(({ id }) => id)}
      onSelectionChange={choose}
      aria-label={say('preview.bar')}
    >
      {switches.map(({ id, words }) => (
        <ChoiceItem key={id} id={id} text={say(words)} />
      ))}
    </MenuSection>
  )
}
