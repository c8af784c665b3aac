import { parentPort, workerData } from 'node:worker_threads'
import type { SearchNews, SearchPlace, SearchQuestion } from './search-messages.ts'
import { createSearcher } from './searcher.ts'

// The thread that holds the texts of all posts and looks through them: the main process has the window's typing to
// answer to, and a regular expression that never ends can be ended with its thread.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
// Only search-thread.ts starts this file, and gives it a SearchPlace.
const place = workerData as SearchPlace
const searcher = createSearcher(place)
let isReading = false

port.on('message', (message: SearchNews | SearchQuestion) => {
  if ('ask' in message) void answer(message)
  else {
    searcher.take(message)
    if (!isReading) read()
  }
})

/** Who waits for it can see from another thread what this one is at. What nobody expected ends the thread. */
async function answer(question: SearchQuestion): Promise<void> {
  Atomics.store(place.running, 0, question.ask)
  port?.postMessage(await searcher.answer(question))
  Atomics.store(place.running, 0, 0)
}

/** In slices, so that who searches meanwhile is answered with what there is. */
function read(): void {
  isReading = searcher.readSome()
  if (isReading) setImmediate(read)
}
