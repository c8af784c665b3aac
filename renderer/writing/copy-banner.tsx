import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { mergeCopy } from '../state/history/merging.ts'
import { useWriting } from '../state/writing/writing-store.ts'

/** Shown above a sync tool's copy: what it is, whose it is, and the way to bring it together with its original. */
export function CopyBanner() {
  const words = useSay()
  const file = useWriting(state => state.postId)
  const isShown = useWriting(state => state.problem === null)
  const copy = file === null ? null : readConflictCopy(file)
  if (!copy || !isShown) return null
  const { whose } = copy
  const original = copy.original.slice(copy.original.lastIndexOf('/') + 1)
  return (
    <div className="disk-banner" role="note">
      <p>
        {whose === null
          ? words('merge.copyText', { original })
          : words('merge.copyTextOf', { original, whose })}
      </p>
      <div className="disk-banner-choices">
        <button type="button" className="button" onClick={() => void attempt(mergeCopy)}>
          {words('merge.withOriginal')}
        </button>
      </div>
    </div>
  )
}
