import type { KeptVersion } from './history-index.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** How long any version is kept, and one that lost a conflict in any case. */
export const longestMs = 30 * dayMs

export interface ThinningRules {
  readonly nowMs: number
  /** For all blogs together. */
  readonly limitBytes: number
}

/**
 * Which versions are no longer kept, from those of every blog: all of the last day stay, the last of each hour for a
 * week, the last of each day for 30 days; then, where that is still too much, the oldest of all go first.
 *
 * Versions that lost a conflict stay for 30 days whatever it costs.
 */
export function planThinning(
  blogs: readonly (readonly KeptVersion[])[],
  { nowMs, limitBytes }: ThinningRules,
): ReadonlySet<KeptVersion> {
  const gone = new Set<KeptVersion>()
  for (const versions of blogs) for (const version of outOfTime(versions, nowMs)) gone.add(version)
  const rest = blogs.map(versions => versions.filter(version => !gone.has(version)))
  for (const version of overLimit(rest, nowMs, limitBytes)) gone.add(version)
  return gone
}

function outOfTime(versions: readonly KeptVersion[], nowMs: number): readonly KeptVersion[] {
  const taken = new Set<string>()
  const newestFirst = versions.toSorted((a, b) => a.keptMs - b.keptMs).reverse()
  return newestFirst.filter(version => {
    const span = spanOf(nowMs - version.keptMs)
    if (isPinned(version, nowMs) || span === 0) return false
    if (span === null) return true
    const place = `${span} ${Math.floor(version.keptMs / span)} ${version.id}`
    if (taken.has(place)) return true
    taken.add(place)
    return false
  })
}

/** Of each such span one version is kept; 0: all are, null: none is. */
function spanOf(ageMs: number): number | null {
  if (ageMs <= dayMs) return 0
  if (ageMs <= 7 * dayMs) return hourMs
  return ageMs <= longestMs ? dayMs : null
}

export function isPinned({ why, keptMs }: KeptVersion, nowMs: number): boolean {
  return why === 'conflict' && nowMs - keptMs <= longestMs
}

/** A content that several versions have takes its room until the last of them goes. */
function overLimit(
  blogs: readonly (readonly KeptVersion[])[],
  nowMs: number,
  limitBytes: number,
): readonly KeptVersion[] {
  const uses = blogs.map(countUses)
  let usedBytes = usedBy(blogs)
  const oldestFirst = blogs
    .flatMap((versions, blog) => versions.map(version => ({ version, blog })))
    .filter(({ version }) => !isPinned(version, nowMs))
    .toSorted((a, b) => a.version.keptMs - b.version.keptMs)
  const gone: KeptVersion[] = []
  for (const { version, blog } of oldestFirst) {
    if (usedBytes <= limitBytes) break
    gone.push(version)
    const left = (uses[blog]?.get(version.sha) ?? 1) - 1
    uses[blog]?.set(version.sha, left)
    if (left === 0) usedBytes -= version.packedBytes
  }
  return gone
}

function countUses(versions: readonly KeptVersion[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { sha } of versions) uses.set(sha, (uses.get(sha) ?? 0) + 1)
  return uses
}

/** What the versions of all blogs take on the disk. */
export function usedBy(blogs: readonly (readonly KeptVersion[])[]): number {
  const contents = blogs.map(versions => new Map(versions.map(({ sha, packedBytes }) => [sha, packedBytes])))
  return contents.flatMap(sizes => [...sizes.values()]).reduce((sum, size) => sum + size, 0)
}
