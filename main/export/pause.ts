const sliceMs = 15

/** Gives other work of this thread its turn, timers and messages too, once some 15 ms have gone by. */
export function createPause(signal: AbortSignal): () => Promise<void> {
  let sliceStart = performance.now()
  return async () => {
    signal.throwIfAborted()
    if (performance.now() - sliceStart < sliceMs) return
    await new Promise<void>(resolve => setImmediate(resolve))
    sliceStart = performance.now()
    signal.throwIfAborted()
  }
}
