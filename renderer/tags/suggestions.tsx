import { useState } from 'react'
import type { TagSuggestion } from '../../shared/tags/tag-suggestion.ts'
import { sayNames } from '../../shared/words/worded.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { openBulkPlan } from '../state/operations/bulk-store.ts'
import {
  dismissSuggestion,
  lookAgainThrough,
  openSuggestions,
  showDismissed,
  useSuggestions,
} from '../state/tags/suggestions-store.ts'
import { chooseTags, useTags } from '../state/tags/tags-store.ts'
import { Blank } from '../ui/blank.tsx'
import { chooseAll, noneChosen } from '../ui/choose-rows.ts'
import { Hint } from '../ui/hint.tsx'
import { Icon } from '../ui/icon.tsx'
import './suggestions.css'

/** More at once would be a list to scroll, not one to work through. */
const shownAtFirst = 50
const onceShown = 12

/** What might be put in order, where no tag is chosen; where nothing is, how to go on. */
export function Suggestions() {
  const say = useSay()
  const field = useTags(state => state.field)
  const suggestions = useSuggestions()
  const open = openSuggestions(suggestions)
  const [isAll, setAll] = useState(false)
  if (suggestions.problem)
    return (
      <Blank icon="warning" isAlert title={sayMessage(say, suggestions.problem)}>
        <button type="button" className="button" onClick={lookAgainThrough}>
          {say('notice.retry')}
        </button>
      </Blank>
    )
  if (open.length === 0)
    return (
      <Blank icon="tags" title={say(`${field}.pickTitle`)} text={say('tags.pickText')}>
        <DismissedLine />
      </Blank>
    )
  const shown = isAll ? open : open.slice(0, shownAtFirst)
  return (
    <section className="suggestions" aria-labelledby="suggestions-title">
      <h2 className="suggestions-title" id="suggestions-title">
        {say('tags.suggestions')}
      </h2>
      <p className="suggestions-lead">{say('tags.suggestionsLead')}</p>
      <ul className="suggestions-list">
        {shown.map(suggestion => (
          <SuggestionRow key={keyOf(suggestion)} suggestion={suggestion} />
        ))}
      </ul>
      {shown.length < open.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {say('tags.moreSuggestions', { count: open.length - shown.length })}
        </button>
      )}
      <DismissedLine />
    </section>
  )
}

function SuggestionRow({ suggestion }: { readonly suggestion: TagSuggestion }) {
  const say = useSay()
  const { why, address } = suggestion
  return (
    <li className="suggestion">
      <div className="suggestion-words">
        <Names suggestion={suggestion} />
        <p className="suggestion-why">{sayMessage(say, why)}</p>
        {address && (
          <p className="suggestion-address">
            <Icon name="warning" />
            {sayMessage(say, address)}
          </p>
        )}
      </div>
      <Actions suggestion={suggestion} />
    </li>
  )
}

/** Of what is used once there may be hundreds: the first of them say what kind of tag it is. */
function Names({ suggestion: { kind, tags } }: { readonly suggestion: TagSuggestion }) {
  const language = useLanguage()
  const shown = kind === 'once' ? tags.slice(0, onceShown) : tags
  return (
    <p className="suggestion-names">
      {shown.map(({ tag, count }) => (
        <span key={tag}>
          {tag} <span className="suggestion-count">{count.toLocaleString(language)}</span>
        </span>
      ))}
      {shown.length < tags.length && <span className="suggestion-count">…</span>}
    </p>
  )
}

function Actions({ suggestion }: { readonly suggestion: TagSuggestion }) {
  const say = useSay()
  const language = useLanguage()
  const { change, tags } = suggestion
  const names = tags.map(({ tag }) => tag)
  const choose = () => chooseTags(chooseAll(names, noneChosen))
  return (
    <div className="suggestion-actions">
      {change ? (
        <button type="button" className="button" onClick={() => openBulkPlan(change)}>
          {say('tags.merge')}
          <span className="unseen">{sayNames(language, names)}</span>
        </button>
      ) : (
        <button type="button" className="button" onClick={choose}>
          {say('tags.chooseThem')}
        </button>
      )}
      <Hint text={say('tags.dismissSuggestion')}>
        <button
          type="button"
          className="icon-button"
          aria-label={say('tags.dismissNamed', { names: names.slice(0, 5) })}
          onClick={() => void attempt(() => dismissSuggestion(suggestion))}
        >
          <Icon name="close" />
        </button>
      </Hint>
    </div>
  )
}

function DismissedLine() {
  const say = useSay()
  const count = useSuggestions(state => state.all.length - openSuggestions(state).length)
  if (count === 0) return null
  return (
    <p className="suggestions-dismissed">
      {say('tags.dismissed', { count })}{' '}
      <button type="button" className="link-button" onClick={() => void attempt(showDismissed)}>
        {say('tags.showDismissed')}
      </button>
    </p>
  )
}

function keyOf({ kind, tags }: TagSuggestion): string {
  return `${kind} ${tags[0]?.tag} ${tags.length}`
}
