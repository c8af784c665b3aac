import { useState } from 'react'
import { goalRange } from '../../shared/settings.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { changeSettings, useSettings } from '../state/app/settings-store.ts'
import { Choice } from './choice.tsx'

/** How many words one means to write, in a post or on a day. */
export function GoalSetting() {
  const say = useSay()
  const goal = useSettings(state => state.settings.goal)
  return (
    <Choice
      label={say('settings.goal')}
      value={goal}
      options={[
        { value: 'off', name: say('settings.off') },
        { value: 'post', name: say('settings.goalPost') },
        { value: 'day', name: say('settings.goalDay') },
      ]}
      onChange={chosen => void attempt(() => changeSettings({ goal: chosen }))}
    >
      {say('settings.goalText')}
      {goal !== 'off' && <GoalWords />}
    </Choice>
  )
}

function GoalWords() {
  const say = useSay()
  const words = useSettings(state => state.settings.goalWords)
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    setTyped(text)
    const goalWords = Number(text)
    const { min, max } = goalRange
    if (!Number.isInteger(goalWords) || goalWords < min || goalWords > max) return
    void attempt(() => changeSettings({ goalWords }))
  }
  return (
    <span className="setting-number">
      <input
        className="field"
        type="number"
        inputMode="numeric"
        min={goalRange.min}
        max={goalRange.max}
        step={50}
        aria-label={say('settings.goalWords')}
        value={typed ?? String(words)}
        onChange={event => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {say('settings.goalWords')}
    </span>
  )
}
