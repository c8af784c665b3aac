// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { type Article, makeArticle } from './article.ts'
import { createDiagrams } from './diagrams.ts'
import { followLinks } from './follow-links.ts'
import { patchBlocks } from './patch-blocks.ts'
import type { FromShell, PreviewWords, ToShell } from './protocol.ts'
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
  let shown: Extract<ToShell, { kind: 'show' }> | null = null
  let shownPost = ''
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
    shownPost = ''
    if (look) take(look)
    if (shown) take(shown)
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
        shown = message
        article.document.documentElement.lang = message.language
        article.setTitle(message.title)
        patchBlocks(article.body, message.blocks, look?.words ?? noWords, diagrams.show)
        if (message.post !== shownPost) article.document.defaultView?.scrollTo(0, 0)
        shownPost = message.post
        tell({ kind: 'shown', version: message.version })
        break
      case 'scroll':
        scrollToLine(article.document, message.line, message.fraction)
        break
    }
  }
}

const noWords: PreviewWords = {
  post: '',
  remotePicture: '',
  embed: '',
  missingPicture: '',
  diagramProblem: '',
}
