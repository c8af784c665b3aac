import { isUntitled } from '../../shared/post/untitled.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { openPostMenu, useOperations } from '../state/operations/operations-store.ts'
import { togglePreview } from '../state/writing/preview-store.ts'
import { saveNow } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Hint } from '../ui/hint.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePreviewShown } from './use-preview-shown.ts'

/** The post's title, and whether it is saved. */
export function TopBar() {
  const words = useSay()
  const postId = useWriting(state => state.postId)
  const title = useWriting(state => state.fields?.title.value)
  const isClosed = useWriting(state => state.problem !== null)
  const isPreviewShown = usePreviewShown()
  if (postId === null) return <header className="text-bar" />
  const isNew = isUntitled(postId)
  const name = (
    <h1 className="text-bar-title" title={isNew ? undefined : postId}>
      {title || (isNew ? words('posts.untitled') : postId.slice(postId.lastIndexOf('/') + 1))}
    </h1>
  )
  // Of a post that could not be opened nothing can be said but why, and that stands below.
  if (isClosed) return <header className="text-bar">{name}</header>

  return (
    <header className="text-bar">
      {name}
      <SaveStatus isNew={isNew} />
      <span className="text-bar-spring" />
      <button
        type="button"
        className="writing-preview-button"
        aria-pressed={isPreviewShown}
        title={words(isPreviewShown ? 'editor.hidePreview' : 'editor.showPreview')}
        onClick={togglePreview}
      >
        {words('editor.preview')}
      </button>
      {!isNew && <MoreButton postId={postId} />}
    </header>
  )
}

/** What can be done with the post as a whole. */
function MoreButton({ postId }: { readonly postId: string }) {
  const words = useSay()
  const isOpen = useOperations(state => state.menu !== null && state.menu.from === 'bar')
  return (
    <Hint text={words('operation.more')}>
      <button
        type="button"
        className="icon-button"
        aria-label={words('operation.more')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={event => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect()
          openPostMenu(postId, { x: right, y: bottom }, 'bar')
        }}
      >
        <Icon name="more" />
      </button>
    </Hint>
  )
}

function SaveStatus({ isNew }: { readonly isNew: boolean }) {
  const words = useSay()
  const save = useWriting(state => state.save)
  // A post without a file is kept safe, but nowhere in the blog yet.
  const kind = isNew && save.kind === 'saved' ? 'unsaved' : save.kind
  const readOnly = useWriting(state => state.readOnly)
  if (readOnly) {
    return (
      <p
        className="save-status"
        data-state="readOnly"
        role="status"
        title={words(readOnly.key, readOnly.params)}
      >
        {words('editor.readOnly')}
        {/* The banner says the rest, beside what can be done about it. */}
        {readOnly.key !== 'post.notUtf8' && `: ${words(readOnly.key, readOnly.params)}`}
      </p>
    )
  }
  return (
    <div className="save-status" data-state={kind}>
      {/* Each pause in typing would be announced; only what needs a decision is. */}
      <span
        role={
          save.kind === 'saved' || save.kind === 'unsaved' || save.kind === 'saving' ? undefined : 'status'
        }
      >
        {words(`editor.${kind}`)}
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
