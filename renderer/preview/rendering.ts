import type { FileId } from '../../shared/blog.ts'
import type { ToShell } from '../preview-frame/protocol.ts'
import { notify } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { theEditor } from '../state/writing/the-editor.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { createRenderQueue } from './render-queue.ts'
import type { RenderAnswer, RenderRequest } from './render-worker.ts'

/** Links to posts by name, Jekyll's, Hexo's and Hugo's, which take all the names there are. */
const linksByName = /\{%-?\s*(?:post_(?:url|link|path)|link)\b|\{\{[<%]\s*(?:rel)?ref\b/

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
  const queue = createRenderQueue(
    answer => {
      if (shownId() !== answer.post) return false
      tell(messageOf(answer))
      return true
    },
    () => notify('problem', { key: 'editor.previewGivenUp' }),
  )
  const render = (post: FileId) =>
    queue.request(() => ({ ...inputOf(view.state.doc.toString()), post, blog }))
  return {
    render,
    renderAll() {
      queue.forget()
      const id = shownId()
      if (id !== null) render(id)
    },
    destroy: queue.destroy,
  }
}

function inputOf(text: string): Pick<RenderRequest, 'text' | 'posts'> {
  const hasLinks = linksByName.test(text)
  return { text, posts: hasLinks ? entriesOf(useBlog.getState().posts).map(({ post }) => post.id) : [] }
}

function messageOf(answer: RenderAnswer): ToShell {
  const { version, base, post, language, blocks, change } = answer
  const title = useWriting.getState().fields?.title.value ?? ''
  const shown = { version, post, title, language }
  return change === null || base === null
    ? { kind: 'show', ...shown, blocks: blocks ?? [] }
    : { kind: 'change', ...shown, base, change }
}
