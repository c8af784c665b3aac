import { writingSizesPx } from '../../shared/settings.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { changeSettings, useSettings } from '../state/app/settings-store.ts'

/** How large the letters of the text are. */
export function FontSize() {
  const say = useSay()
  const sizePx = useSettings(state => state.settings.writingSizePx)
  const { min, max } = writingSizesPx
  return (
    <label className="setting">
      <span className="setting-name">{say('settings.size')}</span>
      <span className="setting-range">
        <output>{say('settings.pixels', { count: sizePx })}</output>
        <input
          type="range"
          min={min}
          max={max}
          value={sizePx}
          aria-label={say('settings.size')}
          onChange={event => {
            const writingSizePx = event.target.valueAsNumber
            void attempt(() => changeSettings({ writingSizePx }))
          }}
        />
      </span>
    </label>
  )
}
