/** Work in slices, so that a long one leaves the app its turns. */
export interface Slice {
  /** Whether this slice has had its time; asked before each piece, since waiting for nothing costs something too. */
  isOver(): boolean
  /** Gives other work its turn, and begins the next slice. */
  pause(): Promise<void>
}

/** As long as nobody notices who waits for the result. */
const usualMs = 25

interface SliceRules {
  readonly now?: () => number
  readonly sliceMs?: number
  /** Once it is aborted, the next pause throws its reason. */
  readonly signal?: AbortSignal | undefined
}

export function createSlice({
  now = () => performance.now(),
  sliceMs = usualMs,
  signal,
}: SliceRules = {}): Slice {
  let start = now()
  return {
    isOver: () => now() - start >= sliceMs,
    async pause() {
      await new Promise<void>(resolve => setImmediate(resolve))
      signal?.throwIfAborted()
      start = now()
    },
  }
}
