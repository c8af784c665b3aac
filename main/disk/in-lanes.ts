/** Enough to keep the disk busy while each waits for it. */
const lanes = 24

/**
 * Does something to each, several at a time; answers with the results in order.
 *
 * After a failure nothing new is begun; it is thrown when all that had begun has ended, so that nothing goes on behind
 * the caller's back.
 */
export async function inLanes<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  const entries = items.entries()
  const lane = async () => {
    for (const [at, item] of entries) {
      if (failures.length > 0) return
      try {
        results[at] = await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane))
  if (failures.length > 0) throw failures[0]
  return results
}
