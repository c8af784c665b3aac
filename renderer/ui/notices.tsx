import { sayMessage, useSay } from '../say.ts'
import { attempt, dismiss, type Notice, useNotices } from '../state/app/notices-store.ts'
import { Icon } from './icon.tsx'
import './notices.css'

/** The stack of notices. It is there before the first one, since only then is a new one read out. */
export function Notices() {
  const say = useSay()
  const notices = useNotices(state => state.notices)
  return (
    <section className="notices" aria-live="polite" aria-label={say('notice.region')}>
      {notices.map(notice => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const say = useSay()
  const { action } = notice
  const act = () => {
    dismiss(notice.id)
    if (action) void attempt(action.run)
  }
  return (
    <div className="notice" data-kind={notice.kind} role={notice.kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={notice.kind === 'problem' ? 'warning' : 'check'} />
      <p className="notice-text">{sayMessage(say, notice.message)}</p>
      {action && (
        <button type="button" className="button notice-action" onClick={act}>
          {say(action.label)}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={say('notice.dismiss')}
        onClick={() => dismiss(notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
