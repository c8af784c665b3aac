import type { FileId } from '../../blog.ts'
import { pageFile, type SiteAddress } from './address.ts'
import { createTakenPlaces } from './taken-places.ts'

/** Who has which file of the site; the first to ask for one gets it, and no other a folder of that name. */
export interface Claims {
  /** Null: it is theirs now. Else who is there already. */
  claim(address: SiteAddress, id: FileId): Claimant | null
  /** The same for a file that is no page. */
  claimFile(path: string, id: FileId): Claimant | null
}

export interface Claimant {
  /** Empty: the site itself. */
  readonly id: FileId | ''
  /** False: they have a folder of that name, or a file where a folder would have to be. */
  readonly hasSameFile: boolean
}

/** Names that differ in capitals, or in how their accents are coded, are one file on many disks. */
export function fileKey(path: string): string {
  return isKey.test(path) ? path : path.normalize('NFC').toLowerCase()
}

/** Most paths are their own key, and of 20,000 files each is asked for several times. */
const isKey = /^[\u0000-@[-\u007f]*$/

/** `isOwn` knows the places of the pages that every site has, as keys. */
export function createClaims(isOwn: (key: string) => boolean): Claims {
  const taken = createTakenPlaces<{ readonly id: FileId; readonly key: string }>()
  const claimFile: Claims['claimFile'] = (path, id) => {
    const key = fileKey(path)
    if (isOwn(key)) return { id: '', hasSameFile: true }
    const other = taken.inTheWay(key)
    if (other !== undefined) return { id: other.id, hasSameFile: other.key === key }
    taken.take(key, { id, key })
    return null
  }
  return { claim: (address, id) => claimFile(pageFile(address), id), claimFile }
}
