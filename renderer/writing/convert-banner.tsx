import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { convertPost } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'

/** Shown above a post in another encoding: which one it looks like, and the way to write in it. */
export function ConvertBanner() {
  const words = useSay()
  const readOnly = useWriting(state => state.readOnly)
  if (readOnly?.key !== 'post.notUtf8') return null

  return (
    <div className="disk-banner" role="note">
      <p>
        {words(readOnly.key, readOnly.params)} {words('editor.convertHint')}
      </p>
      <div className="disk-banner-choices">
        <button type="button" className="button-primary" onClick={() => void attempt(convertPost)}>
          {words('editor.convert')}
        </button>
      </div>
    </div>
  )
}
