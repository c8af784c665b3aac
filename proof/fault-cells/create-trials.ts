import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlog } from '../../main/blog/open-blog.ts'
import { createFile } from '../../main/disk/create-file.ts'
import type { FsPort } from '../../main/disk/node-fs.ts'
import { uploadImage } from '../../main/images/sample-uploads.ts'
import { nextStart } from './next-start.ts'
import type { Outcome, Trial, TrialCase, TrialPlace } from './trial.ts'

const folder = 'img/posts/深圳黑客松之旅'
const id = `${folder}/合影.png`
const picture = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7) % 256)

export const createTrials: readonly Trial[] = [
  { name: 'add a picture', prepare: async place => prepare(place, fs => fs, false) },
  // As on FAT and some shares.
  { name: 'add a picture, without hard links', prepare: async place => prepare(place, withoutLinks, true) },
  { name: 'import a picture into a post', prepare: prepareImport },
]

/** Where its post keeps its pictures, beside one of the same name and length. */
async function prepareImport(place: TrialPlace): Promise<TrialCase> {
  const { root } = place
  const postId = '_posts/2016-12-03-深圳黑客松之旅.md'
  const other = picture.map(byte => byte ^ 1)
  const inPost = join(root, folder)
  for (const path of [inPost, join(root, '_posts')]) mkdirSync(path, { recursive: true })
  writeFileSync(join(root, '_config.yml'), 'title: 山\n')
  writeFileSync(join(root, postId), `---\ntitle: 旅\n---\n![](/${id})\n`)
  writeFileSync(join(root, id), other)
  const blog = await openBlog(root)
  const image = { postId, name: '合影.png', bytes: asPng(picture), postText: null }
  return {
    run: fs => uploadImage(blog, image, { fs }),
    recover: () => nextStart(place, [inPost]),
    judge: async outcome => {
      if (Buffer.compare(readFileSync(join(root, id)), other) !== 0)
        return 'the picture that was there is gone'
      const added = readdirSync(inPost).filter(name => name !== '合影.png')
      if (added.length === 0) return outcome === 'done' ? 'said to be added, and is not there' : null
      if (added.length > 1) return 'something was left beside the picture'
      const found = readFileSync(join(inPost, added[0] ?? ''))
      return Buffer.compare(found, asPng(picture)) === 0 ? null : 'the picture is torn'
    },
  }
}

function asPng(bytes: Uint8Array): Uint8Array {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([...signature, ...bytes.subarray(signature.length)])
}

function withoutLinks(fs: FsPort): FsPort {
  const refused = Object.assign(new Error('EPERM: link'), { code: 'EPERM' })
  return { ...fs, link: () => Promise.reject(refused) }
}

function prepare(place: TrialPlace, limit: (fs: FsPort) => FsPort, mayBeEmpty: boolean): TrialCase {
  const { root } = place
  mkdirSync(join(root, 'img'))
  return {
    run: fs => createFile({ fs: limit(fs), root, id, bytes: picture }),
    recover: () => nextStart(place, existsSync(join(root, folder)) ? [join(root, folder)] : []),
    judge: async outcome => judge(root, outcome, mayBeEmpty && outcome === 'ended'),
  }
}

function judge(root: string, outcome: Outcome, mayBeEmpty: boolean): string | null {
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  if (names.length === 0) return outcome === 'done' ? 'said to be added, and is not there' : null
  if (names.length > 1 || !existsSync(join(root, id))) return 'something was left beside the picture'
  const found = readFileSync(join(root, id))
  if (Buffer.compare(found, picture) === 0) return null
  return found.length === 0 && mayBeEmpty ? null : 'the picture is torn'
}
