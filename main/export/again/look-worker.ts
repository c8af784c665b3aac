import { parentPort } from 'node:worker_threads'
import { lookInTurns, nothingOdd } from './look-in-turns.ts'
import type { LookOrder } from './look-thread.ts'

// A thread that looks at files while another makes what has changed; only look-thread.ts starts it.

parentPort?.once('message', ({ parts, turn }: LookOrder) => {
  const odd = nothingOdd(parts)
  for (const _ of lookInTurns(parts, turn, odd));
  parentPort?.postMessage(odd)
})
