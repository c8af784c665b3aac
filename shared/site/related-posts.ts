/** At most so many posts are named as related. */
const most = 3

/** Of a tag's posts only those nearest in time are looked at: with 10,000 of one tag, all pairs would be too many. */
const nearest = 40

/**
 * Which posts are related to which, by their tags: `tags[n]` are those of the nth post, posts in order of time.
 *
 * A tag that few posts have says more than one that most have. Between equals the nearer in time goes first, so that
 * the answer is the same on every machine.
 */
export function relatedPosts(tags: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const byTag = new Map<string, number[]>()
  for (const [post, own] of tags.entries()) {
    for (const tag of new Set(own)) {
      const found = byTag.get(tag)
      if (found) found.push(post)
      else byTag.set(tag, [post])
    }
  }
  const places = new Map<string, number>()
  // Of all posts, all but a few zero, and zero again after each post: a map of its own for each takes far longer.
  const scores = new Float64Array(tags.length)
  return tags.map((own, post) => {
    const found: number[] = []
    for (const tag of new Set(own)) {
      const all = byTag.get(tag) ?? []
      // The posts are walked in order, so each is the next of each of its tags.
      const place = places.get(tag) ?? 0
      places.set(tag, place + 1)
      const weight = 1 / Math.log2(1 + all.length)
      const to = Math.min(all.length, place + nearest + 1)
      for (let at = Math.max(0, place - nearest); at < to; at++) {
        const other = all[at] ?? post
        if (other === post) continue
        if (scores[other] === 0) found.push(other)
        scores[other] = (scores[other] ?? 0) + weight
      }
    }
    const best = firstOf(found, (a, b) => {
      const closer = Math.abs(a - post) - Math.abs(b - post) || a - b
      return (scores[b] ?? 0) - (scores[a] ?? 0) || closer
    })
    for (const other of found) scores[other] = 0
    return best
  })
}

/** The first few of them in this order; to sort all takes longer than anything else here. */
function firstOf(all: readonly number[], order: (a: number, b: number) => number): readonly number[] {
  const first: number[] = []
  for (const one of all) {
    const last = first[most - 1]
    if (last !== undefined && order(last, one) < 0) continue
    let at = Math.min(first.length, most - 1)
    for (; at > 0 && order(first[at - 1] ?? one, one) > 0; at--) first[at] = first[at - 1] ?? one
    first[at] = one
  }
  return first
}
