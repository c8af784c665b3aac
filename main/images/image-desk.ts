// What a writer asks of the pictures of the open blog, besides bringing new ones: where they go, the originals back.
import type { FileId } from '../../shared/blog.ts'
import type { BulkFile } from '../../shared/bulk/bulk-plan.ts'
import { AppError } from '../../shared/errors.ts'
import type { ImageChoices, ImagePlace, ImageWork } from '../../shared/images/image-choices.ts'
import type { PictureLink } from '../../shared/images/picture-link.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { type ChangePlace, changeFiles, type FileChange } from '../disk/changes/change-files.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { checkId, resolveId, resolveNewId } from '../disk/resolve-id.ts'
import { sha256 } from '../disk/sha256.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { type FoundPlace, findImagePlace } from './find-image-place.ts'
import type { ImageChoicesStore } from './image-choices-store.ts'
import { patternOf } from './image-habit.ts'
import { readLink } from './image-link-form.ts'
import { imageExtension } from './image-type.ts'
import { filesIn, idIn, nameKey, namesFor } from './store-image.ts'

export interface ImageDesk {
  place(postId: FileId): Promise<ImagePlace & { readonly work: ImageWork }>
  /** `folder` empty: what the post or the blog shows. Throws for one that no blog can have. */
  choose(choice: ImageChoice): Promise<void>
  /** Puts what the history has of pictures in their place; answers with their links then. All of it or nothing. */
  takeOriginals(postId: FileId, images: readonly OriginalOf[]): Promise<readonly PictureLink[]>
  /** The picture that an address in a post leads to; null: none of the blog. */
  idAt(postId: FileId, address: string): Promise<FileId | null>
  /** How a post links to a picture that is in the blog. */
  linkTo(postId: FileId, ids: readonly FileId[]): Promise<readonly PictureLink[]>
}

export interface ImageChoice {
  readonly postId: FileId
  readonly folder: string
  readonly scope: 'post' | 'blog'
  readonly work: ImageWork
}

export interface OriginalOf {
  readonly id: FileId
  /** Names its bytes in the history. */
  readonly original: string
}

export interface DeskParts {
  readonly fs: FsPort
  readonly blog: Blog
  readonly documents: Pick<OpenDocuments, 'tip'>
  readonly history: Pick<History, 'read'>
  readonly choices: ImageChoicesStore
  readonly changes: ChangePlace
  posts(): Promise<readonly PostFile[]>
  /** As `ImageLister.relink`. */
  relink(moved: ReadonlyMap<FileId, FileId>): Promise<readonly BulkFile[]>
}

export function createImageDesk(parts: DeskParts): ImageDesk {
  const { fs, blog, documents, choices } = parts
  const { root } = blog
  const find = async (postId: FileId): Promise<FoundPlace> => {
    const [posts, chosen] = await Promise.all([parts.posts(), choices.read()])
    const question = { postId, postText: documents.tip(postId) }
    return findImagePlace({ blog, posts, choices: chosen }, question)
  }
  return {
    async place(postId) {
      const { habit } = await find(postId)
      const { work } = await choices.read()
      return { folder: habit.folder, from: habit.from, work }
    },
    async choose({ postId, folder, scope, work }) {
      const { post } = await find(postId)
      const clean = await checkedFolder(fs, root, folder)
      const before = await choices.read()
      const others = before.posts.filter(({ id }) => id !== postId)
      const isOwn = scope === 'post' && clean !== null
      const next: ImageChoices = {
        folder: scope === 'post' ? before.folder : clean === null ? null : patternOf(clean, post),
        posts: isOwn ? [...others, { id: postId, folder: clean }] : others,
        work,
      }
      await choices.write(next)
    },
    takeOriginals: (postId, images) =>
      oneAtATime(`images ${root}`, async () => {
        const { linkTo } = await find(postId)
        const planned = await Promise.all(images.map(image => planOriginal(parts, image)))
        const [first] = planned
        if (first === undefined) return []
        const what = { key: 'image.isOriginal', params: { name: first.id } } as const
        const changes = [...planned.flatMap(one => one.changes), ...(await relinked(parts, postId, planned))]
        await changeFiles(parts.changes, { what, changes })
        return planned.map(({ id }) => linkTo(id, true))
      }),
    async idAt(postId, address) {
      const place = { generator: blog.generator, config: blog.config, postId }
      const found = readLink(address, place)?.id ?? null
      return found !== null && (await isThere(fs, root, found)) ? found : null
    },
    async linkTo(postId, ids) {
      const { linkTo } = await find(postId)
      return ids.map(id => linkTo(id, true))
    },
  }
}

async function isThere(fs: FsPort, root: string, id: FileId): Promise<boolean> {
  try {
    return (await fs.stat(await resolveId(root, id, fs))).isFile()
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== null) return false
    throw error
  }
}

/** A folder of the blog, without slashes at its ends; null: none. */
async function checkedFolder(fs: FsPort, root: string, folder: string): Promise<FileId | null> {
  const clean = folder
    .trim()
    .replace(/\\/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\/{2,}/g, '/')
  if (clean === '') return null
  try {
    checkId(clean, 'win32')
    if (/[<>:"|?*\x00-\x1f]|(^|\/)[.]|[. ](\/|$)/.test(clean)) throw new RangeError('no system takes it')
    await resolveNewId(root, `${clean}/x`, fs)
    return clean
  } catch (error) {
    throw new AppError('invalid', 'error.folderName', { folder }, error)
  }
}

/** All texts but the post's own, which its writer has in hand: the window changes that one. */
async function relinked(
  { relink }: DeskParts,
  postId: FileId,
  planned: readonly PlannedOriginal[],
): Promise<readonly FileChange[]> {
  const moved = new Map(planned.filter(({ id, from }) => id !== from).map(({ id, from }) => [from, id]))
  if (moved.size === 0) return []
  const encode = (text: string) => new TextEncoder().encode(text)
  return (await relink(moved)).flatMap(({ id, text }): FileChange[] => {
    if (text === null || id === postId) return []
    return [{ kind: 'replace', id, baseSha: sha256(encode(text.before)), bytes: encode(text.after) }]
  })
}

interface PlannedOriginal {
  readonly from: FileId
  readonly id: FileId
  readonly changes: readonly FileChange[]
}

/** In its place where it is of the same kind, else beside it under a name of its own, in place of ours. */
async function planOriginal({ fs, blog, history }: DeskParts, image: OriginalOf): Promise<PlannedOriginal> {
  const { root } = blog
  const bytes = await history.read(image.original)
  const now = await fs.readFile(await resolveId(root, image.id, fs))
  const baseSha = sha256(now)
  const [before, after] = [imageExtension(now), imageExtension(bytes)]
  if (before === after || after === null) {
    return { from: image.id, id: image.id, changes: [{ kind: 'replace', id: image.id, baseSha, bytes }] }
  }
  const slash = image.id.lastIndexOf('/')
  const folder = slash < 0 ? '' : image.id.slice(0, slash)
  const name = image.id.slice(slash + 1).replace(/\.[^.]*$/, after)
  const taken = new Set((await filesIn({ fs, root, folder })).map(file => nameKey(file.name)))
  for (const free of namesFor({ name, isNumbered: false })) {
    if (taken.has(nameKey(free))) continue
    const id = idIn(folder, free)
    return {
      from: image.id,
      id,
      changes: [
        { kind: 'create', id, bytes },
        { kind: 'remove', id: image.id, baseSha },
      ],
    }
  }
  throw new Error('there is always another number')
}
