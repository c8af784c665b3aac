import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { goTo } from '../state/app/layout-store.ts'
import { useSettings } from '../state/app/settings-store.ts'
import { Icon } from '../ui/icon.tsx'
import { useSayChord } from '../ui/key-hint.tsx'
import './help-view.css'
import { KeyList } from './key-list.tsx'

const promises: readonly (readonly [title: MessageKey, text: MessageKey])[] = [
  ['help.typing', 'help.typingText'],
  ['help.whole', 'help.wholeText'],
  ['help.overwrite', 'help.overwriteText'],
  ['help.touch', 'help.touchText'],
  ['help.honest', 'help.honestText'],
  ['help.undo', 'help.undoText'],
  ['help.deletes', 'help.deletesText'],
]

/** What is promised about the user's words, and where the app keeps what it keeps for that. */
export function HelpView() {
  const say = useSay()
  const historyKeys = useSayChord()('Mod+Shift+H')
  const isWindows = useSettings(state => state.platform === 'windows')
  const data = useSettings(state => state.dataFolder)
  const pathOf = (name: string) => `${data}${isWindows ? '\\' : '/'}${name}`
  return (
    <main className="page">
      <div className="page-column">
        <button type="button" className="button page-back" onClick={() => goTo('posts')}>
          <Icon name="back" />
          {say('help.back')}
        </button>
        <h1 className="page-title">{say('help.title')}</h1>
        <p className="page-lead">{say('help.lead')}</p>
        <dl className="help-promises">
          {promises.map(([title, text]) => (
            <div className="help-promise" key={title}>
              <dt>{say(title)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
        <h2 className="help-heading">{say('help.where')}</h2>
        <p className="page-lead">{say('help.whereText')}</p>
        <dl className="help-promises">
          <div className="help-promise">
            <dt>{say('help.history')}</dt>
            <dd>
              <code className="help-path">{pathOf('history')}</code>
              {say('help.historyText', { keys: historyKeys })}
            </dd>
          </div>
          <div className="help-promise">
            <dt>{say('help.journal')}</dt>
            <dd>
              <code className="help-path">{pathOf('journal')}</code>
              {say('help.journalText')}
            </dd>
          </div>
        </dl>
        <KeyList />
      </div>
    </main>
  )
}
