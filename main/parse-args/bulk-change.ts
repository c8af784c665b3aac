import * as v from 'valibot'
import { problemKinds } from '../../shared/check/blog-problem.ts'
import { count, fileId, fileIds, text } from './pieces.ts'

export function bulkChange() {
  const field = tagField()
  const name = v.pipe(v.string(), v.maxLength(1000))
  const names = v.pipe(v.array(name), v.maxLength(10_000))
  return v.variant('type', [
    v.strictObject({ type: v.literal('trashImages'), images: fileIds() }),
    v.strictObject({
      type: v.literal('mergeImages'),
      groups: v.pipe(v.array(v.strictObject({ keep: fileId(), others: fileIds() })), v.maxLength(100_000)),
    }),
    v.strictObject({ type: v.literal('renameImage'), image: fileId(), name }),
    v.strictObject({
      type: v.literal('setAlts'),
      alts: v.pipe(v.array(v.strictObject({ image: fileId(), alt: name })), v.maxLength(10_000)),
    }),
    v.strictObject({ type: v.literal('stripImages'), images: fileIds() }),
    v.strictObject({
      type: v.literal('shrinkImages'),
      images: fileIds(),
      widthPx: v.pipe(count(), v.maxValue(20_000)),
      format: v.picklist(['same', 'webp']),
    }),
    v.strictObject({ type: v.literal('renameTag'), field, from: name, to: name }),
    v.strictObject({ type: v.literal('mergeTags'), field, from: names, to: name }),
    v.strictObject({ type: v.literal('splitTag'), field, from: name, into: names }),
    v.strictObject({ type: v.literal('deleteTags'), field, names }),
    v.strictObject({ type: v.literal('addTags'), field, names, posts: fileIds() }),
    v.strictObject({ type: v.literal('removeTags'), field, names, posts: fileIds() }),
    v.strictObject({ type: v.literal('moveTags'), from: field, names, to: field }),
    v.strictObject({
      type: v.literal('addRedirects'),
      redirects: v.pipe(v.array(v.strictObject({ post: fileId(), from: text(4096) })), v.maxLength(10_000)),
    }),
    v.strictObject({
      type: v.literal('replaceText'),
      query: text(4096),
      options: searchOptions(),
      replacement: text(64 * 1024),
      without: fileIds(),
      skip: v.pipe(
        v.array(
          v.strictObject({
            id: fileId(),
            matches: v.pipe(v.array(count()), v.maxLength(100_000)),
            of: count(),
          }),
        ),
        v.maxLength(1_000_000),
      ),
    }),
    v.strictObject({ type: v.literal('setDraft'), posts: fileIds(), isDraft: v.boolean() }),
    v.strictObject({ type: v.literal('setDate'), posts: fileIds(), to: dateGoal() }),
    v.strictObject({ type: v.literal('trashPosts'), posts: fileIds() }),
    v.strictObject({ type: v.literal('fixProblems'), kind: v.picklist(problemKinds), files: fixes() }),
  ])
}

/** What it means for this blog is checked where it is planned. */
function dateGoal() {
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('day'), day: text(40) }),
    v.strictObject({ kind: v.literal('shift'), days: v.pipe(v.number(), v.safeInteger()) }),
  ])
}

/** Places are looked at again in the text that is there when it is changed. */
function fixes() {
  const piece = text(64 * 1024)
  const edit = v.strictObject({ from: count(), to: count(), before: piece, insert: piece })
  const edits = v.pipe(v.array(edit), v.maxLength(100_000))
  return v.pipe(v.array(v.strictObject({ id: fileId(), edits })), v.maxLength(1_000_000))
}

export function tagField() {
  return v.picklist(['tags', 'categories'])
}

export function searchOptions() {
  return v.strictObject({
    regex: v.boolean(),
    caseSensitive: v.boolean(),
    wholeWord: v.boolean(),
    phrase: v.boolean(),
    frontMatter: v.boolean(),
    limit: v.pipe(count(), v.maxValue(1000)),
    perPost: v.pipe(count(), v.maxValue(1000)),
  })
}
