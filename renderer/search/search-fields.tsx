import type { KeyboardEvent } from 'react'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { showList } from '../state/app/layout-store.ts'
import { planReplacement } from '../state/search/search-actions.ts'
import { focusSearch, searchFieldIds } from '../state/search/search-focus.ts'
import {
  type SearchSwitch,
  setReplacement,
  setSearchText,
  toggleSearch,
  useSearch,
} from '../state/search/search-store.ts'
import { Hint } from '../ui/hint.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchField } from '../ui/search-field.tsx'

interface Switch {
  readonly name: SearchSwitch
  readonly title: MessageKey
  /** What stands on it. */
  readonly sign: string
}

const switches: readonly Switch[] = [
  { name: 'caseSensitive', title: 'find.matchCase', sign: 'Aa' },
  { name: 'wholeWord', title: 'find.byWord', sign: '“a”' },
  { name: 'regex', title: 'find.regexp', sign: '.*' },
  { name: 'frontMatter', title: 'search.frontMatter', sign: '---' },
]

/** What is looked for, how, and what comes in its place. */
export function SearchFields({ onLeave }: { readonly onLeave: () => void }) {
  const say = useSay()
  const text = useSearch(state => state.text)
  const replacement = useSearch(state => state.replacement)
  const isReplacing = replacement !== null
  return (
    <div className="search-fields">
      <SearchField
        id={searchFieldIds.search}
        label={say('search.field')}
        clearLabel={say('posts.clearSearch')}
        text={text}
        onChange={setSearchText}
        onLeave={onLeave}
        onEscape={showList}
      />
      <div className="search-switches">
        {switches.map(item => (
          <SwitchButton key={item.name} item={item} />
        ))}
        <Hint text={say('command.replace')} keys="Mod+Alt+F">
          <button
            type="button"
            className="search-switch search-replace"
            aria-expanded={isReplacing}
            onClick={() => {
              setReplacement(isReplacing ? null : '')
              focusSearch(isReplacing ? 'search' : 'replacement')
            }}
          >
            {say('search.replace')}
            <Icon name="chevron" />
          </button>
        </Hint>
      </div>
      {isReplacing && <ReplaceFields replacement={replacement} />}
    </div>
  )
}

function SwitchButton({ item: { name, title, sign } }: { readonly item: Switch }) {
  const say = useSay()
  const isOn = useSearch(state => state.switches[name])
  return (
    <Hint text={say(title)}>
      <button
        type="button"
        className="search-switch"
        aria-label={say(title)}
        aria-pressed={isOn}
        onClick={() => toggleSearch(name)}
      >
        {sign}
      </button>
    </Hint>
  )
}

function ReplaceFields({ replacement }: { readonly replacement: string }) {
  const say = useSay()
  const canReplace = useSearch(({ answer }) => answer !== null && answer.total > 0)
  const isRegex = useSearch(state => state.switches.regex)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !canReplace) return
    planReplacement()
    event.preventDefault()
  }
  return (
    <div className="search-replacement">
      <input
        id={searchFieldIds.replacement}
        className="field"
        aria-label={say('find.replace')}
        placeholder={say(isRegex ? 'search.replaceGroups' : 'find.replace')}
        value={replacement}
        spellCheck={false}
        autoComplete="off"
        onChange={event => setReplacement(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button" disabled={!canReplace} onClick={planReplacement}>
        {say('search.replaceAll')}
      </button>
    </div>
  )
}
