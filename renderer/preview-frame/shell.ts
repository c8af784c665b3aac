// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { applyChange, type BlockChange, changeBetween } from './block-change.ts'
import { htmlFor } from './copy/html-for.ts'
import { markLine } from './mark-line.ts'
import type { FromShell, HtmlPurpose, PreviewBlock, PreviewLook, ShownPost, ToShell } from './protocol.ts'
import { dress, openStage, play, playAll, type Stage } from './stage.ts'

const appOrigin = document.location.ancestorOrigins?.[0]

window.addEventListener('message', event => {
  // Only the page around us may hand over a port, and only once.
  if (event.source !== window.parent || (appOrigin !== undefined && event.origin !== appOrigin)) return
  const port = event.ports[0]
  if (port) void start(port)
})

async function start(port: MessagePort): Promise<void> {
  // The newest of each, for an article that has to be made again.
  let look = firstLook
  let shown: ShownPost | null = null
  let blocks: readonly PreviewBlock[] = []
  let place: Place | null = null
  /** The page that is wanted around the post; the stage may still have another. */
  let wanted: string | null = null
  const tell = (message: FromShell) => {
    if (message.kind === 'scrolled') place = message
    port.postMessage(message)
  }
  let stage: Stage = await openStage(null, tell, lost)
  port.onmessage = (event: MessageEvent<ToShell>) => take(event.data)
  tell({ kind: 'ready' })

  function lost(): void {
    void replace()
  }

  /** Shows the same in a new frame; the old one stays until there is something in the new one. */
  async function replace(): Promise<void> {
    const page = wanted
    const next = await openStage(page, tell, lost)
    // Another one was wanted while this one was made.
    if (page !== wanted) return next.article.remove()
    const old = stage
    stage = next
    dress(stage, look)
    if (shown) playAll(stage, shown, blocks, look)
    if (place) stage.scrolling.to(place)
    old.article.remove()
  }

  function take(message: ToShell): void {
    switch (message.kind) {
      case 'look':
        look = message
        dress(stage, look)
        wanted = message.view === 'article' ? null : message.page
        if (wanted !== stage.page) void replace()
        break
      case 'show':
        show(message, changeBetween(blocks, message.blocks), message.blocks)
        break
      case 'change':
        if (message.base === shown?.version)
          show(message, message.change, applyChange(blocks, message.change))
        else tell({ kind: 'lost' })
        break
      case 'scroll':
        place = message
        stage.scrolling.to(message)
        break
      case 'mark':
        markLine(stage.article, message.line)
        break
      case 'ask':
        void answer(message.id, message.purpose)
        break
    }
  }

  function show(post: ShownPost, change: BlockChange, next: readonly PreviewBlock[]): void {
    const isOther = post.post !== shown?.post
    shown = { version: post.version, post: post.post, title: post.title, language: post.language }
    blocks = next
    play(stage, post, change, look)
    if (isOther) stage.article.document.defaultView?.scrollTo(0, 0)
    tell({ kind: 'shown', version: post.version })
  }

  async function answer(id: number, purpose: HtmlPurpose): Promise<void> {
    tell({ kind: 'html', id, ...(await htmlFor(purpose, stage.article)) })
  }
}

interface Place {
  readonly line: number
  readonly fraction: number
}

const firstLook: PreviewLook = {
  theme: 'light',
  view: 'article',
  page: null,
  allowsRemote: false,
  words: {
    post: '',
    remotePicture: '',
    allowRemote: '',
    embed: '',
    missingPicture: '',
    diagramProblem: '',
  },
}
