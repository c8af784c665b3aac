import type { RenderAnswer, RenderRequest } from './render-worker.ts'
import RenderWorker from './render-worker.ts?worker'

export interface RenderQueue {
  /** Asks for a render; `text` is called only when the worker is free, so typing never waits for a copy. */
  readonly request: (make: () => Omit<RenderRequest, 'version'>) => void
  readonly destroy: () => void
}

/** How long the renderer waits after a change, so that a burst of keys is rendered once. */
const pauseMs = 25

/**
 * One worker, one request under way, and at most one waiting: the newest.
 *
 * An answer for an older request than the newest answered is dropped.
 */
export function createRenderQueue(onAnswer: (answer: RenderAnswer) => void): RenderQueue {
  const worker = new RenderWorker()
  let waiting: (() => Omit<RenderRequest, 'version'>) | null = null
  let isBusy = false
  let version = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function send(): void {
    timer = undefined
    if (isBusy || !waiting) return
    const make = waiting
    waiting = null
    isBusy = true
    worker.postMessage({ ...make(), version: ++version })
  }

  worker.onmessage = (event: MessageEvent<RenderAnswer>) => {
    isBusy = false
    onAnswer(event.data)
    if (waiting && timer === undefined) send()
  }
  worker.onerror = event => {
    isBusy = false
    throw new Error(`the preview could not be rendered: ${event.message}`)
  }

  return {
    request(make) {
      waiting = make
      timer ??= setTimeout(send, pauseMs)
    },
    destroy() {
      clearTimeout(timer)
      worker.terminate()
    },
  }
}
