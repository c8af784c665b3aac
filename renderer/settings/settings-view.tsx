import type { Settings } from '../../shared/settings.ts'
import { useSay } from '../say.ts'
import { goTo } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { changeSettings, useSettings } from '../state/app/settings-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { Icon } from '../ui/icon.tsx'
import { useSayChord } from '../ui/key-hint.tsx'
import { About } from './about.tsx'
import { Choice } from './choice.tsx'
import { HistoryLimit } from './history-limit.tsx'
import { Switch } from './switch.tsx'
import { WritingSettings } from './writing-settings.tsx'
import './settings-view.css'

const change = (settings: Partial<Settings>) => void attempt(() => changeSettings(settings))

/** What can be chosen for the app itself. Every change holds at once. */
export function SettingsView() {
  const say = useSay()
  const { language, theme, autosave } = useSettings(state => state.settings)
  const saveKey = useSayChord()('Mod+S')
  return (
    <main className="page">
      <div className="page-column">
        <BackToWelcome />
        <h1 className="page-title">{say('settings.title')}</h1>
        <div className="settings">
          <Choice
            label={say('settings.language')}
            value={language}
            options={[
              { value: 'system', name: say('settings.languageSystem') },
              // A language is named in itself: who is lost in the other one must find it.
              { value: 'en', name: 'English', lang: 'en' },
              { value: 'zh-Hans', name: '简体中文', lang: 'zh-Hans' },
            ]}
            onChange={chosen => change({ language: chosen })}
          />
          <Choice
            label={say('settings.theme')}
            value={theme}
            options={[
              { value: 'system', name: say('settings.themeSystem') },
              { value: 'light', name: say('settings.themeLight') },
              { value: 'dark', name: say('settings.themeDark') },
            ]}
            onChange={chosen => change({ theme: chosen })}
          />
          <Switch
            isOn={autosave}
            onChange={isOn => change({ autosave: isOn })}
            label={say('settings.autosave')}
          >
            {say('settings.autosaveText', { keys: saveKey })}
          </Switch>
          <HistoryLimit />
        </div>
        <h2 className="settings-part">{say('settings.writing')}</h2>
        <div className="settings">
          <WritingSettings />
        </div>
        <About />
      </div>
    </main>
  )
}

/** With no blog open there is no rail to leave by. */
function BackToWelcome() {
  const say = useSay()
  const hasBlog = useBlog(state => state.blog !== null)
  if (hasBlog) return null
  return (
    <button type="button" className="button page-back" onClick={() => goTo('posts')}>
      <Icon name="back" />
      {say('settings.back')}
    </button>
  )
}
