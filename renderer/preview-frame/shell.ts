// The page inside the preview. It has an origin and a policy of its own, and knows nothing of the app.
// The post is shown in a frame inside it that is sandboxed without scripts; this script patches that frame.
import { makeArticle } from './article.ts'
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
  const article = await makeArticle(document.body)
  const tell = (message: FromShell) => port.postMessage(message)
  let words: PreviewWords = { remotePicture: '', embed: '', missingPicture: '' }
  let shownPost = ''

  followLinks(article.document, tell)
  port.onmessage = (event: MessageEvent<ToShell>) => {
    const message = event.data
    switch (message.kind) {
      case 'look':
        words = message.words
        article.setTheme(message.theme)
        break
      case 'show':
        article.document.documentElement.lang = message.language
        article.setTitle(message.title)
        patchBlocks(article.body, message.blocks, words)
        if (message.post !== shownPost) article.document.defaultView?.scrollTo(0, 0)
        shownPost = message.post
        tell({ kind: 'shown', version: message.version })
        break
      case 'scroll':
        scrollToLine(article.document, message.line, message.fraction)
        break
    }
  }
  tell({ kind: 'ready' })
}
