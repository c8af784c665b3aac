import type { KeyboardEvent } from 'react'
import type { PostVersion } from '../../shared/calls/posts.ts'
import { useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { pickGonePost, pickVersion } from '../state/history/history-actions.ts'
import type { ShownHistory } from '../state/history/history-store.ts'
import { formatDay } from '../ui/format-day.ts'
import { formatSize } from '../ui/format-size.ts'
import { formatTime, localDay, versionsByDay } from './version-facts.ts'

/** What there is to look at: gone posts, and the versions of one post by day. */
export function HistoryLists({ shown }: { readonly shown: ShownHistory }) {
  return (
    <div className="history-lists">
      {shown.kind === 'gone' && shown.gone.length > 0 && <GoneList shown={shown} />}
      {shown.versions.length > 0 && <VersionList shown={shown} />}
    </div>
  )
}

function GoneList({ shown: { gone, id } }: { readonly shown: ShownHistory }) {
  const words = useSay()
  const language = useLanguage()
  return (
    <div className="history-list" role="listbox" aria-label={words('history.gonePosts')} onKeyDown={step}>
      {gone.map(post => (
        <button
          key={post.id}
          type="button"
          role="option"
          className="history-row"
          aria-selected={post.id === id}
          tabIndex={post.id === id ? 0 : -1}
          title={post.id}
          onClick={() => void attempt(() => pickGonePost(post.id))}
        >
          <span className="history-row-name">{post.id.slice(post.id.lastIndexOf('/') + 1)}</span>
          <span className="history-row-facts">{formatDay(localDay(post.keptMs), 'full', language)}</span>
        </button>
      ))}
    </div>
  )
}

function VersionList({ shown: { versions, sha } }: { readonly shown: ShownHistory }) {
  const words = useSay()
  const language = useLanguage()
  return (
    <div className="history-list" role="listbox" aria-label={words('history.versions')} onKeyDown={step}>
      {versionsByDay(versions).map(({ day, versions: ofDay }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not part of a list.
        <div key={day} role="group" aria-label={formatDay(day, 'full', language)}>
          <div className="history-day" aria-hidden="true">
            {formatDay(day, 'full', language)}
          </div>
          {ofDay.map(version => (
            <VersionRow
              key={`${version.sha} ${version.keptMs}`}
              version={version}
              isShown={version.sha === sha}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function VersionRow({ version, isShown }: { readonly version: PostVersion; readonly isShown: boolean }) {
  const words = useSay()
  const language = useLanguage()
  return (
    <button
      type="button"
      role="option"
      className="history-row"
      aria-selected={isShown}
      tabIndex={isShown ? 0 : -1}
      onClick={() => void attempt(() => pickVersion(version.sha))}
    >
      <span className="history-row-name">{formatTime(version.keptMs, language)}</span>
      <span className="history-row-facts">
        {formatSize(version.sizeBytes, language)} · {words(`history.${version.why}`)}
      </span>
    </button>
  )
}

/** Up and down choose, as in every list. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')]
  const at = rows.findIndex(row => row.matches(':focus'))
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.click()
}
