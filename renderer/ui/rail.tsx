import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { ariaChord, type KeyChord } from '../state/app/key-chord.ts'
import { goTo, goToPosts, openPalette, type Place, useLayout } from '../state/app/layout-store.ts'
import { openSearch } from '../state/search/search-actions.ts'
import { BlogMenu } from './blog-menu.tsx'
import { Hint } from './hint.tsx'
import { Icon } from './icon.tsx'
import { useIsMac } from './key-hint.tsx'
import './rail.css'

interface Stop {
  /** These have no button: they are opened by a key, and from the palette and the menus. */
  readonly place: Exclude<Place, 'help' | 'newBlog'>
  readonly title: MessageKey
  readonly keys: KeyChord
}

const stops: readonly Stop[] = [
  { place: 'posts', title: 'place.posts', keys: 'Mod+1' },
  { place: 'tags', title: 'place.tags', keys: 'Mod+2' },
  { place: 'images', title: 'place.images', keys: 'Mod+3' },
  { place: 'site', title: 'place.site', keys: 'Mod+4' },
  { place: 'blog', title: 'place.blog', keys: 'Mod+5' },
]

/** The places of the window, at its left edge. */
export function Rail() {
  const say = useSay()
  const isMac = useIsMac()
  return (
    <nav className="rail" aria-label={say('place.nav')}>
      <BlogMenu />
      {stops.map(stop => (
        <RailButton key={stop.place} stop={stop} />
      ))}
      <span className="rail-gap" />
      <Hint text={say('command.search')} keys="Mod+Shift+F" placement="right">
        <button
          type="button"
          className="rail-button"
          aria-label={say('command.search')}
          aria-keyshortcuts={ariaChord('Mod+Shift+F', isMac)}
          onClick={openSearch}
        >
          <Icon name="search" />
        </button>
      </Hint>
      <Hint text={say('command.palette')} keys="Mod+K" placement="right">
        <button
          type="button"
          className="rail-button"
          aria-label={say('command.palette')}
          aria-keyshortcuts={ariaChord('Mod+K', isMac)}
          onClick={() => openPalette('commands')}
        >
          <Icon name="command" />
        </button>
      </Hint>
      <RailButton stop={{ place: 'settings', title: 'place.settings', keys: 'Mod+,' }} />
    </nav>
  )
}

function RailButton({ stop: { place, title, keys } }: { readonly stop: Stop }) {
  const say = useSay()
  const isMac = useIsMac()
  const isHere = useLayout(state => state.place === place)
  return (
    <Hint text={say(title)} keys={keys} placement="right">
      <button
        type="button"
        className="rail-button"
        aria-label={say(title)}
        aria-keyshortcuts={ariaChord(keys, isMac)}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => (place === 'posts' ? goToPosts() : goTo(place))}
      >
        <Icon name={place} />
      </button>
    </Hint>
  )
}
