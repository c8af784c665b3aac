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
  /** The post has another text, or is another. */
  render(post: FileId): void
  /** The page has lost what it was told. */
  renderAll(): void
  destroy(): void
}

/** Has the text of the editor rendered, and tells the page what changed; what is late is dropped. */
export function createRendering(blog: RenderRequest['blog'], tell: (message: ToShell) => void): Rendering {
  const { view, shownId } = theEditor()
  const names = createNames(() => {
    const id = shownId()
    if (id !== null) render(id)
  })
  const queue = createRenderQueue({
    startRenderer: () => new RenderWorker(),
    onAnswer(answer) {
      if (shownId() !== answer.post) return false
      tell(messageOf(answer))
      return true
    },
    onGivenUp: () => notify('problem', { key: 'editor.previewGivenUp' }),
  })
  const render = (post: FileId) =>
    queue.request(post, isFirst => {
      const text = view.state.doc.toString()
      return { text, blog, named: names.news(text, isFirst) }
    })
  return {
    render,
    renderAll() {
      queue.forget()
      const id = shownId()
      if (id !== null) render(id)
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
