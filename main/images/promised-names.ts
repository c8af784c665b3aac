import type { FileId } from '../../shared/blog.ts'
import type { AnnouncedImage } from '../../shared/images/announced-image.ts'
import type { ImageWork } from '../../shared/images/image-choices.ts'
import { safeImageName } from './image-name.ts'
import { imageExtension } from './image-type.ts'
import { type FolderFile, nameKey, namesFor } from './store-image.ts'

/** Names that are told before their bytes have come, so that a link can stand in the text at once. */
export interface PromisedNames {
  /** Null: what it will be called is not certain yet. */
  promise(folder: FileId, announced: Announced): string | null
  release(folder: FileId, name: string): void
  /** The keys of all that are promised in a folder, but for this one. */
  others(folder: FileId, own: string | null): ReadonlySet<string>
}

interface Announced {
  readonly image: AnnouncedImage
  readonly present: readonly FolderFile[]
  readonly work: ImageWork
}

/** A smaller one is stored before anybody would notice. */
const worthPromising = 512 * 1024

export function createPromises(): PromisedNames {
  const promised = new Map<FileId, Set<string>>()
  const of = (folder: FileId) => promised.get(folder) ?? new Set<string>()
  return {
    promise(folder, { image, present, work }) {
      const extension = promisedExtension(image, work)
      if (extension === null || mayBeKnown(image, extension, present)) return null
      const taken = new Set([...present.map(({ name }) => nameKey(name)), ...of(folder)])
      for (const name of namesFor({
        name: safeImageName(image.name, extension),
        isNumbered: image.isNumbered,
      })) {
        if (taken.has(nameKey(name))) continue
        promised.set(folder, of(folder).add(nameKey(name)))
        return name
      }
      return null
    },
    release(folder, name) {
      const names = promised.get(folder)
      names?.delete(nameKey(name))
      if (names?.size === 0) promised.delete(folder)
    },
    others(folder, own) {
      const names = new Set(of(folder))
      if (own !== null) names.delete(nameKey(own))
      return names
    },
  }
}

/** What the stored file's extension will be; null: its first bytes do not say. */
function promisedExtension({ head, sizeBytes }: AnnouncedImage, { format }: ImageWork): string | null {
  const extension = imageExtension(head)
  if (sizeBytes < worthPromising || extension === null || extension === '.svg') return null
  const isRecoded = ['.jpg', '.png', '.webp', '.avif'].includes(extension)
  return format === 'keep' || !isRecoded ? extension : `.${format}`
}

/** One of the same name or size may be the same picture: then its bytes have to be compared first. */
function mayBeKnown(
  { name, sizeBytes }: AnnouncedImage,
  extension: string,
  present: readonly FolderFile[],
): boolean {
  const key = nameKey(safeImageName(name, extension))
  return present.some(file => nameKey(file.name) === key || file.sizeBytes === sizeBytes)
}
