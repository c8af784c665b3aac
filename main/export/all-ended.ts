/** `Promise.all` that waits for the others when one fails: nothing may be written after that is told. */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works)
  await Promise.all(works)
}
