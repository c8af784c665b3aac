import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId, Generator } from '../../shared/blog.ts'
import type { BlogImage } from '../../shared/images/blog-image.ts'
import { scanPatterns } from '../../shared/images/scan-patterns.ts'
import { hasTemplates, textKind } from '../../shared/images/text-kind.ts'
import { referencesOf } from '../../shared/images/uses-of.ts'
import { textKind as kindOfBytes } from '../blog/text-kind.ts'
import { textOf as decoded, readNow } from '../check/read-now.ts'
import { systemCode } from '../disk/disk-error.ts'
import { sha256 } from '../disk/sha256.ts'
import type { ImageCache, KnownImageFile, KnownText } from './image-cache.ts'
import { readFacts } from './read-facts.ts'
import type { FoundFile, FoundFiles } from './walk-files.ts'

/** What is known of a blog's files, each as long as it has the stamp that it had then. */
export interface FilesMemory {
  /** Reads the picture's head, if that is not known. */
  lookAt(file: FoundFile): BlogImage
  /** Of its bytes; null: it cannot be read. */
  shaOf(file: FoundFile): string | null
  /** What a text says of pictures; null: it cannot be read. */
  textOf(file: FoundFile, isPost: boolean): KnownText | null
  /** Forgets all other files, and keeps what has changed for the next start. */
  keep(files: FoundFiles): Promise<void>
}

interface MemoryRules {
  readonly root: string
  readonly generator: Generator
  /** Scheme and host of the published site; empty: not said. */
  readonly url: string
  readonly cache: ImageCache
}

export function createFilesMemory({ root, generator, url, cache }: MemoryRules): FilesMemory {
  const known = cache.read()
  const images = new Map(known.images)
  const texts = new Map(known.texts)
  let isChanged = false
  const learn = <T>(map: Map<FileId, T>, id: FileId, what: T): T => {
    isChanged = true
    map.set(id, what)
    return what
  }
  const knownImage = ({ id, stamp }: FoundFile): KnownImageFile | null => {
    const found = images.get(id)
    return found?.stamp === stamp ? found : null
  }
  const learnImage = (file: FoundFile): KnownImageFile =>
    knownImage(file) ??
    learn(images, file.id, {
      stamp: file.stamp,
      sizeBytes: file.sizeBytes,
      modifiedMs: file.modifiedMs,
      facts: readFacts(join(root, file.id)),
      sha: null,
    })
  return {
    lookAt: file => ({ ...file, facts: learnImage(file).facts }),
    shaOf(file) {
      const found = learnImage(file)
      if (found.sha !== null) return found.sha
      const sha = shaNow(join(root, file.id))
      if (sha !== null) learn(images, file.id, { ...found, sha })
      return sha
    },
    textOf({ id, stamp }, isPost) {
      const found = texts.get(id)
      if (found?.stamp === stamp) return found
      const text = textNow(root, id)
      // Another time it may be read, though nothing has happened to it.
      if (text === null) return null
      const kind = textKind(id, isPost) ?? { isMarkdown: false, place: 'data' }
      const rules = { generator, url, isMarkdown: kind.isMarkdown }
      const patterns = scanPatterns(text, rules, hasTemplates(kind))
      return learn(texts, id, { stamp, references: referencesOf(text, rules), patterns })
    },
    async keep(files) {
      for (const [map, there] of [
        [images, files.images],
        [texts, files.texts],
      ] as const) {
        const ids = new Set(there.map(({ id }) => id))
        for (const id of map.keys()) {
          if (ids.has(id)) continue
          map.delete(id)
          isChanged = true
        }
      }
      if (!isChanged) return
      isChanged = false
      await cache.write({ images, texts })
    },
  }
}

function textNow(root: string, id: FileId): string | null {
  const bytes = readNow(root, id)
  return bytes === null ? null : (decoded(bytes) ?? guessed(bytes))
}

/** A text that nobody can edit here shows its pictures all the same; what is none shows nothing. */
function guessed(bytes: Uint8Array): string {
  const found = kindOfBytes(bytes)
  if (found.kind === 'binary') return ''
  const encoding = found.kind === 'other' ? (found.encoding ?? 'windows-1252') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function shaNow(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
