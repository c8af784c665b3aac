import { type FormEvent, useState } from 'react'
import type { SavedFilter } from '../../shared/post-list/list-view.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { askForName, forgetFilter, saveFilter, usePostList } from '../state/posts/post-list-store.ts'
import { Icon } from '../ui/icon.tsx'

interface Props {
  readonly saved: readonly SavedFilter[]
  readonly filter: string
  readonly onChoose: (text: string) => void
}

/** The filters that have a name, above the list; pressed, one narrows it, and pressed again it does not. */
export function SavedFilters({ saved, filter, onChoose }: Props) {
  const say = useSay()
  if (saved.length === 0) return null
  return (
    <section className="saved-filters" aria-label={say('list.saved')}>
      {saved.map(({ name, text }) => {
        const isOn = text === filter.trim()
        return (
          <span key={name} className="saved-filter-pair">
            <button
              type="button"
              className="saved-filter"
              aria-pressed={isOn}
              title={text}
              onClick={() => onChoose(isOn ? '' : text)}
            >
              <span>{name}</span>
            </button>
            {isOn && (
              <button
                type="button"
                className="saved-filter-forget"
                aria-label={say('list.forgetFilter', { name })}
                title={say('list.forgetFilter', { name })}
                onClick={() => void attempt(() => forgetFilter(name))}
              >
                <Icon name="close" />
              </button>
            )}
          </span>
        )
      })}
    </section>
  )
}

/** Asks what the filter that is typed is to be called. */
export function FilterName({ filter }: Pick<Props, 'filter'>) {
  const isNaming = usePostList(state => state.isNaming)
  return isNaming && filter.trim() !== '' ? <NameForm key={filter} filter={filter} /> : null
}

function NameForm({ filter }: { readonly filter: string }) {
  const say = useSay()
  const [name, setName] = useState(filter.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void attempt(() => saveFilter(name.trim()))
  }
  return (
    <form className="filter-name" onSubmit={submit}>
      <input
        // It was asked for to type into it.
        ref={input => input?.select()}
        className="field"
        aria-label={say('list.filterName')}
        value={name}
        maxLength={200}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          askForName(false)
        }}
      />
      <button type="submit" className="button">
        {say('list.save')}
      </button>
    </form>
  )
}
