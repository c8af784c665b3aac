import { AppError } from '../../../shared/errors.ts'
import type { Blog } from '../../blog/blog.ts'
import { shortened, shortHash } from '../../disk/content-hash.ts'
import type { BlogReader } from '../read/blog-reader.ts'
import type { KnownDetails, KnownSite, KnownTexts } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { isSameLanguage, type RenamedPost, renamedPost } from './renamed-post.ts'
import { filesAtOnce, hasStamp, pathAt, pathIn, pathsIn, type SeenFiles, turnsOf } from './seen-files.ts'

/**
 * The texts of a blog that may say something else than the last whole export found, by their places among all: those
 * that were written since, and those that were too young then to be told from later ones. Null: one of them is gone.
 *
 * Nothing is read: what the disk says of each text is compared with what it said then.
 */
export async function touchedTexts(
  root: string,
  texts: SeenFiles,
  pause: () => Promise<void>,
): Promise<readonly number[] | null> {
  const touched: number[] = []
  for (let turn = 0; turn < turnsOf(texts); turn++) {
    await pause()
    const found = touchedIn(root, texts, turn)
    if (found === null) return null
    touched.push(...found)
  }
  return touched
}

function touchedIn(root: string, texts: SeenFiles, turn: number): readonly number[] | null {
  const touched: number[] = []
  let at = turn * filesAtOnce
  for (const id of pathsIn(texts, turn)) {
    const stats = lookOrNull(pathIn(root, id))
    if (stats === null) return null
    if (!hasStamp(texts, at, stats)) touched.push(at)
    at++
  }
  return touched
}

/** What touched texts say. */
export interface ReadTexts {
  /** The hash of each, by its place among all. */
  readonly shas: ReadonlyMap<number, string>
  /** Those that say something else than the last whole export found. */
  readonly changed: ReadonlySet<number>
  /** Those of them that are posts with another title. */
  readonly renamed: ReadonlyMap<number, RenamedPost>
}

interface Reading {
  readonly blog: Pick<Blog, 'generator' | 'config'>
  readonly texts: Pick<KnownTexts, 'text' | 'bytes' | 'details'>
  readonly reader: BlogReader
  readonly pause: () => Promise<void>
}

/** Reads touched texts; null: what one of them says may change more than pages with it, and with its title. */
export async function readTouched(
  known: KnownSite,
  touched: readonly number[],
  { blog, texts, reader, pause }: Reading,
): Promise<ReadTexts | null> {
  const shas = new Map<number, string>()
  const changed = new Set<number>()
  const renamed = new Map<number, RenamedPost>()
  for (const at of touched) {
    await pause()
    const before = texts.text(at)
    const id = pathAt(known.texts, at)
    const found = before === null || before.textSha === '' ? null : readOrNull(id, reader)
    if (found === null || before === null) return null
    shas.set(at, found.textSha)
    if (found.textSha !== before.textSha) changed.add(at)
    if (found.headSha === before.headSha) continue
    const one = renamedPost(id, found.head, before, { blog, texts })
    if (one === null) return null
    renamed.set(at, one)
  }
  if (renamed.size > 0 && !areOnlyShown([...renamed.values()], blog, texts.details())) return null
  return { shas, changed, renamed }
}

/** Whether new titles change neither an address by what is said for posts elsewhere, nor the language of the site. */
function areOnlyShown(
  renamed: readonly RenamedPost[],
  { config }: Reading['blog'],
  details: KnownDetails | null,
): boolean {
  if (details === null || details.titles.arePlaces) return false
  return config.language !== null || isSameLanguage(details.titles, renamed)
}

/** Null: it cannot be read any more, which whoever exports all of the site tells. */
export function readOrNull(
  id: string,
  reader: BlogReader,
): { textSha: string; headSha: string; head: string } | null {
  try {
    const { sha, body } = reader.text(id)
    return { textSha: shortened(sha), headSha: shortHash(body.head), head: body.head }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
