// For tests: root may read everything, so a missing permission shows only to someone else.

/** Runs `work` as a user who owns nothing, when we are root; as ourselves otherwise. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work()
  process.seteuid(65534)
  try {
    return await work()
  } finally {
    process.seteuid(0)
  }
}
