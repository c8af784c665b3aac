import type { OpenBlog } from '../../shared/blog.ts'
import { notify } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { addDropped } from '../state/pictures/add-dropped.ts'
import { goToLine } from '../state/writing/go-to-line.ts'
import { onLook, theEditor } from '../state/writing/the-editor.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { followPreviewLink } from './follow-preview-link.ts'
import { createPreviewFrame, type PreviewFrame } from './preview-frame.ts'
import { createRenderQueue } from './render-queue.ts'
import { lookedAt } from './source-lines.ts'

/** Jekyll's links to posts by name, which take all the names there are. */
const linksByName = /\{%-?\s*(?:post_url|link)\b/

export interface PreviewConnection {
  readonly frame: PreviewFrame
  readonly disconnect: () => void
}

/** Joins editor, renderer and preview page: what is typed is rendered, where one looks is scrolled to. */
export function connectPreview(
  host: HTMLElement,
  previewKey: string,
  label: string,
  { generator, assetKey, baseUrl, markdown }: OpenBlog,
): PreviewConnection {
  const { view, shownId } = theEditor()
  const blog = { generator, assetKey, baseUrl, markdown }
  const frame = createPreviewFrame(host, previewKey, label, message => {
    if (message.kind === 'link') followPreviewLink(message.address)
    if (message.kind === 'point') goToLine(view, message.line)
    if (message.kind === 'dropped') void addDropped(view, message)
  })
  const follow = () => frame.tell({ kind: 'scroll', ...lookedAt(view) })
  const queue = createRenderQueue(
    ({ version, post, blocks, language }) => {
      if (shownId() !== post) return
      const title = useWriting.getState().fields?.title.value ?? ''
      frame.tell({ kind: 'show', version, post, title, language, blocks })
      follow()
    },
    () => notify('problem', { key: 'editor.previewGivenUp' }),
  )
  const render = (post: string) =>
    queue.request(() => {
      const text = view.state.doc.toString()
      return {
        text,
        post,
        blog,
        posts: linksByName.test(text)
          ? entriesOf(useBlog.getState().posts).map(({ post: { id } }) => id)
          : [],
      }
    })

  let doc = view.state.doc
  let post = shownId()
  if (post !== null) render(post)
  const stopLooking = onLook((_view, id) => {
    const isNew = view.state.doc !== doc || id !== post
    doc = view.state.doc
    post = id
    if (isNew) render(id)
    else follow()
  })
  view.scrollDOM.addEventListener('scroll', follow, { passive: true })
  // A page that was hidden or became wider has lost its place.
  const resized = new ResizeObserver(follow)
  resized.observe(host)

  return {
    frame,
    disconnect() {
      resized.disconnect()
      view.scrollDOM.removeEventListener('scroll', follow)
      stopLooking()
      queue.destroy()
      frame.destroy()
    },
  }
}
