import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { TagField } from '../../shared/bulk/bulk-change.ts'
import { useLanguage, useSay } from '../say.ts'
import { sortTags } from '../state/tags/sort-tags.ts'
import { openSuggestions, useSuggestions } from '../state/tags/suggestions-store.ts'
import { beginRename, deleteChosen, dropOnTag } from '../state/tags/tag-actions.ts'
import type { TagUse } from '../state/tags/tag-uses.ts'
import { chooseTags, showField, useTags } from '../state/tags/tags-store.ts'
import { Blank } from '../ui/blank.tsx'
import { type Chosen, chooseOnly, noneChosen } from '../ui/choose-rows.ts'
import { MultiList, type RowDrag } from '../ui/multi-list.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { TagHeads } from './tag-heads.tsx'
import { TagNameField, TagRow } from './tag-row.tsx'
import { taggedPostsId, tagSearchId } from './tags-focus.ts'

interface Props {
  readonly uses: readonly TagUse[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** The tags or categories, sorted and searched. */
export function TagColumn(props: Props) {
  const say = useSay()
  const field = useTags(state => state.field)
  return (
    <Tabs
      className="tags-column"
      selectedKey={field}
      // The keys are those of the two tabs below.
      onSelectionChange={key => showField(key as TagField)}
    >
      <h1 className="unseen">{say('place.tags')}</h1>
      <TabList aria-label={say('tags.fields')} className="tags-tab-list">
        <Tab id="tags" className="tags-tab">
          {say('place.tags')}
        </Tab>
        <Tab id="categories" className="tags-tab">
          {say('categories.title')}
        </Tab>
      </TabList>
      {/* Of the two only the one whose tab is chosen is drawn. */}
      <TabPanel id="tags" className="tags-panel">
        <FieldPanel {...props} />
      </TabPanel>
      <TabPanel id="categories" className="tags-panel">
        <FieldPanel {...props} />
      </TabPanel>
    </Tabs>
  )
}

function FieldPanel({ uses, chosen, onChoose }: Props) {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const field = useTags(state => state.field)
  const text = useTags(state => state.text)
  const sort = useTags(state => state.sort)
  const found = sortTags(uses, text, sort)
  if (uses.length === 0)
    return <Blank icon="tags" title={say(`${field}.noneTitle`)} text={say(`${field}.noneText`)} />
  return (
    <>
      <header className="tags-head">
        <SearchField
          id={tagSearchId}
          label={say(`${field}.search`)}
          clearLabel={say('posts.clearSearch')}
          text={text}
          onChange={typed => {
            useTags.setState({ text: typed })
            list.current?.scrollTo({ top: 0 })
          }}
          onLeave={() => list.current?.focus()}
        />
        <div className="tags-line">
          <p className="tags-count" role="status">
            {say(`${field}.count`, { count: found.length })}
            {chosen.keys.size > 1 && ` · ${say('tags.chosen', { count: chosen.keys.size })}`}
          </p>
          {chosen.keys.size > 0 && <ToSuggestions />}
        </div>
      </header>
      {found.length === 0 ? (
        <Blank icon="search" title={say(`${field}.noMatch`, { text })} />
      ) : (
        <>
          <TagHeads />
          <TagList list={list} found={found} chosen={chosen} onChoose={onChoose} />
        </>
      )}
    </>
  )
}

/** The way back to what is shown where no tag is chosen. */
function ToSuggestions() {
  const say = useSay()
  const count = useSuggestions(state => openSuggestions(state).length)
  if (count === 0) return null
  return (
    <button type="button" className="link-button" onClick={() => chooseTags(noneChosen)}>
      {say('tags.suggestionCount', { count })}
    </button>
  )
}

interface ListProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly found: readonly TagUse[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

function TagList({ list, found, chosen, onChoose }: ListProps) {
  const say = useSay()
  const language = useLanguage()
  const field = useTags(state => state.field)
  const renaming = useTags(state => state.renaming)
  return (
    <MultiList
      ref={list}
      label={say(`${field}.list`)}
      rows={found.map(use => ({ key: use.name, item: use }))}
      rowHeightPx={34}
      chosen={chosen}
      onChoose={onChoose}
      isOpenedByClick={false}
      draw={use => <TagRow use={use} say={say} language={language} />}
      over={
        renaming === null ? null : { key: renaming, draw: () => <TagNameField name={renaming} list={list} /> }
      }
      onOpen={() => document.getElementById(taggedPostsId)?.focus()}
      onOtherKey={onTagKey}
      onMenu={(use, at) => {
        // What is pointed at is meant, unless it is one of the chosen.
        if (!chosen.keys.has(use.name)) onChoose(chooseOnly(use.name))
        useTags.setState({ menuAt: at })
      }}
      drag={tagDrag(chosen)}
    />
  )
}

/** F2 renames, Delete deletes, Escape chooses nothing, `/` and Ctrl or Cmd with F search. */
function onTagKey(event: KeyboardEvent): void {
  const isMod = event.ctrlKey || event.metaKey
  if (event.key === '/' || (isMod && event.key.toLowerCase() === 'f'))
    document.getElementById(tagSearchId)?.focus()
  else if (isMod || event.altKey) return
  else if (event.key === 'F2') beginRename()
  else if (event.key === 'Delete') deleteChosen()
  else if (event.key === 'Escape' && useTags.getState().chosen.keys.size > 0) chooseTags(noneChosen)
  else return
  event.preventDefault()
}

/** A tag carries itself, or with it all that are chosen; it can be dropped onto another tag, and onto posts. */
function tagDrag(chosen: Chosen): RowDrag<TagUse> {
  const carried = () => useTags.getState().carried
  return {
    onStart: ({ name }, event) => {
      const names = chosen.keys.has(name) ? [...chosen.keys] : [name]
      useTags.setState({ carried: { field: useTags.getState().field, names } })
      event.dataTransfer.setData('text/plain', names.join(', '))
      event.dataTransfer.effectAllowed = 'copyMove'
    },
    onEnd: () => useTags.setState({ carried: null }),
    canDrop: ({ name }) => carried()?.names.includes(name) === false,
    onDrop: ({ name }) => {
      const tags = carried()
      if (tags) dropOnTag(tags, name)
    },
  }
}
