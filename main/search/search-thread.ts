import { Worker } from 'node:worker_threads'
import type { SearchNews, SearchPlace, SearchQuestion, SearchReply } from './search-messages.ts'
import { createSearcher } from './searcher.ts'

/** Where a blog's texts are held and searched. */
export interface SearchThread {
  send(message: SearchNews | SearchQuestion): void
  /** Ends it, whatever it is doing. */
  end(): void
}

export interface ThreadListener {
  replied(reply: SearchReply): void
  /** It ended by itself: nothing that it was asked will be answered. */
  failed(error: unknown): void
}

/** It keeps nearly all that it reads: more room for what is new would only be memory that nobody uses. */
const maxYoungGenerationSizeMb = 12

/** `workerFile`: the bundle of search-worker.ts; null: search in this thread, and read everything first. */
export function startSearchThread(
  workerFile: string | null,
  place: SearchPlace,
  listener: ThreadListener,
): SearchThread {
  return workerFile === null ? sameThread(place, listener) : ownThread(workerFile, place, listener)
}

function ownThread(workerFile: string, place: SearchPlace, listener: ThreadListener): SearchThread {
  const worker = new Worker(workerFile, { workerData: place, resourceLimits: { maxYoungGenerationSizeMb } })
  let isEnded = false
  worker.on('message', (reply: SearchReply) => {
    if (!isEnded) listener.replied(reply)
  })
  worker.once('error', error => {
    if (isEnded) return
    isEnded = true
    listener.failed(error)
  })
  // Nobody waits for it when the app quits.
  worker.unref()
  return {
    send: message => worker.postMessage(message),
    end() {
      isEnded = true
      void worker.terminate()
    },
  }
}

function sameThread(place: SearchPlace, listener: ThreadListener): SearchThread {
  const searcher = createSearcher(place)
  return {
    send(message) {
      if (!('ask' in message)) return searcher.take(message)
      while (searcher.readSome());
      searcher.answer(message).then(listener.replied, listener.failed)
    },
    end: () => undefined,
  }
}
