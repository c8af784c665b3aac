import type { RenderAnswer, RenderRequest } from './render-worker.ts'
import RenderWorker from './render-worker.ts?worker'

export interface RenderQueue {
  /** Asks for a render; `make` is called only when the worker is free, so typing never waits for a copy. */
  readonly request: (make: MakeRequest) => void
  /** The page shows nothing of what it was told: the next answer has all of the post. */
  readonly forget: () => void
  readonly destroy: () => void
}

type MakeRequest = () => Omit<RenderRequest, 'version' | 'base'>

/** How long the renderer waits after a change, so that a burst of keys is rendered once. */
const pauseMs = 25
/** A post that takes longer than this to render is given up, so that the next change has a chance. */
const patienceMs = 8000

/**
 * One worker, one request under way, and at most one waiting: the newest.
 *
 * `onAnswer` says whether the page was told: what is late is dropped, and the next answer must not build on it.
 */
export function createRenderQueue(
  onAnswer: (answer: RenderAnswer) => boolean,
  onGivenUp: () => void,
): RenderQueue {
  let worker = start()
  let waiting: MakeRequest | null = null
  let told: number | null = null
  let isBusy = false
  let version = 0
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let patienceTimer: ReturnType<typeof setTimeout> | undefined

  function start(): Worker {
    const started = new RenderWorker()
    started.onmessage = (event: MessageEvent<RenderAnswer>) => {
      const answer = event.data
      told = onAnswer(answer) ? answer.version : null
      next()
    }
    started.onerror = () => giveUp()
    return started
  }

  function send(): void {
    sendTimer = undefined
    if (isBusy || !waiting) return
    const make = waiting
    waiting = null
    isBusy = true
    patienceTimer = setTimeout(giveUp, patienceMs)
    const request: RenderRequest = { ...make(), version: ++version, base: told }
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
    onGivenUp()
    next()
  }

  return {
    request(make) {
      waiting = make
      sendTimer ??= setTimeout(send, pauseMs)
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
