import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { Place, Resumed } from '../../shared/calls/blog.ts'
import { readFields } from '../../shared/matter/read-fields.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import type { Blog } from '../blog/blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { resolveId } from '../disk/resolve-id.ts'
import type { Journaling } from '../journal/journaling.ts'
import type { OpenDocuments, Recovered } from './open-documents.ts'
import type { Places } from './places.ts'

/** Opens what an earlier process left unsaved. A journal that cannot be read is told; the blog opens without it. */
export async function recover(documents: OpenDocuments, { tell }: Journaling): Promise<readonly Recovered[]> {
  try {
    return await documents.recover()
  } catch (error) {
    const code = systemCode(error)
    if (code === null || !(error instanceof Error)) throw error
    const folder = 'path' in error && typeof error.path === 'string' ? dirname(error.path) : ''
    tell({ key: 'journal.unreadable', params: { folder, code } }, error)
    return []
  }
}

interface ResumeParts {
  readonly blog: Blog
  readonly documents: OpenDocuments
  readonly places: Places
  readonly recovered: readonly Recovered[]
  readonly isAfterCrash: boolean
  readonly journaling: Journaling
}

/** What the window needs to go on where its writer was. What is saved meanwhile is recovered no more. */
export async function resume(parts: ResumeParts): Promise<Resumed> {
  const { blog, documents, places, recovered, isAfterCrash, journaling } = parts
  const untitled = documents.untitled()
  const unsaved = new Set(documents.dirtyIds())
  // A post without a file also comes back when the app ended in order: that is no news then.
  if (isAfterCrash) for (const { id } of untitled) unsaved.add(id)
  const titleOf = (text: string) => readFields(text, blog.generator).title.value ?? ''
  return {
    recovered: recovered.map(({ id }) => id).filter(id => unsaved.has(id)),
    untitled: untitled.map(({ id, text }) => ({ id, title: titleOf(text) })),
    places: await placesThatAre(blog.root, documents, inStep(places.list(), recovered)),
    journalProblem: journaling.problem(),
  }
}

/** While one types, the text reaches the journal before the caret is told: then it is where the last change ended. */
function inStep(places: readonly Place[], recovered: readonly Recovered[]): readonly Place[] {
  return places.map(place => {
    const found = recovered.find(({ id }) => id === place.id)
    if (found === undefined || found.seq <= place.seq) return place
    return { ...place, seq: found.seq, anchor: found.editedAt, head: found.editedAt }
  })
}

async function placesThatAre(
  root: string,
  documents: OpenDocuments,
  places: readonly Place[],
): Promise<readonly Place[]> {
  const isThere = await Promise.all(
    places.map(({ id }) => documents.tip(id) !== null || (!isUntitled(id) && exists(root, id))),
  )
  return places.filter((_, i) => isThere[i])
}

/** Whatever keeps it from being found, opening it would say; it is not opened unasked. */
function exists(root: string, id: FileId): Promise<boolean> {
  return resolveId(root, id).then(
    () => true,
    () => false,
  )
}
