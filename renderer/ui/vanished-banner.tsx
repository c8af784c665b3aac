import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { chooseBlog, lookAgain } from '../state/blog/blog-actions.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { Icon } from './icon.tsx'
import './vanished-banner.css'

/** Stands above everything while the folder of the open blog is gone. */
export function VanishedBanner() {
  const say = useSay()
  const folder = useBlog(state => state.vanishedFolder)
  if (folder === null) return null
  return (
    <div className="vanished" role="alert">
      <Icon name="warning" />
      <p className="vanished-text">
        <strong>{say('welcome.vanishedTitle')}</strong>
        <br />
        {say('welcome.vanishedText', { folder })}
      </p>
      <button type="button" className="button" onClick={() => void attempt(lookAgain)}>
        {say('welcome.lookAgain')}
      </button>
      <button type="button" className="button" onClick={() => void attempt(chooseBlog)}>
        {say('welcome.openAnother')}
      </button>
    </div>
  )
}
