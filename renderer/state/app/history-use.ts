import { create } from 'zustand'
import type { HistoryLimitMb } from '../../../shared/settings.ts'
import { ask } from '../../ask.ts'
import { useLayout } from './layout-store.ts'
import { attempt } from './notices-store.ts'
import { changeSettings } from './settings-store.ts'

interface HistoryUse {
  /** Null: not known yet. */
  readonly usedBytes: number | null
}

export const useHistoryUse = create<HistoryUse>()(() => ({ usedBytes: null }))

let newestLoad = 0

/** Asks what earlier versions take on the disk. A late answer is dropped. */
export async function loadHistoryUse(): Promise<void> {
  const mine = ++newestLoad
  const { usedBytes } = await ask('history.usage', undefined)
  if (mine === newestLoad) useHistoryUse.setState({ usedBytes })
}

/** Sets another limit, which main holds at once, and shows what is used then. */
export async function changeHistoryLimit(historyLimitMb: HistoryLimitMb): Promise<void> {
  await changeSettings({ historyLimitMb })
  await loadHistoryUse()
}

/** The number is looked up each time the settings are gone to; the result stops that. */
export function listenForSettings(): () => void {
  return useLayout.subscribe((now, before) => {
    if (now.place === 'settings' && before.place !== 'settings') void attempt(loadHistoryUse)
  })
}
