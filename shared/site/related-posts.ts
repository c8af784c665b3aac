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
  return tags.map((own, post) => {
    const scores = new Map<number, number>()
    for (const tag of new Set(own)) {
      const all = byTag.get(tag) ?? []
      // The posts are walked in order, so each is the next of each of its tags.
      const place = places.get(tag) ?? 0
      places.set(tag, place + 1)
      const weight = 1 / Math.log2(1 + all.length)
      for (const other of all.slice(Math.max(0, place - nearest), place + nearest + 1)) {
        if (other !== post) scores.set(other, (scores.get(other) ?? 0) + weight)
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - post) - Math.abs(b[0] - post) || a[0] - b[0])
      .slice(0, most)
      .map(([other]) => other)
  })
}
