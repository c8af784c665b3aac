import { sayMessage, useSay } from '../say.ts'
import { goTo } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { chooseBlog, openExample } from '../state/blog/blog-actions.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { openNewBlog } from '../state/blog/new-blog.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { SealMark } from '../ui/seal-mark.tsx'
import { Recents } from './recents.tsx'
import './welcome-view.css'

/** What is shown while no blog is open. */
export function WelcomeView() {
  const say = useSay()
  const isOpening = useBlog(state => state.isOpening)
  return (
    <main className="welcome">
      <div className="welcome-column">
        <SealMark sizePx={76} />
        <p className="welcome-name">{say('app.name')}</p>
        <h1 className="welcome-title">{say('welcome.title')}</h1>
        <p className="welcome-text">{say('welcome.text')}</p>
        <Problem />
        <div className="welcome-actions">
          <button
            type="button"
            className="button-primary welcome-open"
            disabled={isOpening}
            onClick={() => void attempt(chooseBlog)}
          >
            <Icon name="folder" />
            {say(isOpening ? 'welcome.opening' : 'welcome.open')}
          </button>
          <button type="button" className="button welcome-open" disabled={isOpening} onClick={openNewBlog}>
            <Icon name="newPost" />
            {say('welcome.newBlog')}
          </button>
          <button
            type="button"
            className="button welcome-open"
            disabled={isOpening}
            onClick={() => void attempt(openExample)}
          >
            <Icon name="book" />
            {say('welcome.example')}
          </button>
        </div>
        <Recents />
      </div>
      <Foot />
    </main>
  )
}

/** Why the blog that was asked for is not open. */
function Problem() {
  const say = useSay()
  const problem = useBlog(state => state.problem)
  if (!problem) return null
  return (
    <p className="welcome-problem" role="alert">
      <Icon name="warning" />
      <span>{sayMessage(say, problem)}</span>
    </p>
  )
}

function Foot() {
  const say = useSay()
  return (
    <footer className="welcome-foot">
      <button type="button" className="welcome-settings" onClick={() => goTo('settings')}>
        <Icon name="settings" />
        {say('place.settings')}
      </button>
      <KeyHint keys="Mod+," />
    </footer>
  )
}
