import { join } from 'node:path'
import * as v from 'valibot'
import {
  accentNames,
  defaultLook,
  fontChoices,
  imageChoices,
  type SiteLook,
  variants,
} from '../../shared/site/look.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { openJsonFile } from './json-file.ts'

/** How each blog's site looks, in the app's data folder. `root` is the blog's real path. */
export interface SiteLooks {
  /** Null: nothing was chosen for this blog. */
  read(root: string): Promise<SiteLook | null>
  keep(root: string, look: SiteLook): Promise<void>
}

/** What the window may send. */
export const lookSchema = v.strictObject({
  variant: v.picklist(variants),
  accent: v.nullable(v.picklist(accentNames)),
  fonts: v.nullable(v.picklist(fontChoices)),
})

/** What may be kept: a name that another version of the app knew is as good as none, and costs nothing else. */
const keptSchema = v.object({
  look: v.object({
    variant: v.fallback(lookSchema.entries.variant, defaultLook.variant),
    accent: v.fallback(lookSchema.entries.accent, null),
    fonts: v.fallback(lookSchema.entries.fonts, null),
  }),
  images: v.fallback(v.picklist(imageChoices), 'original'),
})

export function openSiteLooks(fs: FsPort, dataFolder: string): SiteLooks {
  const fileOf = (root: string) =>
    openJsonFile<SiteLook | null>({
      fs,
      path: join(dataFolder, 'site-looks', `${sha256(root).slice(0, 16)}.json`),
      parse: v.parser(keptSchema),
      fallback: null,
    })
  return {
    read: root => fileOf(root).read(),
    keep: (root, look) => fileOf(root).write(look),
  }
}
