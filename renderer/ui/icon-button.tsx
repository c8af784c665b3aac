import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import type { KeyChord } from '../state/app/key-chord.ts'
import { Hint } from './hint.tsx'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  readonly icon: IconName
  /** What it does: its name, and its hint. */
  readonly words: MessageKey
  readonly keys?: KeyChord
  readonly placement?: 'right' | 'bottom' | 'top'
  readonly run: () => void
}

/** A button that is a picture alone. */
export function IconButton({ icon, words, keys, placement, run }: Props) {
  const say = useSay()
  return (
    <Hint text={say(words)} keys={keys} placement={placement}>
      <button type="button" className="icon-button" aria-label={say(words)} onClick={run}>
        <Icon name={icon} />
      </button>
    </Hint>
  )
}
