/**
 * Numbers the words that occur in texts, from 0, each once.
 *
 * A table of our own, and not a Map: of each word of each text a string would have to be cut out to look it up, which
 * takes most of the time of an index.
 */
export interface WordTable {
  readonly words: readonly string[]
  /** The number of the word that stands in `text` from `from` to `to`. */
  number(text: string, from: number, to: number): number
}

export function createWordTable(): WordTable {
  const words: string[] = []
  let hashes = new Int32Array(1 << 13)
  // One more than the number of a word, at the place of its hash or at the next that is free; 0: free. Twice as many.
  let slots = new Int32Array(1 << 14)

  function grow(): void {
    const known = hashes
    hashes = new Int32Array(known.length * 2)
    hashes.set(known)
    slots = new Int32Array(slots.length * 2)
    for (const [number, hash] of known.entries()) {
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number + 1
    }
  }

  return {
    words,
    number(text, from, to) {
      const hash = hashOf(text, from, to)
      const mask = slots.length - 1
      let slot = hash & mask
      for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
        if (hashes[found - 1] === hash && stands(words[found - 1] ?? '', text, from, to)) return found - 1
        slot = (slot + 1) & mask
      }
      slots[slot] = words.length + 1
      // A part of the text alone would keep all of it in memory.
      words.push(` ${text.slice(from, to)}`.slice(1))
      hashes[words.length - 1] = hash
      if (words.length === hashes.length) grow()
      return words.length - 1
    },
  }
}

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  }
  return true
}
