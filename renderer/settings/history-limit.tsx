import { type HistoryLimitMb, historyLimitsMb } from '../../shared/settings.ts'
import { useLanguage, useSay } from '../say.ts'
import { changeHistoryLimit, useHistoryUse } from '../state/app/history-use.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useSettings } from '../state/app/settings-store.ts'
import { formatSize } from '../ui/format-size.ts'
import { Choice } from './choice.tsx'

/** How much room earlier versions may take, and how much they do. */
export function HistoryLimit() {
  const say = useSay()
  const language = useLanguage()
  const limitMb = useSettings(state => state.settings.historyLimitMb)
  const usedBytes = useHistoryUse(state => state.usedBytes)
  const sizeOf = (limit: HistoryLimitMb) => formatSize(limit * 1_000_000, language)
  return (
    <Choice
      label={say('settings.history')}
      value={String(limitMb)}
      options={historyLimitsMb.map(limit => ({ value: String(limit), name: sizeOf(limit) }))}
      onChange={chosen => {
        const limit = historyLimitsMb.find(each => String(each) === chosen)
        if (limit !== undefined) void attempt(() => changeHistoryLimit(limit))
      }}
    >
      {say('settings.historyText')}
      {usedBytes !== null && (
        <strong className="setting-fact">
          {say('settings.historyUse', { used: formatSize(usedBytes, language), limit: sizeOf(limitMb) })}
        </strong>
      )}
    </Choice>
  )
}
