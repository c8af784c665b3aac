import { join } from 'node:path'
import * as v from 'valibot'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { openJsonFile } from './json-file.ts'

/**
 * The blogs whose preview may load pictures of other sites, in the app's data folder.
 *
 * `root` is a blog's real path; kept is only what it is known by, since a list of folders says what one writes about.
 */
export interface RemotePictures {
  isAllowed(root: string): boolean
  allow(root: string, isAllowed: boolean): Promise<void>
}

const schema = v.strictObject({
  allowed: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(10_000)),
})

export async function openRemotePictures(fs: FsPort, dataFolder: string): Promise<RemotePictures> {
  const file = openJsonFile<v.InferOutput<typeof schema>>({
    fs,
    path: join(dataFolder, 'remote-pictures.json'),
    parse: v.parser(schema),
    fallback: { allowed: [] },
  })
  const allowed = new Set((await file.read()).allowed)
  const markOf = (root: string) => sha256(root).slice(0, 16)
  return {
    isAllowed: root => allowed.has(markOf(root)),
    async allow(root, isAllowed) {
      const next = new Set(allowed)
      if (isAllowed) next.add(markOf(root))
      else next.delete(markOf(root))
      await file.write({ allowed: [...next] })
      allowed.clear()
      for (const mark of next) allowed.add(mark)
    },
  }
}
