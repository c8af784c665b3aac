import { parentPort } from 'node:worker_threads'
import type { LookOrder } from './look-in-thread.ts'
import { seenOf, sizeFacts } from './seen-files.ts'
import { strayedPlaces } from './strayed-places.ts'

// A thread that looks at the files of a site while another looks at those of its blog; only look-in-thread.ts starts it.

parentPort?.once('message', ({ folder, names, facts }: LookOrder) => {
  const [files] = seenOf(names, facts, sizeFacts)
  parentPort?.postMessage([...strayedPlaces(files, folder)].flatMap(at => at ?? []))
})
