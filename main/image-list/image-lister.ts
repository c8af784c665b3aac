import type { FileId } from '../../shared/blog.ts'
import type { BulkFile, BulkPlan } from '../../shared/bulk/bulk-plan.ts'
import type { ImageChange } from '../../shared/bulk/image-change.ts'
import type { BlogImage, ImageLook, ImageUse, MissingImage } from '../../shared/images/blog-image.ts'
import { type ImageIndex, imageIndex } from '../../shared/images/find-image.ts'
import { usesOfPatterns } from '../../shared/images/match-patterns.ts'
import type { MovedImages } from '../../shared/images/relink-images.ts'
import { textKind } from '../../shared/images/text-kind.ts'
import { usesOf, withoutNeedless } from '../../shared/images/uses-of.ts'
import { addressOf } from '../../shared/operations/operation-index.ts'
import { publicPath } from '../../shared/operations/relink.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import type { SiteAddress } from '../../shared/site/address/address.ts'
import type { Blog } from '../blog/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { createPause } from '../export/pause.ts'
import { openImageCache } from './image-cache.ts'
import { createFilesMemory, type FilesMemory } from './known-files.ts'
import { type LookedBlog, planImages, planRelink, type UnsavedTexts } from './plan-images.ts'
import { type FoundFile, type FoundFiles, walkFiles } from './walk-files.ts'

/** Looks at the pictures of one blog again and again; what did not change is not read twice. */
export interface ImageLister {
  /** Everything about them. Throws the signal's reason when that is aborted. */
  look(listener: LookListener, signal: AbortSignal): Promise<ImageLook>
  /** What a change would do, as the blog is now; what is typed and not saved counts as if it were. */
  plan(change: ImageChange, unsaved: UnsavedTexts, signal?: AbortSignal): Promise<BulkPlan>
  /** The texts that name pictures which get other names, as they are on the disk and as they will be. */
  relink(moved: MovedImages): Promise<readonly BulkFile[]>
}

export interface LookListener {
  /** The heads of all pictures have been read; where they are used follows. */
  onImages(images: readonly BlogImage[]): void
}

interface ListerPlace {
  readonly fs: FsPort
  readonly dataFolder: string
}

export function createImageLister(blog: Blog, place: ListerPlace): ImageLister {
  let memory: { readonly rules: string; readonly of: FilesMemory } | null = null
  /** With other rules the same texts may mean other pictures. */
  const memoryNow = (): FilesMemory => {
    const { root, generator, config } = blog
    const rules = JSON.stringify([generator, config.url])
    if (memory?.rules !== rules) {
      const cache = openImageCache({ ...place, root, rules })
      memory = { rules, of: createFilesMemory({ root, generator, url: config.url, cache }) }
    }
    return memory.of
  }
  const lookForPlan = async (signal: AbortSignal): Promise<LookedBlog> => {
    await blog.refreshConfig()
    const pause = createPause(signal)
    const files = await walkFiles(blog.root, pause)
    const { uses, loose, unread, index } = await findUses({ blog, known: memoryNow(), files, pause })
    const titles = new Map((await blog.listPosts()).map(({ id, meta }) => [id, meta.title]))
    return { blog, index, uses, loose, unread, titles, pause }
  }
  return {
    async look({ onImages }, signal) {
      await blog.refreshConfig()
      const pause = createPause(signal)
      const files = await walkFiles(blog.root, pause)
      const known = memoryNow()
      const images: BlogImage[] = []
      for (const file of files.images) {
        await pause()
        images.push(known.lookAt(file))
      }
      onImages(images)
      const { uses, missing } = await findUses({ blog, known, files, pause })
      const copies = await findCopies(files.images, known, pause)
      await known.keep(files)
      return { images, uses, missing, copies }
    },
    plan: async (change, unsaved, signal = new AbortController().signal) =>
      planImages(change, unsaved, await lookForPlan(signal)),
    relink: async moved => planRelink(moved, await lookForPlan(new AbortController().signal)),
  }
}

interface UsesOrder {
  readonly blog: Blog
  readonly known: FilesMemory
  readonly files: FoundFiles
  readonly pause: () => Promise<void>
}

async function findUses({ blog, known, files, pause }: UsesOrder) {
  const addresses = await postAddresses(blog, pause)
  const index = indexOf(blog, files.images, addresses)
  const uses: ImageUse[] = []
  const loose: ImageUse[] = []
  const missing: MissingImage[] = []
  const unread = [...files.unread]
  for (const file of files.texts) {
    await pause()
    const isPost = addresses.has(file.id)
    const kind = textKind(file.id, isPost)
    if (kind === null) continue
    const source = { id: file.id, address: addresses.get(file.id) ?? `/${publicPath(file.id)}` }
    const text = known.textOf(file, isPost)
    if (text === null) {
      unread.push(file.id)
      continue
    }
    const found = usesOf(text.references, source, kind, index)
    // One by one: a folder can have more pictures than a call can have arguments.
    for (const use of found.uses) (use.isLikely ? loose : uses).push(use)
    for (const use of usesOfPatterns(text.patterns, { id: file.id, ...kind }, index)) loose.push(use)
    missing.push(...found.missing)
  }
  return { uses: withoutNeedless([...uses, ...loose]), loose, missing, unread, index }
}

/** Where each post is on the site; where only the generator knows, its file stands for it. */
async function postAddresses(
  blog: Blog,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<FileId, SiteAddress>> {
  const { generator, config } = blog
  const addresses = new Map<FileId, SiteAddress>()
  for (const { id, meta, modifiedMs } of await blog.listPosts()) {
    await pause()
    const day = dayOf(modifiedMs, config.timeZone)
    const date = meta.date ?? { timeMs: modifiedMs, day, source: 'modified' as const }
    addresses.set(id, addressOf({ generator, config }, { id, meta, date, modifiedMs }) ?? `/${id}`)
  }
  return addresses
}

function indexOf(
  { generator, config }: Pick<Blog, 'generator' | 'config'>,
  images: readonly { readonly id: FileId }[],
  addresses: ReadonlyMap<FileId, SiteAddress>,
): ImageIndex {
  return imageIndex({
    generator,
    url: config.url,
    baseUrl: config.baseUrl,
    pages: new Set(addresses.values()),
    texts: new Set(),
    posts: addresses,
    files: new Map(images.map(({ id }) => [id.normalize('NFC'), id])),
  })
}

/** Only pictures of the same size can be the same: of the others no byte is read. */
async function findCopies(
  images: readonly FoundFile[],
  known: FilesMemory,
  pause: () => Promise<void>,
): Promise<ImageLook['copies']> {
  const groups: FileId[][] = []
  for (const sameSize of grouped(images, ({ sizeBytes }) => sizeBytes)) {
    if (sameSize.length < 2 || sameSize[0]?.sizeBytes === 0) continue
    const shas = new Map<FileId, string>()
    for (const file of sameSize) {
      await pause()
      const sha = known.shaOf(file)
      if (sha !== null) shas.set(file.id, sha)
    }
    const readable = sameSize.filter(({ id }) => shas.has(id))
    for (const same of grouped(readable, ({ id }) => shas.get(id)))
      if (same.length > 1) groups.push(same.map(({ id }) => id))
  }
  return groups
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Iterable<readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups.values()
}
