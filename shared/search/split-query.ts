/**
 * The words of a query, each of which is to be found: split at white space, except between quotes.
 *
 * A quote that is not closed yet, since one is still typing, reaches to the end. “ and ” are quotes too.
 */
export function splitQuery(query: string): readonly string[] {
  const words = [...query.matchAll(/["“”]([^"“”]*)(?:["“”]|$)|[^\s"“”]+/g)].map(
    ([whole, quoted]) => quoted ?? whole,
  )
  return [...new Set(words)].filter(word => word.trim() !== '')
}

/** A query as one phrase; quotes around all of it say the same, and are no part of it. */
export function asPhrase(query: string): string {
  return /^["“](.+)["”]$/su.exec(query)?.[1] ?? query
}
