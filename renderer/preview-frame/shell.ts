// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { type Article, makeArticle } from './article.ts'
import { applyChange, type BlockChange, changeBetween } from './block-change.ts'
import { createDiagrams } from './diagrams.ts'
import { followLinks } from './follow-links.ts'
import { patchBlocks } from './patch-blocks.ts'
import type { FromShell, PreviewBlock, PreviewWords, ShownPost, ToShell } from './protocol.ts'
import { scrollToLine } from './scroll-to-line.ts'

const appOrigin = document.location.ancestorOrigins?.[0]

window.addEventListener('message', event => {
  // Only the page around us may hand over a port, and only once.
  if (event.source !== window.parent || (appOrigin !== undefined && event.origin !== appOrigin)) return
  const port = event.ports[0]
  if (port) void start(port)
})

async function start(port: MessagePort): Promise<void> {
  const tell = (message: FromShell) => port.postMessage(message)
  // The newest of each, for an article that has to be made again.
  let look: Extract<ToShell, { kind: 'look' }> | null = null
  let shown: ShownPost | null = null
  let blocks: readonly PreviewBlock[] = []
  let article = await open()
  let diagrams = createDiagrams(article.document)
  port.onmessage = (event: MessageEvent<ToShell>) => take(event.data)
  tell({ kind: 'ready' })

  async function open(): Promise<Article> {
    const made = await makeArticle(document.body, () => void replace())
    followLinks(made.document, tell)
    return made
  }

  async function replace(): Promise<void> {
    article = await open()
    diagrams = createDiagrams(article.document)
    if (look) take(look)
    if (shown) show(shown, changeBetween([], blocks), blocks)
  }

  function take(message: ToShell): void {
    switch (message.kind) {
      case 'look':
        look = message
        article.setTheme(message.theme)
        article.setLabel(message.words.post)
        diagrams.setLook(message.theme === 'dark', message.words.diagramProblem)
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
        scrollToLine(article, message.line, message.fraction)
        break
    }
  }

  function show(post: ShownPost, change: BlockChange, next: readonly PreviewBlock[]): void {
    const isOther = post.post !== shown?.post
    shown = { version: post.version, post: post.post, title: post.title, language: post.language }
    blocks = next
    article.document.documentElement.lang = post.language
    article.setTitle(post.title)
    patchBlocks(article.body, { change, words: look?.words ?? noWords, onNew: diagrams.show })
    if (isOther) article.document.defaultView?.scrollTo(0, 0)
    tell({ kind: 'shown', version: post.version })
  }
}

const noWords: PreviewWords = {
  post: '',
  remotePicture: '',
  embed: '',
  missingPicture: '',
  diagramProblem: '',
}
