import { parentPort } from 'node:worker_threads'
import { lookInTurns, nothingOdd } from './look-in-turns.ts'
import type { LookOrder } from './look-thread.ts'
import { pathsOfNames } from './seen-files.ts'

// A thread that looks at files while another makes what has changed; only look-thread.ts starts it.

parentPort?.once('message', ({ parts, turn }: LookOrder) => {
  const all = parts.map(({ names, facts, ...part }) => ({
    ...part,
    files: { paths: pathsOfNames(names), facts },
  }))
  const odd = nothingOdd(all)
  for (const _ of lookInTurns(all, turn, odd));
  parentPort?.postMessage(odd)
})
