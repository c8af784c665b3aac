import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { chooseTab, type OverviewTab, useOverview } from '../state/blog/overview-store.ts'
import { CalendarTab } from './calendar-tab.tsx'
import { LinksTab } from './links-tab.tsx'
import { ProblemsTab } from './problems-tab.tsx'
import './overview-view.css'

/** A tab of the place Blog: its name, and what it shows while it is chosen. */
export interface OverviewPart {
  readonly id: OverviewTab
  readonly title: MessageKey
  readonly view: ReactNode
}

const ownParts: readonly OverviewPart[] = [
  { id: 'problems', title: 'overview.problems', view: <ProblemsTab /> },
  { id: 'calendar', title: 'overview.calendar', view: <CalendarTab /> },
  { id: 'links', title: 'overview.links', view: <LinksTab /> },
]

/** The blog as a whole. Other areas hand in their tabs as `more`; they come last. */
export function OverviewView({ more = [] }: { readonly more?: readonly OverviewPart[] }) {
  const say = useSay()
  const chosen = useOverview(state => state.tab)
  const parts = [...ownParts, ...more]
  return (
    <main className="overview">
      <h1 className="unseen">{say('place.blog')}</h1>
      <Tabs
        className="overview-tabs"
        selectedKey={chosen}
        onSelectionChange={key => {
          const part = parts.find(({ id }) => id === key)
          if (part) chooseTab(part.id)
        }}
      >
        <TabList className="overview-bar" aria-label={say('place.blog')}>
          {parts.map(({ id, title }) => (
            <Tab key={id} id={id} className="overview-tab">
              {say(title)}
            </Tab>
          ))}
        </TabList>
        {parts.map(({ id, view }) => (
          <TabPanel key={id} id={id} className="overview-panel">
            {view}
          </TabPanel>
        ))}
      </Tabs>
    </main>
  )
}
