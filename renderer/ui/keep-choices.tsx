import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'

/** Which of two versions of a post stays: the window's, the disk's, or each as a file of its own. */
export type Keep = 'mine' | 'disk' | 'both'

const choices = [
  { keep: 'both', words: 'editor.keepBoth' },
  { keep: 'mine', words: 'editor.keepMine' },
  { keep: 'disk', words: 'editor.keepDisk' },
] as const satisfies readonly { readonly keep: Keep; readonly words: string }[]

/** The choices of who does not merge: the same ones wherever two versions meet. */
export function KeepChoices({ onKeep }: { readonly onKeep: (keep: Keep) => Promise<void> }) {
  const say = useSay()
  return choices.map(({ keep, words }) => (
    <button key={keep} type="button" className="button" onClick={() => void attempt(() => onKeep(keep))}>
      {say(words)}
    </button>
  ))
}
