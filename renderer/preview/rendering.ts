import type { Text } from '@codemirror/state'
import type { FileId } from '../../shared/blog.ts'
import type { ToShell } from '../preview-frame/protocol.ts'
import { notify } from '../state/app/notices-store.ts'
import { theEditor } from '../state/writing/the-editor.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import type { RenderAnswer, RenderRequest } from './live-post.ts'
import { createNames } from './names-to-tell.ts'
import { createRenderQueue } from './render-queue.ts'
import RenderWorker from './render-worker.ts?worker'

export interface Rendering {
  /** The post has another text, or is another, which may not be drawn yet. */
  render(post: FileId, doc: Text): void
  /** The page has lost what it was told. */
  renderAll(): void
  destroy(): void
}

/** Has the text of the editor rendered, and tells the page what changed; what is late is dropped. */
export function createRendering(blog: RenderRequest['blog'], tell: (message: ToShell) => void): Rendering {
  const { view, shownId } = theEditor()
  const names = createNames(renderShown)
  const queue = createRenderQueue({
    startRenderer: () => new RenderWorker(),
    onAnswer(answer) {
      if (shownId() !== answer.post) return false
      tell(messageOf(answer))
      return true
    },
    onGivenUp: () => notify('problem', { key: 'editor.previewGivenUp' }),
  })
  function renderShown(): void {
    const id = shownId()
    if (id !== null) render(id, view.state.doc)
  }
  function render(post: FileId, doc: Text): void {
    queue.request(post, isFirst => {
      const text = doc.toString()
      return { text, blog, named: names.news(text, isFirst) }
    })
  }
  return {
    render,
    renderAll() {
      queue.forget()
      renderShown()
    },
    destroy() {
      names.forget()
      queue.destroy()
    },
  }
}

function messageOf(answer: RenderAnswer): ToShell {
  const { version, base, post, language, blocks, change } = answer
  const title = useWriting.getState().fields?.title.value ?? ''
  const shown = { version, post, title, language }
  return change === null || base === null
    ? { kind: 'show', ...shown, blocks: blocks ?? [] }
    : { kind: 'change', ...shown, base, change }
}
