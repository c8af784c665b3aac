import { MenuItem, type Selection } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './menu.css'

interface ChoiceItemProps {
  readonly id: string
  readonly text: string
  /** How many it stands for, as it is to be read. */
  readonly count?: string
}

/** A line of a menu that can be chosen, with a mark while it is. */
export function ChoiceItem({ id, text, count }: ChoiceItemProps) {
  return (
    <MenuItem id={id} className="menu-item menu-choice" textValue={text}>
      <Icon name="check" />
      <span className="menu-lines">{text}</span>
      {count !== undefined && <span className="menu-count">{count}</span>}
    </MenuItem>
  )
}

export function isChosen(chosen: Selection, id: string): boolean {
  return chosen === 'all' || chosen.has(id)
}
