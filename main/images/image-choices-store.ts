import { join } from 'node:path'
import * as v from 'valibot'
import { defaultImageChoices, type ImageChoices, imageFormats } from '../../shared/images/image-choices.ts'
import { openJsonFile } from '../app/json-file.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'

/** What a writer chose for the pictures of a blog, in the app's data folder. */
export interface ImageChoicesStore {
  read(): Promise<ImageChoices>
  write(choices: ImageChoices): Promise<void>
}

export const imageWorkSchema = v.strictObject({
  keepsPrivate: v.boolean(),
  maxWidth: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(20_000)),
  format: v.picklist(imageFormats),
})

const folder = v.pipe(v.string(), v.maxBytes(4096))

const schema = v.strictObject({
  folder: v.nullable(folder),
  posts: v.pipe(v.array(v.strictObject({ id: v.string(), folder })), v.maxLength(10_000)),
  work: imageWorkSchema,
})

/** `root` is the blog's real path. */
export function openImageChoices(fs: FsPort, dataFolder: string, root: string): ImageChoicesStore {
  return openJsonFile<ImageChoices>({
    fs,
    path: join(dataFolder, 'image-choices', `${sha256(root).slice(0, 16)}.json`),
    parse: v.parser(schema),
    fallback: defaultImageChoices,
  })
}
