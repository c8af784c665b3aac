import type { FileId, OpenBlog } from '../../shared/blog.ts'
import type { FromShell } from '../preview-frame/protocol.ts'
import { attempt } from '../state/app/notices-store.ts'
import { addDropped } from '../state/pictures/add-dropped.ts'
import { usePreviewLook } from '../state/preview/preview-look-store.ts'
import { allowRemotePictures } from '../state/preview/remote-pictures.ts'
import { offerPreview } from '../state/preview/the-preview.ts'
import { goToLine } from '../state/writing/go-to-line.ts'
import { onLook, onOpening, theEditor } from '../state/writing/the-editor.ts'
import { createAsking } from './asking.ts'
import { followPreviewLink } from './follow-preview-link.ts'
import { linkScrolling } from './follow-scroll.ts'
import { onModClick } from './mod-click.ts'
import { createPreviewFrame, type PreviewFrame } from './preview-frame.ts'
import { createRendering } from './rendering.ts'
import { renewPictures } from './renew-pictures.ts'
import { caretPlace } from './source-lines.ts'

export interface PreviewConnection {
  readonly frame: PreviewFrame
  readonly disconnect: () => void
}

/** Joins editor, renderer and preview page: what is typed is rendered, where one looks is scrolled to. */
export function connectPreview(
  host: HTMLElement,
  previewKey: string,
  label: string,
  { generator, assetKey, url, baseUrl, markdown }: OpenBlog,
): PreviewConnection {
  const { view, shownId } = theEditor()
  const blog = { generator, assetKey, url, baseUrl, markdown }
  const asking = createAsking()
  const frame = createPreviewFrame(host, previewKey, label, take)
  const scrolling = linkScrolling(view, frame, () => usePreviewLook.getState().isTogether)
  const rendering = createRendering(blog, message => {
    frame.tell(message)
    scrolling.follow()
  })

  const pictures = renewPictures(frame)
  const showPart = (post: FileId, fragment: string) => frame.tell({ kind: 'part', post, fragment })

  function take(message: FromShell): void {
    switch (message.kind) {
      case 'link':
        void attempt(() =>
          followPreviewLink(message.address, { from: shownId(), siteUrl: url, onPart: showPart }),
        )
        break
      case 'part':
        goToLine(view, message.line)
        break
      case 'pictures':
        pictures.take(message.assets)
        break
      case 'point':
        if (usePreviewLook.getState().followsClicks) goToLine(view, message.line)
        break
      case 'scrolled':
        scrolling.previewScrolled(message.line, message.fraction)
        break
      case 'lost':
        rendering.renderAll()
        break
      case 'allowRemote':
        void attempt(() => allowRemotePictures(true))
        break
      case 'dropped':
        void addDropped(view, message)
        break
      case 'html':
        asking.answer(message)
        break
    }
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
  if (post !== null) rendering.render(post, doc)
  // The text is rendered while the editor draws it.
  const stopOpening = onOpening((id, text) => {
    doc = text
    post = id
    rendering.render(id, text)
  })
  const stopLooking = onLook((_view, id) => {
    const isNew = view.state.doc !== doc || id !== post
    const hasMoved = view.state.selection !== selection
    doc = view.state.doc
    selection = view.state.selection
    post = id
    if (isNew) rendering.render(id, doc)
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
      pictures.stop()
      resized.disconnect()
      stopClicks()
      scrolling.destroy()
      stopOpening()
      stopLooking()
      rendering.destroy()
      frame.destroy()
    },
  }
}
