import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Language } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { endRename } from '../state/tag-actions.ts'
import type { TagUse } from '../state/tag-uses.ts'
import { useTags } from '../state/tags-store.ts'
import { formatDay } from '../ui/format-day.ts'
import { Sparkline } from '../ui/sparkline.tsx'

interface Props {
  readonly use: TagUse
  readonly isRenaming: boolean
  readonly language: Language
  /** Has the focus again when the name is typed. */
  readonly list: RefObject<HTMLDivElement | null>
}

/** A tag: its name, how it went over the years, how many posts, from when to when. */
export function TagRow({ use, isRenaming, language, list }: Props) {
  const { name, count, first, last, years } = use
  return (
    <div className="tag-grid tag-row">
      {isRenaming ? (
        <NameField name={name} list={list} />
      ) : (
        <span className="tag-name" title={name}>
          {name}
        </span>
      )}
      <Sparkline years={years} />
      <span className="tag-cell-count">{count}</span>
      <Day day={first} className="tag-cell-first" language={language} />
      <Day day={last} className="tag-cell-last" language={language} />
    </div>
  )
}

interface DayProps {
  readonly day: string | null
  readonly className: string
  readonly language: Language
}

function Day({ day, className, language }: DayProps) {
  return day === null ? (
    <span className={className}>–</span>
  ) : (
    <time className={className} dateTime={day}>
      {formatDay(day, 'full', language)}
    </time>
  )
}

/** The name in its row, to be typed over: Enter goes on to the plan, Escape leaves it as it is. */
function NameField({ name, list }: Pick<Props, 'list'> & { readonly name: string }) {
  const say = useSay()
  const [typed, setTyped] = useState(name)
  const leave = () => {
    useTags.setState({ renaming: null })
    list.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') {
      list.current?.focus()
      endRename(name, typed)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={selectOnce}
      className="field tag-name-field"
      aria-label={say('tags.renameLabel', { tag: name })}
      spellCheck={false}
      autoComplete="off"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => useTags.setState({ renaming: null })}
    />
  )
}

/** One function for the life of the window: React calls it when the field appears, and not at each key. */
function selectOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
