// Renders a post off the window's thread. One request is answered at a time, the newest; the caller drops what is late.
import type { DrawMath } from '../../shared/markdown/draw-math.ts'
import { loadMath } from '../../shared/markdown/load-math.ts'
import { mayHaveMath, usesDollarMath } from '../../shared/markdown/uses-math.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { createLivePost, type RenderRequest } from './live-post.ts'

let drawMath: DrawMath | null = null
const render = createLivePost(() => drawMath)

self.onmessage = (event: MessageEvent<RenderRequest>) => {
  if (drawMath !== null || !wantsMath(event.data)) answer(event.data)
  else void withMath(() => answer(event.data))
}

function wantsMath({ text, blog }: RenderRequest): boolean {
  const { bodyFrom } = splitPost(text, blog.generator)
  return mayHaveMath(text, usesDollarMath(text.slice(0, bodyFrom), blog.markdown.dollarMath))
}

/** Loads what draws formulas; should that fail, the post is still shown, with the formulas as they are written. */
async function withMath(then: () => void): Promise<void> {
  drawMath = await loadMath().catch(() => null)
  try {
    then()
  } catch (error) {
    // As an error of this worker, which gives the post up, not as a promise that nobody waits for.
    reportError(error)
  }
}

function answer(request: RenderRequest): void {
  self.postMessage(render(request))
}
