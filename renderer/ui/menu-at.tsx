import { type ReactNode, useRef } from 'react'
import { MenuItem, Popover } from 'react-aria-components'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import './menu.css'

interface Props {
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly close: () => void
  readonly placement?: 'bottom start' | 'bottom end'
  readonly children: ReactNode
}

/** A menu at the place that asked for it: a row, a button, the mouse. */
export function MenuAt({ at, close, placement = 'bottom start', children }: Props) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={isOpen => !isOpen && close()}
        placement={placement}
        offset={4}
      >
        {children}
      </Popover>
    </>
  )
}

interface CommandItemProps {
  readonly icon: IconName
  readonly words: MessageKey
  readonly keys?: string
  readonly act: () => void
}

export function CommandItem({ icon, words, keys, act }: CommandItemProps) {
  const say = useSay()
  return (
    <MenuItem className="menu-item" textValue={say(words)} onAction={act}>
      <Icon name={icon} />
      <span className="menu-lines">{say(words)}</span>
      {keys && <KeyHint keys={keys} />}
    </MenuItem>
  )
}
