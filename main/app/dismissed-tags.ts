import { join } from 'node:path'
import * as v from 'valibot'
import type { TagField } from '../../shared/bulk/bulk-change.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { openJsonFile } from './json-file.ts'

/** Suggestions that a blog's writer does not want to see again, in the app's data folder. `root` is the blog's real path. */
export interface DismissedTags {
  read(root: string, field: TagField): Promise<readonly string[]>
  keep(root: string, field: TagField, marks: readonly string[]): Promise<void>
}

/** What a suggestion is known by: the names that it is about. */
export const dismissedMarks = v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(10_000))

const schema = v.strictObject({ tags: dismissedMarks, categories: dismissedMarks })

type Dismissed = v.InferOutput<typeof schema>

export function openDismissedTags(fs: FsPort, dataFolder: string): DismissedTags {
  const fileOf = (root: string) =>
    openJsonFile<Dismissed>({
      fs,
      path: join(dataFolder, 'dismissed-tags', `${sha256(root).slice(0, 16)}.json`),
      parse: v.parser(schema),
      fallback: { tags: [], categories: [] },
    })
  return {
    read: async (root, field) => (await fileOf(root).read())[field],
    async keep(root, field, marks) {
      const file = fileOf(root)
      await file.write({ ...(await file.read()), [field]: [...marks] })
    },
  }
}
