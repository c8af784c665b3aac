import { useEffect, useRef } from 'react'
import { pageNonce } from '../editor/extensions.ts'
import { createVersionView, type VersionView } from '../editor/version-view.ts'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { canRestore, leaveHistory, restoreVersion } from '../state/history/history-actions.ts'
import type { ShownHistory } from '../state/history/history-store.ts'
import '../ui/text-view.css'
import { HistoryLists } from './history-lists.tsx'
import './history-view.css'

/** Earlier versions in the place of the editor: which there are, and how each differs from the text now. */
export function HistoryView({ shown }: { readonly shown: ShownHistory }) {
  const words = useSay()
  const section = useRef<HTMLElement>(null)
  const { versions } = shown
  const isGone = shown.kind === 'gone'
  const name = shown.id?.slice(shown.id.lastIndexOf('/') + 1) ?? ''
  const title = isGone ? words('history.titleGone') : words('history.title', { file: name })
  // The keyboard goes on where the eye does: at what is chosen, as soon as there is something.
  useEffect(() => {
    if (versions.length > 0) section.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [versions])

  return (
    <section
      className="text-view"
      aria-label={title}
      ref={section}
      onKeyDown={event => event.key === 'Escape' && leaveHistory()}
    >
      <header className="text-bar">
        <h1 className="text-bar-title" title={shown.id ?? undefined}>
          {title}
        </h1>
        <span className="text-bar-spring" />
        <button type="button" className="button" onClick={leaveHistory}>
          {words(isGone ? 'history.closeGone' : 'history.close')}
        </button>
        <button
          type="button"
          className="button-primary"
          disabled={!canRestore(shown)}
          onClick={() => void attempt(restoreVersion)}
        >
          {words(isGone ? 'history.writeBack' : 'history.restore')}
        </button>
      </header>
      <div className="history-columns">
        <HistoryLists shown={shown} />
        <div className="history-text">
          <Lead shown={shown} />
          <VersionHost shown={shown} />
        </div>
      </div>
    </section>
  )
}

function Lead({ shown }: { readonly shown: ShownHistory }) {
  const words = useSay()
  if (shown.problem) {
    return (
      <p className="text-lead" data-kind="problem" role="alert">
        {sayMessage(words, shown.problem)}
      </p>
    )
  }
  if (shown.kind === 'gone') {
    return <p className="text-lead">{words(shown.id ? 'history.leadGone' : 'history.noneGone')}</p>
  }
  if (shown.sha === null) return <p className="text-lead">{words('history.none')}</p>
  const isSame = shown.text !== null && shown.text === shown.now
  return <p className="text-lead">{words(isSame ? 'history.same' : 'history.lead')}</p>
}

function VersionHost({ shown: { text, now } }: { readonly shown: ShownHistory }) {
  const words = useSay()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<VersionView>(null)
  const label = words('history.version')
  const unchangedLines = words('history.unchangedLines')

  useEffect(() => {
    if (!place.current) return
    const made = createVersionView(place.current, pageNonce(), { label, unchangedLines })
    view.current = made
    return () => {
      view.current = null
      made.destroy()
    }
  }, [label, unchangedLines])

  useEffect(() => {
    if (text !== null) view.current?.show(text, now)
  }, [text, now])

  return <div className="history-version" hidden={text === null} ref={place} />
}
