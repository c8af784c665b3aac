import { parentPort, workerData } from 'node:worker_threads'
import type { SearchPlace, SearchReply, SearchRequest } from './search-messages.ts'
import { createSearcher } from './searcher.ts'

// The thread that holds the texts of all posts and looks through them: the main process has the window's typing to
// answer to, and a regular expression that never ends can be ended with its thread.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const reply = (message: SearchReply): void => port.postMessage(message)
// Only post-search.ts starts this file, and gives it a SearchPlace.
const place = workerData as SearchPlace
const searcher = createSearcher(place)
let isReading = false

port.on('message', (request: SearchRequest) => {
  if (request.type === 'search' || request.type === 'match') answer(request)
  else {
    searcher.take(request)
    if (!isReading) read()
  }
})

/** Who waits for it can see from another thread that this one is at work. */
function answer({ type, ask, order }: Extract<SearchRequest, { readonly ask: number }>): void {
  Atomics.store(place.running, 0, ask)
  if (type === 'search') reply({ type, ask, answer: searcher.search(order) })
  else reply({ type, ask, answer: searcher.match(order) })
  Atomics.store(place.running, 0, 0)
}

/** In slices, so that who searches meanwhile is answered with what there is. */
function read(): void {
  isReading = searcher.readSome()
  if (isReading) setImmediate(read)
}
