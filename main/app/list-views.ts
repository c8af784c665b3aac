import { join } from 'node:path'
import * as v from 'valibot'
import { defaultListView, type ListView, sortKeys } from '../../shared/post-list/list-view.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { openJsonFile } from './json-file.ts'

/** How each blog's list is looked at, in the app's data folder. `root` is the blog's real path. */
export interface ListViews {
  read(root: string): Promise<ListView>
  keep(root: string, view: ListView): Promise<void>
}

const mostSavedFilters = 100

export const listViewSchema = v.strictObject({
  order: v.strictObject({ by: v.picklist(sortKeys), isDescending: v.boolean() }),
  isByYear: v.boolean(),
  saved: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        text: v.pipe(v.string(), v.maxLength(4096)),
      }),
    ),
    v.maxLength(mostSavedFilters),
  ),
})

export function openListViews(fs: FsPort, dataFolder: string): ListViews {
  const fileOf = (root: string) =>
    openJsonFile<ListView>({
      fs,
      path: join(dataFolder, 'list-views', `${sha256(root).slice(0, 16)}.json`),
      parse: v.parser(listViewSchema),
      fallback: defaultListView,
    })
  return {
    read: root => fileOf(root).read(),
    keep: (root, view) => fileOf(root).write(view),
  }
}
