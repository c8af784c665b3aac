// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { type Article, makeArticle } from './article.ts'
import { applyChange, type BlockChange, changeBetween } from './block-change.ts'
import { htmlFor } from './copy/html-for.ts'
import { createDiagrams, type Diagrams } from './diagrams.ts'
import { followLinks } from './follow-links.ts'
import { followScroll, type Scrolling } from './follow-scroll.ts'
import { markLine } from './mark-line.ts'
import { patchBlocks } from './patch-blocks.ts'
import type { FromShell, PreviewBlock, PreviewLook, ShownPost, ToShell } from './protocol.ts'

const appOrigin = document.location.ancestorOrigins?.[0]

window.addEventListener('message', event => {
  // Only the page around us may hand over a port, and only once.
  if (event.source !== window.parent || (appOrigin !== undefined && event.origin !== appOrigin)) return
  const port = event.ports[0]
  if (port) void start(port)
})

/** What is on the screen: the frame, and what follows it. */
interface Stage {
  readonly article: Article
  readonly diagrams: Diagrams
  readonly scrolling: Scrolling
  /** The exported page around the post; null: the article alone. */
  readonly page: string | null
}

async function start(port: MessagePort): Promise<void> {
  const tell = (message: FromShell) => port.postMessage(message)
  // The newest of each, for an article that has to be made again.
  let look = firstLook
  let shown: ShownPost | null = null
  let blocks: readonly PreviewBlock[] = []
  let place: { readonly line: number; readonly fraction: number } | null = null
  let wanted: string | null = null
  let stage = await open(null)
  port.onmessage = (event: MessageEvent<ToShell>) => take(event.data)
  tell({ kind: 'ready' })

  async function open(page: string | null): Promise<Stage> {
    const article = await makeArticle(document.body, page, () => void replace())
    followLinks(article.document, tell)
    return {
      article,
      diagrams: createDiagrams(article.document),
      scrolling: followScroll(article, message => {
        if (message.kind === 'scrolled') place = message
        tell(message)
      }),
      page,
    }
  }

  /** Shows the same in a new frame; the old one stays until there is something in it. */
  async function replace(): Promise<void> {
    const page = wanted
    const next = await open(page)
    // Another one was wanted while this one was made.
    if (page !== wanted) return next.article.remove()
    const old = stage
    stage = next
    dress()
    if (shown) show(shown, changeBetween([], blocks), blocks)
    if (place) stage.scrolling.to(place.line, place.fraction)
    old.article.remove()
  }

  function take(message: ToShell): void {
    switch (message.kind) {
      case 'look':
        look = message
        dress()
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
        stage.scrolling.to(message.line, message.fraction)
        break
      case 'mark':
        markLine(stage.article, message.line)
        break
      case 'ask':
        void htmlFor(message.purpose, stage.article).then(made =>
          tell({ kind: 'html', id: message.id, ...made }),
        )
        break
    }
  }

  function dress(): void {
    document.documentElement.dataset.theme = look.theme
    document.body.dataset.view = look.view
    stage.article.setTheme(look.theme)
    stage.article.setLabel(look.words.post)
    stage.diagrams.setLook(look.theme === 'dark', look.words.diagramProblem)
  }

  function show(post: ShownPost, change: BlockChange, next: readonly PreviewBlock[]): void {
    const isOther = post.post !== shown?.post
    shown = { version: post.version, post: post.post, title: post.title, language: post.language }
    blocks = next
    const { article, diagrams } = stage
    article.document.documentElement.lang = post.language
    article.setTitle(post.title)
    patchBlocks(article.body, { change, rules: look, onNew: diagrams.show })
    if (isOther) article.document.defaultView?.scrollTo(0, 0)
    tell({ kind: 'shown', version: post.version })
  }
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
