import type { FileId, PostSummary } from '../../blog.ts'
import { readConflictCopy } from '../../post/conflict-copy.ts'
import type { SiteAddress } from './address.ts'

/** A post as far as its likeness to an address goes. */
type Candidate = Pick<PostSummary, 'id' | 'title' | 'date' | 'draft'>

/** How alike two names must be, from 0 to 1, for the one to be worth offering for the other. */
const leastLike = 0.34
const mostOffered = 5
const mostAlike = 500

/**
 * Finds the posts that most likely took the place of an address that is gone, the likeliest first; none: nothing is
 * like it, or it was a list of the site's own.
 *
 * Like are a name that is in the address, or one that has most of its letters, and the day that is in the address.
 */
export function createTargetFinder(posts: readonly Candidate[]): (gone: SiteAddress) => readonly FileId[] {
  const shown = posts.filter(({ id, draft }) => !draft && readConflictCopy(id) === null)
  const names = shown.flatMap((post, at) => namesOf(post).map(name => ({ at, letters: lettersOf(name) })))
  // Each name by its pairs of characters: 10,000 names are not compared one by one with 200 addresses.
  const byPair = new Map<string, number[]>()
  const byLetters = new Map<string, number[]>()
  const sizes = names.map(({ at, letters }, nth) => {
    if (letters !== '') pushTo(byLetters, letters, at)
    const pairs = pairsOf(letters)
    for (const pair of pairs) {
      pushTo(byPair, pair, nth)
    }
    return pairs.size
  })
  const likeNames = (name: string): Map<number, number> => {
    const pairs = pairsOf(name)
    const common = new Map<number, number>()
    for (const pair of pairs) {
      const having = byPair.get(pair) ?? []
      // What so many have in common tells none of them from the others.
      if (having.length > mostAlike) continue
      for (const nth of having) common.set(nth, (common.get(nth) ?? 0) + 1)
    }
    const likeness = new Map<number, number>()
    // Other words can be made of the same pairs.
    for (const at of byLetters.get(name) ?? []) likeness.set(at, 2)
    for (const [nth, count] of common) {
      const at = names[nth]?.at ?? 0
      // Dice's: twice what both have, of all that they have.
      const value = (2 * count) / (pairs.size + (sizes[nth] ?? 0))
      likeness.set(at, Math.max(value, likeness.get(at) ?? 0))
    }
    return likeness
  }
  return gone => {
    if (/^\/(?:tags|categories|archives?)\//.test(gone)) return []
    const likeness = likeNames(lettersOf(lastPart(gone)))
    const day = /(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)/.exec(gone)?.slice(1).map(Number).join('-')
    for (const [at, { date }] of shown.entries()) {
      const isSameDay = day !== undefined && date?.day.split('-').map(Number).join('-') === day
      if (isSameDay) likeness.set(at, (likeness.get(at) ?? 0) + leastLike)
    }
    return [...likeness]
      .filter(([, value]) => value >= leastLike)
      .flatMap(([at, value]) => ({ id: shown[at]?.id ?? '', value }))
      .sort((a, b) => b.value - a.value || (a.id < b.id ? 1 : -1))
      .slice(0, mostOffered)
      .map(({ id }) => id)
  }
}

function pushTo(lists: Map<string, number[]>, key: string, value: number): void {
  const found = lists.get(key)
  if (found) found.push(value)
  else lists.set(key, [value])
}

function namesOf({ id, title }: Candidate): readonly string[] {
  const stem = id.replace(/(?:\/index)?\.[^./]*$/, '')
  return [stem.slice(stem.lastIndexOf('/') + 1).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, ''), title]
}

function lastPart(address: SiteAddress): string {
  const parts = address.replace(/(?:\/index)?\.html$/, '').split('/')
  return parts.findLast(part => part !== '') ?? ''
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** With a mark at both ends, so that a name of one character has pairs too. */
function pairsOf(letters: string): ReadonlySet<string> {
  if (letters === '') return new Set()
  const characters = ['^', ...letters, '$']
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}
