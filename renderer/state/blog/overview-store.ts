import { create } from 'zustand'
import { goTo } from '../app/layout-store.ts'

/** What the place Blog shows of the blog as a whole. */
export type OverviewTab = 'problems' | 'calendar' | 'links' | 'settings'

interface OverviewState {
  readonly tab: OverviewTab
}

export const useOverview = create<OverviewState>()(() => ({ tab: 'problems' }))

export function chooseTab(tab: OverviewTab): void {
  useOverview.setState({ tab })
}

/** Goes to the place Blog, and there to a tab. */
export function showTab(tab: OverviewTab): void {
  chooseTab(tab)
  goTo('blog')
}
