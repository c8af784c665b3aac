import { checksSpelling, type Settings } from '../../shared/settings.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { changeSettings, useSettings } from '../state/app/settings-store.ts'
import { Choice } from './choice.tsx'
import { FontSize } from './font-size.tsx'
import { GoalSetting } from './goal-setting.tsx'
import { Switch } from './switch.tsx'

const change = (settings: Partial<Settings>) => void attempt(() => changeSettings(settings))

/** What the text one writes in looks like, and what is seen around it. */
export function WritingSettings() {
  const say = useSay()
  const settings = useSettings(state => state.settings)
  const platform = useSettings(state => state.platform)
  const { frontMatterShown, writingFont, lineWidth, focus, typewriter } = settings
  return (
    <>
      <Choice
        label={say('settings.font')}
        value={writingFont}
        options={[
          { value: 'sans', name: say('settings.fontSans') },
          { value: 'serif', name: say('settings.fontSerif') },
          { value: 'mono', name: say('settings.fontMono') },
        ]}
        onChange={chosen => change({ writingFont: chosen })}
      />
      <FontSize />
      <Choice
        label={say('settings.lineWidth')}
        value={lineWidth}
        options={[
          { value: 'narrow', name: say('settings.narrow') },
          { value: 'medium', name: say('settings.medium') },
          { value: 'wide', name: say('settings.wide') },
          { value: 'full', name: say('settings.full') },
        ]}
        onChange={chosen => change({ lineWidth: chosen })}
      />
      <Choice
        label={say('settings.focus')}
        value={focus}
        options={[
          { value: 'off', name: say('settings.off') },
          { value: 'sentence', name: say('settings.sentence') },
          { value: 'paragraph', name: say('settings.paragraph') },
        ]}
        onChange={chosen => change({ focus: chosen })}
      >
        {say('settings.focusText')}
      </Choice>
      <Switch
        isOn={typewriter}
        onChange={isOn => change({ typewriter: isOn })}
        label={say('settings.typewriter')}
      >
        {say('settings.typewriterText')}
      </Switch>
      <Switch
        isOn={checksSpelling(settings, platform)}
        onChange={isOn => change({ spelling: isOn ? 'on' : 'off' })}
        label={say('settings.spelling')}
      >
        {say(platform === 'mac' ? 'settings.spellingMac' : 'settings.spellingDownload')}
      </Switch>
      <GoalSetting />
      <Switch
        isOn={frontMatterShown}
        onChange={isOn => change({ frontMatterShown: isOn })}
        label={say('settings.frontMatter')}
      >
        {say('settings.frontMatterText')}
      </Switch>
    </>
  )
}
