import { lstatSync } from 'node:fs'
import { fileBeside } from '../write/manifest-file.ts'

/** What belongs to one exported folder. */
export interface KnownPlace {
  readonly dataFolder: string
  /** Real path of the exported folder. */
  readonly folder: string
}

/** The account of a site: see known-site.ts. */
export function knownFile({ dataFolder, folder }: KnownPlace): string {
  return fileBeside(dataFolder, folder, '.known')
}

/** Of 5,000 files. */
const manyBytes = 800_000

/**
 * Whether so many files are known of that a thread to look at them has begun before they are all looked at. Quick to
 * load: it is asked before anything else is.
 */
export function isMuchKnown(place: KnownPlace): boolean {
  return (lstatSync(knownFile(place), { throwIfNoEntry: false })?.size ?? 0) >= manyBytes
}
