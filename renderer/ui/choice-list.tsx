import { type RefObject, useEffect, useRef } from 'react'
import { useLanguage, useSay } from '../say.ts'
import { formatDay } from './format-day.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { Marked } from './marked.tsx'
import type { Choice } from './palette-choices.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly active: number
  readonly onChoose: (choice: Choice) => void
}

/** What can be chosen by the field above it; the field has the focus and the keys. */
export function ChoiceList({ id, label, choices, active, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useKeepInSight(list, active)
  return (
    <div ref={list} className="palette-list" id={id} role="listbox" aria-label={label}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={`${choice.kind} ${choice.id}`}
          id={`${id}-${index}`}
          choice={choice}
          isActive={index === active}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

interface RowProps extends Pick<Props, 'onChoose'> {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
}

const icons: Readonly<Record<Choice['kind'], IconName>> = {
  post: 'posts',
  page: 'page',
  command: 'command',
  place: 'list',
}

function ChoiceRow({ id, choice, isActive, onChoose }: RowProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      className="palette-row"
      aria-selected={isActive}
      onMouseDown={event => event.preventDefault()}
      onClick={() => onChoose(choice)}
    >
      <Icon name={icons[choice.kind]} />
      <span className="palette-title">
        <Marked text={choice.title} marks={'titleMarks' in choice ? choice.titleMarks : []} />
      </span>
      {choice.kind === 'post' && choice.day !== '' && (
        <span className="key-hint">{formatDay(choice.day, 'full', language)}</span>
      )}
      {choice.kind === 'page' && (
        <span className="key-hint palette-page">
          <span className="palette-address">{choice.address}</span>
          {say('palette.page')}
        </span>
      )}
      {choice.kind === 'place' && <span className="key-hint">{choice.line}</span>}
      {choice.kind === 'command' && choice.keys && <KeyHint keys={choice.keys} />}
    </button>
  )
}

function useKeepInSight(list: RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [list, active])
}
