/** One row of the table: a promise, tried on many cases. */
export interface Proof {
  run(options: ProofOptions): Promise<ProofResult | readonly ProofResult[]>
  /** What runs in a process of its own, which the proof starts by `startChild` and may kill. */
  child?(args: readonly string[]): Promise<void>
}

export interface ProofOptions {
  /** As a part of every test run, in seconds; otherwise as many cases as the promise names. */
  readonly isShort: boolean
  /** Absolute path of a folder whose folders are real blogs; they are copied, never written into. Null: none given. */
  readonly blogs: string | null
}

/** The shape that `--json` prints. */
export interface ProofResult {
  readonly name: string
  readonly cases: number
  /** A sentence for each case that broke the promise. */
  readonly violations: readonly string[]
  /** What the same trial finds where the promise is known to be broken, so that one sees that it can fail. */
  readonly control: string | null
}
