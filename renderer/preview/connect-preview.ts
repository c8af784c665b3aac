import type { OpenBlog } from '../../shared/blog.ts'
import type { FromShell, ToShell } from '../preview-frame/protocol.ts'
import { attempt, notify } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { usePreviewLook } from '../state/preview/preview-look-store.ts'
import { allowRemotePictures } from '../state/preview/remote-pictures.ts'
import { offerPreview } from '../state/preview/the-preview.ts'
import { goToLine } from '../state/writing/go-to-line.ts'
import { onLook, theEditor } from '../state/writing/the-editor.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { createAsking } from './asking.ts'
import { followPreviewLink } from './follow-preview-link.ts'
import { linkScrolling } from './follow-scroll.ts'
import { onModClick } from './mod-click.ts'
import { createPreviewFrame, type PreviewFrame } from './preview-frame.ts'
import { createRenderQueue } from './render-queue.ts'
import type { RenderAnswer } from './render-worker.ts'
import { caretPlace } from './source-lines.ts'

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
  const asking = createAsking()
  const frame = createPreviewFrame(host, previewKey, label, take)
  const scrolling = linkScrolling(view, frame, () => usePreviewLook.getState().isTogether)
  const queue = createRenderQueue(
    answer => {
      if (shownId() !== answer.post) return false
      if (answer.kind === 'words') useWriting.setState({ words: answer.words })
      else {
        frame.tell(messageOf(answer))
        scrolling.follow()
      }
      return true
    },
    () => notify('problem', { key: 'editor.previewGivenUp' }),
  )

  function take(message: FromShell): void {
    switch (message.kind) {
      case 'link':
        followPreviewLink(message.address)
        break
      case 'point':
        if (usePreviewLook.getState().followsClicks) goToLine(view, message.line)
        break
      case 'scrolled':
        scrolling.previewScrolled(message.line, message.fraction)
        break
      case 'lost':
        showAll()
        break
      case 'allowRemote':
        void attempt(() => allowRemotePictures(true))
        break
      case 'html':
        asking.answer(message)
        break
    }
  }

  function render(post: string): void {
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
  }

  function showAll(): void {
    queue.forget()
    const id = shownId()
    if (id !== null) render(id)
  }

  /** Where the caret is, whether or not the two scroll together. */
  function showCaret(): void {
    const place = caretPlace(view)
    const line = view.state.doc.lineAt(view.state.selection.main.head).number - 1
    frame.tell({ kind: 'scroll', line, fraction: place.line === line ? place.fraction : 0.3 })
    frame.tell({ kind: 'mark', line })
  }

  let { doc, selection } = view.state
  let post = shownId()
  if (post !== null) render(post)
  const stopLooking = onLook((_view, id) => {
    const isNew = view.state.doc !== doc || id !== post
    const hasMoved = view.state.selection !== selection
    doc = view.state.doc
    selection = view.state.selection
    post = id
    if (isNew) render(id)
    if (isNew || hasMoved) scrolling.caretMoved()
  })
  const stopClicks = onModClick(view, () => usePreviewLook.getState().followsClicks, showCaret)
  const takeBack = offerPreview({
    showCaret,
    html: purpose => asking.ask(purpose, message => frame.tell(message)),
  })
  // A page that was hidden or became wider has lost its place.
  const resized = new ResizeObserver(scrolling.follow)
  resized.observe(host)

  return {
    frame,
    disconnect() {
      takeBack()
      resized.disconnect()
      stopClicks()
      scrolling.destroy()
      stopLooking()
      queue.destroy()
      frame.destroy()
    },
  }
}

function messageOf(answer: Extract<RenderAnswer, { kind: 'blocks' }>): ToShell {
  const { version, base, post, language, blocks, change } = answer
  const title = useWriting.getState().fields?.title.value ?? ''
  const shown = { version, post, title, language }
  return change === null || base === null
    ? { kind: 'show', ...shown, blocks: blocks ?? [] }
    : { kind: 'change', ...shown, base, change }
}
