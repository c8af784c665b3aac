// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { afterPaint } from './after-paint.ts'
import { applyChange, type BlockChange, changeBetween, splitChange } from './block-change.ts'
import { htmlFor } from './copy/html-for.ts'
import { lineOfElement, partOf } from './follow-links.ts'
import { markLine } from './mark-line.ts'
import { createPictureVersions } from './picture-versions.ts'
import type { FromShell, HtmlPurpose, PreviewBlock, PreviewLook, ShownPost, ToShell } from './protocol.ts'
import { type Audience, dress, openStage, play, playAll, type Stage } from './stage.ts'

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
  /** Those that are on the page. */
  let blocks: readonly PreviewBlock[] = []
  /** What is still to come of a long post whose first screen is on the page. */
  let rest: BlockChange | null = null
  let place: Place | null = null
  /** The version that the app has put there; null: the reader has scrolled since. */
  let placed: number | null = null
  let part: Extract<ToShell, { kind: 'part' }> | null = null
  const versions = createPictureVersions()
  /** The page that is wanted around the post; the stage may still have another. */
  let wanted: string | null = null
  const tell = (message: FromShell) => {
    if (message.kind === 'scrolled') {
      place = message
      placed = null
    }
    port.postMessage(message)
  }
  const audience: Audience = { tell, onLost: () => void replace(), onHeight: putBack }
  let stage: Stage = await openStage(null, audience)
  port.onmessage = (event: MessageEvent<ToShell>) => take(event.data)
  tell({ kind: 'ready' })

  /** A picture that came late has moved what the app has put in its place. */
  function putBack(): void {
    if (place && placed !== null && placed === shown?.version) stage.scrolling.to(place)
  }

  /** Shows the same in a new frame; the old one stays until there is something in the new one. */
  async function replace(): Promise<void> {
    const page = wanted
    const next = await openStage(page, audience)
    // Another one was wanted while this one was made.
    if (page !== wanted) return next.close()
    const old = stage
    stage = next
    dress(stage, look)
    if (shown) playAll(stage, blocks, { post: shown, look, versions })
    if (place) stage.scrolling.to(place)
    old.close()
  }

  function take(message: ToShell): void {
    if (rest !== null && needsAll(message, rest)) finish()
    switch (message.kind) {
      case 'look':
        look = message
        dress(stage, look)
        wanted = message.view === 'article' ? null : message.page
        if (wanted !== stage.page) void replace()
        break
      case 'show':
        // What was still to come was of a text that nobody waits for any more.
        rest = null
        show(message, changeBetween(blocks, message.blocks))
        break
      case 'change':
        if (message.base === shown?.version) show(message, message.change)
        else tell({ kind: 'lost' })
        break
      case 'scroll':
        place = message
        placed = shown?.version ?? null
        stage.scrolling.to(message)
        break
      case 'mark':
        markLine(stage.article, message.line)
        break
      case 'part':
        part = message
        showPart()
        break
      case 'askPictures':
        tell({ kind: 'pictures', assets: versions.shown() })
        break
      case 'renew':
        versions.renew(message.assets, stage.article.document)
        break
      case 'ask':
        void answer(message.id, message.purpose)
        break
    }
  }

  function show(post: ShownPost, change: BlockChange): void {
    const isOther = post.post !== shown?.post
    shown = { version: post.version, post: post.post, title: post.title, language: post.language }
    const [now, later] = isOther ? splitChange(change, firstScreenLength) : [change, null]
    put(shown, now)
    rest = later
    if (rest !== null) afterPaint(finish)
    if (isOther) stage.article.document.defaultView?.scrollTo(0, 0)
    tell({ kind: 'shown', version: post.version })
    showPart()
  }

  function put(post: ShownPost, change: BlockChange): void {
    blocks = applyChange(blocks, change)
    play(stage, change, { post, look, versions })
  }

  function finish(): void {
    const left = rest
    rest = null
    if (left !== null && shown !== null) put(shown, left)
  }

  function showPart(): void {
    if (part === null || part.post !== shown?.post) return
    finish()
    const found = partOf(stage.article.document, part.fragment)
    part = null
    found?.scrollIntoView({ behavior: 'instant', block: 'start' })
    const line = lineOfElement(found)
    if (line !== null) tell({ kind: 'part', line })
  }

  async function answer(id: number, purpose: HtmlPurpose): Promise<void> {
    const post = shown?.post ?? ''
    tell({ kind: 'html', id, post, ...(await htmlFor(purpose, stage)) })
  }
}

/** So much HTML fills a large screen with ease. */
const firstScreenLength = 16_000

/** False for what says nothing of the blocks that are still to come, or is about those that are there. */
function needsAll(message: ToShell, rest: BlockChange): boolean {
  if (message.kind === 'scroll') return message.line >= (rest.blocks[0]?.line ?? 0)
  return message.kind !== 'look' && message.kind !== 'show'
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
