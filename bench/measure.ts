/** One line of the table: what was measured, in the shape that `--json` prints. */
export interface Measure {
  readonly name: string
  readonly unit: Unit
  readonly p50: number
  readonly p95: number
  /** What we promise, in `unit`; null: nothing is promised, or the peer that the promise is measured by is missing. */
  readonly budget: number | null
  /** Which of the two must not exceed the budget. */
  readonly heldBy: 'p50' | 'p95'
  readonly peers: readonly Peer[]
}

/** `×`: so many times as much as something else. */
export type Unit = 'ms' | 'MB' | '×'

/** Another program that did the same work in the same run. */
export interface Peer {
  readonly name: string
  /** Null: it could not be measured, and `note` says why. */
  readonly p50: number | null
  /** Ours divided by theirs: below 1, we are the faster. */
  readonly ratio: number | null
  readonly note: string
}

export interface MeasureOptions {
  readonly budget?: number | null
  /** `p50` where the budget is a share of a peer's middle: the slowest of few rounds says nothing of a ratio. */
  readonly heldBy?: Measure['heldBy']
  readonly peers?: readonly Peer[]
  readonly unit?: Unit
}

/** Makes a line of the table out of single numbers: times in milliseconds, where no other unit is said. */
export function measure(name: string, times: readonly number[], options: MeasureOptions = {}): Measure {
  return {
    name,
    unit: options.unit ?? 'ms',
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    budget: options.budget ?? null,
    heldBy: options.heldBy ?? 'p95',
    peers: options.peers ?? [],
  }
}

/** The smallest of `times` that at least `share` of them do not exceed (nearest rank); NaN when there are none. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds that `work` takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Two decimals below ten, one below a hundred, none above: no number looks surer than it is. */
export function round(value: number): number {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return Number(value.toFixed(digits))
}
