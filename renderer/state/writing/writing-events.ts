import { listen } from '../../ask.ts'
import { attempt } from '../app/notices-store.ts'
import { sessionOf } from './post-sessions.ts'
import { forgetRecovered } from './unsaved-store.ts'
import { compareWithDisk, followRename, leaveAtOnce, leaveWriting } from './writing.ts'
import { useWriting } from './writing-store.ts'

/** Without a word from the watcher the disk is looked at this often: a watcher is a hint, not a promise. */
const lookAgainMs = 30_000

/** Joins writing to the window: leaving it saves, coming back looks at the disk. The result undoes it. */
export function listenForWriting(target: Window): () => void {
  const onBlur = () => void attempt(leaveWriting)
  const onFocus = () => void attempt(compareWithDisk)
  // A page that is closed or hidden gets no later chance to send what it has.
  const onHide = leaveAtOnce
  target.addEventListener('blur', onBlur)
  target.addEventListener('focus', onFocus)
  target.addEventListener('pagehide', onHide)
  const timer = setInterval(onFocus, lookAgainMs)
  const stopListening = listen('blog.changed', ({ changed, removed }) => {
    const { postId, save } = useWriting.getState()
    const mayBeBack = save.kind === 'gone'
    if (mayBeBack || removed.some(id => id === postId) || changed.some(post => post.id === postId)) onFocus()
  })
  // It may be a page that is open.
  const stopPages = listen('pages.changed', onFocus)
  const stopRenamed = listen('posts.renamed', fact => void attempt(() => followRename(fact)))
  const stopSaved = listen('posts.saved', ({ id, savedSeq }) => {
    forgetRecovered(id)
    sessionOf(id)?.savedByMain(savedSeq)
  })
  // Beside the editor a dropped file would be opened in place of the app.
  const onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  target.addEventListener('dragover', onDrag)
  target.addEventListener('drop', onDrag)
  return () => {
    target.removeEventListener('dragover', onDrag)
    target.removeEventListener('drop', onDrag)
    stopPages()
    stopRenamed()
    stopSaved()
    target.removeEventListener('blur', onBlur)
    target.removeEventListener('focus', onFocus)
    target.removeEventListener('pagehide', onHide)
    clearInterval(timer)
    stopListening()
  }
}
