import { matchesPattern } from './match-pattern.ts'

/** Whether a path fits a pattern in which `*` stays within a folder and `**` stands for any number of folders. */
export function matchesGlob(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const folders = path.split('/')
  // Which parts of the pattern can have been used up so far: one pass over the path, whatever the pattern says.
  let reached = afterStars(wanted, new Set([0]))
  for (const folder of folders) {
    const next = new Set<number>()
    for (const at of reached) {
      if (wanted[at] === '**') next.add(at)
      else if (wanted[at] !== undefined && matchesPattern(wanted[at], folder)) next.add(at + 1)
    }
    reached = afterStars(wanted, next)
  }
  return reached.has(wanted.length)
}

/** `**` may stand for no folder at all. */
function afterStars(wanted: readonly string[], reached: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(reached)
  for (const at of all) if (wanted[at] === '**') all.add(at + 1)
  return all
}
