/**
 * Long work that can be left and gone on with after each step; its result comes with the last one. Whoever has others
 * to answer lets them have their turn in between.
 */
export type Steps<T> = Generator<void, T, void>

/** Does all of it without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What becomes of each, a step each. */
export function* eachInSteps<T, R>(items: readonly T[], work: (item: T) => R): Steps<R[]> {
  const results: R[] = []
  for (const item of items) {
    results.push(work(item))
    yield
  }
  return results
}
