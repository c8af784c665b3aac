/** How many characters two texts have in common at their beginning and, of the rest, at their end. */
export function commonEnds(one: string, other: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length)
  const head = sameLength(most, (from, to) => one.slice(from, to) === other.slice(from, to))
  const tail = sameLength(most - head, (from, to) => lastPart(one, from, to) === lastPart(other, from, to))
  return { head, tail }
}

/** Of at most `most` characters: by halves, since comparing long parts is quick. */
function sameLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let [known, limit] = [0, most]
  while (known < limit) {
    const middle = (known + limit + 1) >> 1
    if (isSame(known, middle)) known = middle
    else limit = middle - 1
  }
  return known
}

function lastPart(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from)
}
