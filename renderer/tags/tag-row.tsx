import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Language } from '../../shared/words/words.ts'
import { type Say, useSay } from '../say.ts'
import { endRename } from '../state/tags/tag-actions.ts'
import type { TagUse } from '../state/tags/tag-uses.ts'
import { useTags } from '../state/tags/tags-store.ts'
import { formatDay } from '../ui/format-day.ts'
import { Sparkline } from '../ui/sparkline.tsx'

interface Props {
  readonly use: TagUse
  // Handed down, not asked for: a row is drawn at each frame of scrolling.
  readonly say: Say
  readonly language: Language
}

/** A tag: its name, how it went over the years, how many posts, from when to when. */
export function TagRow({ use, say, language }: Props) {
  const { name, count, first, last, years } = use
  return (
    <div className="tag-grid tag-row">
      <span className="tag-name" title={name}>
        {name}
      </span>
      <Sparkline years={years} />
      <span className="tag-cell-count">
        {count.toLocaleString(language)}
        <span className="unseen"> {say('tags.rowPosts', { count })}</span>
      </span>
      <Day day={first} className="tag-cell-first" words={say('tags.rowFirst')} language={language} />
      <Day day={last} className="tag-cell-last" words={say('tags.rowLast')} language={language} />
    </div>
  )
}

interface DayProps {
  readonly day: string | null
  readonly className: string
  /** Which day it is, for who does not see its column. */
  readonly words: string
  readonly language: Language
}

function Day({ day, className, words, language }: DayProps) {
  if (day === null) return <span className={className}>–</span>
  return (
    <time className={className} dateTime={day}>
      <span className="unseen">{words} </span>
      {formatDay(day, 'full', language)}
    </time>
  )
}

interface FieldProps {
  readonly name: string
  /** Has the focus again when the name is typed. */
  readonly list: RefObject<HTMLDivElement | null>
}

/** A name over its row, to be typed over: Enter goes on to the plan, Escape leaves it as it is. */
export function TagNameField({ name, list }: FieldProps) {
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
  }
  return (
    <div className="tag-grid">
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
    </div>
  )
}

/** One function for the life of the window: React calls it when the field appears, and not at each key. */
function selectOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
