import type { FileId } from '../blog.ts'
import { editField } from '../matter/edit-field.ts'
import { getField } from '../matter/named-field.ts'
import { applySplices } from '../matter/splice.ts'
import type { BulkChange } from './bulk-change.ts'
import { type BulkBlog, type BulkFile, type BulkPlan, type BulkPost, isChanged } from './bulk-plan.ts'

type RedirectChange = Extract<BulkChange, { type: 'addRedirects' }>

/** Writes into posts the addresses that they, or what they took the place of, were found at before. */
export function planRedirectChange({ redirects }: RedirectChange, blog: BulkBlog): BulkPlan {
  const wanted = new Map<FileId, string[]>()
  for (const { post, from } of redirects) wanted.set(post, [...(wanted.get(post) ?? []), from])
  const files = blog.posts.flatMap((post): BulkFile[] => {
    const addresses = wanted.get(post.id)
    return addresses === undefined ? [] : [planPost(post, addresses, blog)]
  })
  return { refusal: files.some(isChanged) ? null : refusalOf(files), files, warnings: [] }
}

/** The posts that are named. */
export function needsRedirectText({ redirects }: RedirectChange): (post: { readonly id: FileId }) => boolean {
  const ids = new Set(redirects.map(({ post }) => post))
  return ({ id }) => ids.has(id)
}

/** Where it is one post alone, what keeps it is what keeps the whole. */
function refusalOf([only, ...rest]: readonly BulkFile[]) {
  return rest.length === 0 && only?.warning ? only.warning : { key: 'bulk.nothing' as const }
}

function planPost(
  { id, meta, text }: BulkPost,
  addresses: readonly string[],
  { generator }: BulkBlog,
): BulkFile {
  const unchanged = { id, title: meta.title, text: null, newId: null, isTrashed: false, warning: null }
  if (text === null) return { ...unchanged, warning: { key: 'bulk.unreadable', params: { file: id } } }
  // Nothing but our own export reads such a blog, and that reads Jekyll's field.
  const writtenFor = generator === 'plain' ? 'jekyll' : generator
  const found = getField(text, 'redirects', writtenFor)
  if ('refusal' in found) return { ...unchanged, warning: found.refusal }
  const before = Array.isArray(found.value) ? found.value.map(String) : []
  const value = [...before, ...addresses.filter(address => !before.includes(address))]
  const edit = editField(text, { field: 'redirects', value }, writtenFor)
  if (edit.kind === 'refused') return { ...unchanged, warning: edit.reason }
  if (edit.splices.length === 0) return unchanged
  return { ...unchanged, text: { before: text, after: applySplices(text, edit.splices) } }
}
