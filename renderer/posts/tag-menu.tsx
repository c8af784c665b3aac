import { useState } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Menu,
  MenuItem,
  Popover,
  SearchField,
} from 'react-aria-components'
import { useLanguage, useSay } from '../say.ts'
import type { PostEntry } from '../state/posts/post-entries.ts'
import { countTags, matchTags } from '../state/tags/count-tags.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/menu.css'
import './tag-menu.css'

interface Props {
  readonly entries: readonly PostEntry[]
  readonly onChoose: (tag: string) => void
}

/** A button beside the search field; pressed, it offers the tags, to be narrowed by typing. */
export function TagMenu(props: Props) {
  const say = useSay()
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={say('posts.filterByTag')}>
        <Icon name="tags" />
      </Button>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <Dialog className="tag-menu" aria-label={say('posts.filterByTag')}>
          {({ close }) => (
            <TagChoice
              {...props}
              onChoose={tag => {
                props.onChoose(tag)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Whoever does not see a tag among this many types a letter. */
const most = 100

function TagChoice({ entries, onChoose }: Props) {
  const say = useSay()
  const language = useLanguage()
  const [text, setText] = useState('')
  const found = matchTags(countTags(entries, language), text).slice(0, most)
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="tag-menu-search" aria-label={say('tags.search')} autoFocus>
        <Input className="search-input" placeholder={say('tags.search')} />
      </SearchField>
      <Menu
        className="menu"
        aria-label={say('tags.list')}
        items={found}
        selectionMode="none"
        onAction={key => onChoose(String(key))}
        renderEmptyState={() => (
          <p className="tag-menu-empty">
            {text.trim() === '' ? say('tags.noneTitle') : say('tags.noMatch', { text })}
          </p>
        )}
      >
        {({ tag, count }) => (
          <MenuItem id={tag} className="menu-item" textValue={tag}>
            <span className="menu-lines">
              <span>{tag}</span>
            </span>
            <span className="menu-detail">{count}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
