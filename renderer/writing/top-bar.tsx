import { isUntitled } from '../../shared/post/untitled.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/notices-store.ts'
import { togglePreview } from '../state/preview-store.ts'
import { saveNow } from '../state/writing.ts'
import { useWriting } from '../state/writing-store.ts'
import { usePreviewShown } from './use-preview-shown.ts'

/** The post's title, whether it is saved, how long it is. */
export function TopBar() {
  const words = useSay()
  const postId = useWriting(state => state.postId)
  const title = useWriting(state => state.fields?.title.value)
  const count = useWriting(state => state.words)
  const isPreviewShown = usePreviewShown()
  if (postId === null) return <header className="writing-bar" />
  const isNew = isUntitled(postId)

  return (
    <header className="writing-bar">
      <h1 className="writing-title" title={isNew ? undefined : postId}>
        {title || (isNew ? words('posts.untitled') : postId.slice(postId.lastIndexOf('/') + 1))}
      </h1>
      <SaveStatus />
      <span className="writing-spring" />
      {count !== null && <span className="writing-count">{words('editor.words', { count })}</span>}
      <button
        type="button"
        className="writing-preview-button"
        aria-pressed={isPreviewShown}
        title={words(isPreviewShown ? 'editor.hidePreview' : 'editor.showPreview')}
        onClick={togglePreview}
      >
        {words('editor.preview')}
      </button>
    </header>
  )
}

function SaveStatus() {
  const words = useSay()
  const save = useWriting(state => state.save)
  const readOnly = useWriting(state => state.readOnly)
  if (readOnly) {
    return (
      <p
        className="save-status"
        data-state="readOnly"
        role="status"
        title={words(readOnly.key, readOnly.params)}
      >
        {words('editor.readOnly')}: {words(readOnly.key, readOnly.params)}
      </p>
    )
  }
  return (
    <div className="save-status" data-state={save.kind}>
      {/* Each pause in typing would be announced; only what needs a decision is. */}
      <span
        role={
          save.kind === 'saved' || save.kind === 'unsaved' || save.kind === 'saving' ? undefined : 'status'
        }
      >
        {words(`editor.${save.kind}`)}
        {save.kind === 'failed' && `: ${words(save.reason.key, save.reason.params)}`}
      </span>
      {save.kind === 'failed' && (
        <button type="button" className="link-button" onClick={() => void attempt(saveNow)}>
          {words('editor.tryAgain')}
        </button>
      )}
    </div>
  )
}
