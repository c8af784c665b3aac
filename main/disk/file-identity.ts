import type { BigIntStats } from 'node:fs'

/** Whether nobody wrote or replaced a file between two looks at it. */
export function isSameFile(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  )
}
