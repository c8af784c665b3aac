/** Gives other work of this thread its turn, timers and messages too, once some milliseconds have gone by. */
export function createPause(signal: AbortSignal, sliceMs = 15): () => Promise<void> {
  let sliceStart = performance.now()
  return async () => {
    signal.throwIfAborted()
    if (performance.now() - sliceStart < sliceMs) return
    await new Promise<void>(resolve => setImmediate(resolve))
    sliceStart = performance.now()
    signal.throwIfAborted()
  }
}
