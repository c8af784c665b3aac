import type { FileId } from '../../shared/blog.ts'
import type { RenderAnswer, RenderRequest } from './live-post.ts'

export interface RenderQueue {
  /**
   * Asks for a render; `make` is called only when the worker is free, so typing never waits for a copy.
   *
   * Another post than the last one is waited for by someone who types nothing yet: it is rendered without a pause.
   */
  readonly request: (post: FileId, make: MakeRequest) => void
  /** The page shows nothing of what it was told: the next answer has all of the post. */
  readonly forget: () => void
  readonly destroy: () => void
}

/** `isFirst`: the worker has been told nothing yet. */
type MakeRequest = (isFirst: boolean) => Omit<RenderRequest, 'version' | 'base' | 'post'>

/** What is needed of a worker. */
export type Renderer = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<RenderAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface QueueParts {
  readonly startRenderer: () => Renderer
  /** Says whether the page was told: what is late is dropped, and the next answer must not build on it. */
  readonly onAnswer: (answer: RenderAnswer) => boolean
  readonly onGivenUp: () => void
}

/** How long the renderer waits after a change, so that a burst of keys is rendered once. */
const pauseMs = 25
/** A post that takes longer than this to render is given up, so that the next change has a chance. */
const patienceMs = 8000

/** One worker, one request under way, and at most one waiting: the newest. */
export function createRenderQueue({ startRenderer, onAnswer, onGivenUp }: QueueParts): RenderQueue {
  let worker = start()
  let isFirst = true
  let waiting: { readonly post: FileId; readonly make: MakeRequest } | null = null
  let lastPost: FileId | null = null
  let told: number | null = null
  let isBusy = false
  let version = 0
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let patienceTimer: ReturnType<typeof setTimeout> | undefined

  function start(): Renderer {
    const started = startRenderer()
    started.onmessage = event => {
      told = onAnswer(event.data) ? event.data.version : null
      next()
    }
    started.onerror = () => giveUp()
    return started
  }

  function send(): void {
    sendTimer = undefined
    if (isBusy || !waiting) return
    const { post, make } = waiting
    waiting = null
    isBusy = true
    patienceTimer = setTimeout(giveUp, patienceMs)
    const request: RenderRequest = { ...make(isFirst), post, version: ++version, base: told }
    isFirst = false
    worker.postMessage(request)
  }

  function next(): void {
    clearTimeout(patienceTimer)
    isBusy = false
    if (waiting && sendTimer === undefined) send()
  }

  function giveUp(): void {
    worker.terminate()
    worker = start()
    isFirst = true
    onGivenUp()
    next()
  }

  return {
    request(post, make) {
      waiting = { post, make }
      if (post === lastPost) {
        sendTimer ??= setTimeout(send, pauseMs)
        return
      }
      lastPost = post
      clearTimeout(sendTimer)
      send()
    },
    forget() {
      told = null
    },
    destroy() {
      clearTimeout(sendTimer)
      clearTimeout(patienceTimer)
      worker.terminate()
    },
  }
}
