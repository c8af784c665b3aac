import { useId, useRef } from 'react'
import type { Grouping, ProblemGroup } from '../../shared/check/group-problems.ts'
import { type Say, useSay } from '../say.ts'
import { SearchField } from '../ui/search-field.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'

interface Props {
  readonly groups: readonly ProblemGroup[]
  readonly chosenKey: string | null
  readonly text: string
  readonly grouping: Grouping
  readonly onText: (text: string) => void
  readonly onGrouping: (grouping: Grouping) => void
  readonly onChoose: (key: string) => void
}

/** The kinds of problems, or the files that have some, and a field that narrows them. */
export function ProblemGroups(props: Props) {
  const { groups, chosenKey, text, grouping, onText, onGrouping, onChoose } = props
  const say = useSay()
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  return (
    <section className="problem-groups" aria-label={say('problems.groups')}>
      <div className="problem-groups-head">
        <SearchField
          label={say('problems.search')}
          clearLabel={say('posts.clearSearch')}
          text={text}
          onChange={onText}
          onLeave={() => list.current?.focus()}
        />
        <fieldset className="choice choice-small">
          <legend className="unseen">{say('problems.groupBy')}</legend>
          {(['kind', 'file'] as const).map(by => (
            <label key={by} className="choice-option">
              <input
                type="radio"
                className="unseen"
                name={name}
                checked={grouping === by}
                onChange={() => onGrouping(by)}
              />
              {say(by === 'kind' ? 'problems.byKind' : 'problems.byFile')}
            </label>
          ))}
        </fieldset>
      </div>
      <VirtualList
        ref={list}
        label={say('problems.groups')}
        rows={groups.map(group => ({ key: group.key, item: group, heading: '' }))}
        rowHeightPx={38}
        selectedKey={chosenKey}
        draw={group => <GroupRow group={group} say={say} />}
        nameOf={group =>
          say('problems.groupLabel', { name: groupName(group, say), count: group.problems.length })
        }
        onOpen={group => onChoose(group.key)}
      />
    </section>
  )
}

function GroupRow({ group, say }: { readonly group: ProblemGroup; readonly say: Say }) {
  const name = groupName(group, say)
  return (
    <div className="problem-group">
      <SeverityMark severity={group.severity} />
      <span className="problem-group-name" title={group.file ?? name}>
        {name}
      </span>
      <span className="problem-group-count">{group.problems.length}</span>
    </div>
  )
}

export function groupName({ kind, file }: ProblemGroup, say: Say): string {
  if (kind !== null) return say(`check.kind.${kind}`)
  if (file === null || file === '') return say('problems.noFile')
  return file.slice(file.lastIndexOf('/') + 1)
}
