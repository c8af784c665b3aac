import type { ReactElement } from 'react'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { KeyChord } from '../state/app/key-chord.ts'
import { KeyHint } from './key-hint.tsx'
import './hint.css'

interface Props {
  readonly text: string
  readonly keys?: KeyChord | undefined
  readonly placement?: 'right' | 'bottom' | 'top' | undefined
  /** The native button that the hint is for. */
  readonly children: ReactElement<{ readonly [name: string]: unknown }, string>
}

/** What a control without words is called, with its key: shown after a moment, and at once on focus. */
export function Hint({ text, keys, placement = 'bottom', children }: Props) {
  return (
    <TooltipTrigger delay={350} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <Tooltip className="hint" placement={placement} offset={6}>
        {text}
        {keys && <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
