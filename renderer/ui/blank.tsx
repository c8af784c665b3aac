import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './blank.css'

interface Props {
  readonly icon: IconName
  readonly title: string
  readonly text?: string | undefined
  /** Buttons that lead on. */
  readonly children?: ReactNode
  /** True where it tells of a failure, so that it is read out. */
  readonly isAlert?: boolean
}

/** What stands where a list or a view has nothing to show: why, and what to do. */
export function Blank({ icon, title, text, children, isAlert = false }: Props) {
  return (
    <div className="blank" role={isAlert ? 'alert' : undefined}>
      <Icon name={icon} />
      <p className="blank-title">{title}</p>
      {text && <p className="blank-text">{text}</p>}
      {children}
    </div>
  )
}
