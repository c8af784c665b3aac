import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { mergeWithDisk } from '../state/history/merging.ts'
import { settleConflict } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { KeepChoices } from '../ui/keep-choices.tsx'

/** Shown while the disk and the window disagree: what happened, and the choice. Nothing is written before it is made. */
export function DiskBanner() {
  const words = useSay()
  const kind = useWriting(state => state.save.kind)
  const file = useWriting(state => state.postId)
  if (file === null || (kind !== 'conflict' && kind !== 'gone')) return null
  const writeBack = () => void attempt(() => settleConflict('mine'))

  return (
    <div className="disk-banner" role="alert">
      <p>{words(kind === 'gone' ? 'editor.goneText' : 'editor.conflictText', { file })}</p>
      <div className="disk-banner-choices">
        {kind === 'gone' ? (
          <button type="button" className="button-primary" onClick={writeBack}>
            {words('editor.writeBack')}
          </button>
        ) : (
          <>
            <button type="button" className="button-primary" onClick={() => void attempt(mergeWithDisk)}>
              {words('editor.compare')}
            </button>
            <KeepChoices onKeep={settleConflict} />
          </>
        )}
      </div>
    </div>
  )
}
