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

/** How long the account of a site is; 0: there is none. Quick to load: it is asked before anything else is. */
export function knownBytes(place: KnownPlace): number {
  return lstatSync(knownFile(place), { throwIfNoEntry: false })?.size ?? 0
}
