import { parentOf } from '../../parent-of.ts'

/**
 * Which places of a site are taken, by their keys (see claims.ts): where a file is there can be neither another file
 * nor a folder, and where something is in a folder no file.
 */
export interface TakenPlaces<Owner> {
  /** Whose it is, or what is in it or above it; undefined: a file may come there. */
  inTheWay(key: string): Owner | undefined
  take(key: string, owner: Owner): void
}

export function createTakenPlaces<Owner>(): TakenPlaces<Owner> {
  const files = new Map<string, Owner>()
  /** Each with the first who is in it. */
  const folders = new Map<string, Owner>()
  return {
    inTheWay(key) {
      const there = files.get(key) ?? folders.get(key)
      if (there !== undefined) return there
      for (let folder = parentOf(key); folder !== ''; folder = parentOf(folder)) {
        // Above what is a folder already there are folders only.
        if (folders.has(folder)) return undefined
        const above = files.get(folder)
        if (above !== undefined) return above
      }
      return undefined
    },
    take(key, owner) {
      files.set(key, owner)
      for (let folder = parentOf(key); folder !== ''; folder = parentOf(folder)) {
        if (folders.has(folder)) return
        folders.set(folder, owner)
      }
    },
  }
}
