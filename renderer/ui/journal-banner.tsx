import { sayMessage, useSay } from '../say.ts'
import { useUnsaved } from '../state/writing/unsaved-store.ts'
import { Icon } from './icon.tsx'
import './vanished-banner.css'

/** Stands above everything while what is typed would not survive a crash. */
export function JournalBanner() {
  const say = useSay()
  const problem = useUnsaved(state => state.journalProblem)
  if (problem === null) return null
  return (
    <div className="vanished" role="alert">
      <Icon name="warning" />
      <p className="vanished-text">{sayMessage(say, problem)}</p>
    </div>
  )
}
