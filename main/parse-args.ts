import * as v from 'valibot'
import type { ChangesJson } from '../shared/calls/posts.ts'
import type { CallName, Calls } from '../shared/calls.ts'
import { problemKinds } from '../shared/check/blog-problem.ts'
import { headBytes } from '../shared/images/announced-image.ts'
import { starterLanguages } from '../shared/new-blog/starter-texts.ts'
import { historyLimitsMb } from '../shared/settings.ts'
import { accentNames, fontChoices, imageChoices, variants } from '../shared/site/look.ts'
import { dismissedMarks } from './app/dismissed-tags.ts'
import { listViewSchema } from './app/list-views.ts'
import { writingSchemas } from './app/settings.ts'
import { imageWorkSchema } from './images/image-choices-store.ts'

/** Front matter that is longer is read by nobody. */
const maxHeadCharacters = 128 * 1024
/** A megabyte of nothing but links has no more. */
const maxAskedLinks = 200_000

/** What each call's arguments must be at run time, with a limit on everything that has a size. */
export const parseArgs: { readonly [N in CallName]: (input: unknown) => Calls[N]['args'] } = {
  'app.boot': v.parser(v.void()),
  'app.reportError': v.parser(v.strictObject({ message: text(256 * 1024), stack: text(256 * 1024) })),
  'app.openAddress': v.parser(v.strictObject({ address: text(64 * 1024) })),
  'app.readyToClose': v.parser(v.void()),
  'settings.change': v.parser(
    v.pipe(
      // With no field required, a list or a map would pass for an object without fields.
      v.custom<object>(isPlainObject),
      v.strictObject({
        language: v.exactOptional(v.picklist(['system', 'en', 'zh-Hans'])),
        theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
        autosave: v.exactOptional(v.boolean()),
        historyLimitMb: v.exactOptional(v.picklist(historyLimitsMb)),
        frontMatterShown: v.exactOptional(writingSchemas.frontMatterShown),
        writingFont: v.exactOptional(writingSchemas.writingFont),
        writingSizePx: v.exactOptional(writingSchemas.writingSizePx),
        lineWidth: v.exactOptional(writingSchemas.lineWidth),
        focus: v.exactOptional(writingSchemas.focus),
        typewriter: v.exactOptional(writingSchemas.typewriter),
        spelling: v.exactOptional(writingSchemas.spelling),
        goal: v.exactOptional(writingSchemas.goal),
        goalWords: v.exactOptional(writingSchemas.goalWords),
      }),
    ),
  ),
  'history.usage': v.parser(v.void()),
  'app.setFullScreen': v.parser(v.strictObject({ isOn: v.boolean() })),
  'writing.today': v.parser(v.strictObject({ day: dayText() })),
  'writing.keepToday': v.parser(v.strictObject({ day: dayText(), words: count() })),
  'blog.choose': v.parser(v.void()),
  'blog.openRecent': v.parser(v.strictObject({ id: token() })),
  'blog.createExample': v.parser(v.void()),
  'blog.start': v.parser(
    v.strictObject({
      title: text(1000),
      author: text(1000),
      address: text(2000),
      language: v.picklist(starterLanguages.map(({ tag }) => tag)),
    }),
  ),
  'blog.readSettings': v.parser(v.void()),
  'blog.changeSettings': v.parser(v.strictObject({ sha: sha(), edit: settingsEdit() })),
  'blog.listRecent': v.parser(v.void()),
  'blog.forgetRecent': v.parser(v.strictObject({ id: token() })),
  'blog.resume': v.parser(v.void()),
  'posts.list': v.parser(v.void()),
  'posts.first': v.parser(v.void()),
  'posts.rest': v.parser(v.void()),
  'posts.copyOut': v.parser(v.strictObject({ posts: fileIds() })),
  'posts.view': v.parser(v.void()),
  'posts.keepView': v.parser(v.strictObject({ view: listViewSchema })),
  'posts.open': v.parser(v.strictObject({ id: fileId() })),
  'posts.look': v.parser(
    v.strictObject({ id: fileId(), seq: count(), anchor: count(), head: count(), top: count() }),
  ),
  'posts.keepUndo': v.parser(v.strictObject({ id: fileId(), seq: count(), history: text(1024 * 1024) })),
  'posts.create': v.parser(v.strictObject({ model: newPostModel() })),
  'posts.templates': v.parser(v.void()),
  'posts.place': v.parser(v.strictObject({ id: fileId(), slug: text(4096) })),
  'pages.list': v.parser(v.void()),
  'posts.file': v.parser(v.strictObject({ id: fileId(), seq: count() })),
  'posts.discard': v.parser(v.strictObject({ id: fileId() })),
  'posts.restore': v.parser(v.strictObject({ id: fileId() })),
  'posts.change': v.parser(v.strictObject({ id: fileId(), seq: count(), changes: changes() })),
  'posts.save': v.parser(v.strictObject({ id: fileId(), seq: count() })),
  'posts.compare': v.parser(v.strictObject({ id: fileId() })),
  'posts.settle': v.parser(
    v.strictObject({ id: fileId(), seq: count(), keep: v.picklist(['mine', 'disk', 'both']) }),
  ),
  'operations.plan': v.parser(v.strictObject({ operation: operation() })),
  'operations.run': v.parser(v.strictObject({ operation: operation() })),
  'operations.undo': v.parser(v.strictObject({ number: count() })),
  'operations.undoLast': v.parser(v.void()),
  'operations.folders': v.parser(v.strictObject({ id: fileId() })),
  'bulk.plan': v.parser(v.strictObject({ job: token(), change: bulkChange() })),
  'bulk.run': v.parser(v.strictObject({ job: token(), change: bulkChange(), leaveOut: fileIds() })),
  'bulk.cancel': v.parser(v.strictObject({ job: token() })),
  'tags.suggest': v.parser(v.strictObject({ field: tagField() })),
  'tags.dismissed': v.parser(v.strictObject({ field: tagField() })),
  'tags.keepDismissed': v.parser(v.strictObject({ field: tagField(), marks: dismissedMarks })),
  'log.read': v.parser(v.void()),
  'report.collect': v.parser(v.void()),
  'report.save': v.parser(v.strictObject({ text: text(4 * 1024 * 1024) })),
  'posts.conflict': v.parser(v.strictObject({ id: fileId() })),
  'posts.merge': v.parser(v.strictObject({ id: fileId(), seq: count(), diskSha: sha() })),
  'search.query': v.parser(search()),
  'search.match': v.parser(search()),
  'search.titles': v.parser(v.strictObject({ query: text(4096) })),
  'history.list': v.parser(v.strictObject({ id: fileId() })),
  'history.read': v.parser(v.strictObject({ id: fileId(), sha: sha() })),
  'history.listGone': v.parser(v.void()),
  'history.writeBack': v.parser(v.strictObject({ id: fileId(), sha: sha() })),
  'posts.convert': v.parser(v.strictObject({ id: fileId() })),
  'images.begin': v.parser(v.strictObject({ postId: fileId(), images: announcedImages() })),
  'images.send': v.parser(v.strictObject({ upload: token(), offset: count(), bytes: chunk() })),
  'images.list': v.parser(v.void()),
  'images.look': v.parser(v.strictObject({ job: token() })),
  'images.thumbnails': v.parser(v.strictObject({ ids: fileIds() })),
  'images.stopLooking': v.parser(v.strictObject({ job: token() })),
  'images.markdown': v.parser(v.strictObject({ id: fileId() })),
  'images.showInFolder': v.parser(v.strictObject({ id: fileId() })),
  'images.finish': v.parser(v.strictObject({ upload: token() })),
  'images.replace': v.parser(v.strictObject({ upload: token(), id: fileId() })),
  'images.idAt': v.parser(v.strictObject({ postId: fileId(), address: text(64 * 1024) })),
  'images.fetch': v.parser(v.strictObject({ address: text(64 * 1024) })),
  'images.place': v.parser(v.strictObject({ postId: fileId() })),
  'images.choose': v.parser(
    v.strictObject({
      postId: fileId(),
      folder: text(4096),
      scope: v.picklist(['post', 'blog']),
      work: imageWorkSchema,
    }),
  ),
  'images.takeOriginals': v.parser(
    v.strictObject({
      postId: fileId(),
      images: v.pipe(v.array(v.strictObject({ id: fileId(), original: sha() })), v.maxLength(1000)),
    }),
  ),
  'images.linkTo': v.parser(
    v.strictObject({ postId: fileId(), ids: v.pipe(v.array(fileId()), v.maxLength(1000)) }),
  ),
  'check.run': v.parser(v.strictObject({ job: token() })),
  'check.cancel': v.parser(v.strictObject({ job: token() })),
  'check.linksOf': v.parser(v.strictObject({ id: fileId() })),
  'check.typed': v.parser(
    v.strictObject({
      id: fileId(),
      head: text(maxHeadCharacters),
      links: v.pipe(v.array(askedLink()), v.maxLength(maxAskedLinks)),
      isBlogChanged: v.boolean(),
    }),
  ),
  'completion.learn': v.parser(v.void()),
  'completion.links': v.parser(
    v.strictObject({
      id: fileId(),
      query: text(4096),
      name: v.picklist(['habit', 'postUrl', 'file', 'hugoRef', 'hexoPost']),
    }),
  ),
  'completion.pictures': v.parser(v.strictObject({ id: fileId(), query: text(4096) })),
  'completion.headings': v.parser(v.strictObject({ id: fileId(), written: text(4096) })),
  'export.chooseFolder': v.parser(v.void()),
  'export.start': v.parser(
    v.strictObject({ job: token(), folder: path(), look: look(), images: v.picklist(imageChoices) }),
  ),
  'export.cancel': v.parser(v.strictObject({ job: token() })),
  'export.view': v.parser(v.strictObject({ folder: path() })),
  'site.preview': v.parser(
    v.strictObject({ post: v.pipe(v.string(), v.maxBytes(4096)), look: look(), drafts: v.boolean() }),
  ),
  'preview.remotePictures': v.parser(v.void()),
  'preview.allowRemotePictures': v.parser(v.strictObject({ isAllowed: v.boolean() })),
  'preview.follow': v.parser(v.strictObject({ id: fileId(), address: text(4096) })),
  'preview.addresses': v.parser(
    v.strictObject({
      id: fileId(),
      addresses: v.pipe(v.array(text(4096)), v.maxLength(10_000)),
      namedOnly: v.boolean(),
    }),
  ),
  'preview.page': v.parser(v.strictObject({ post: fileId(), look: look() })),
  'preview.picture': v.parser(v.strictObject({ asset: text(20_000) })),
  'preview.changedPictures': v.parser(
    v.strictObject({ assets: v.pipe(v.array(text(16 * 1024)), v.maxLength(10_000)), sinceMs: v.number() }),
  ),
  'preview.print': v.parser(v.strictObject({ html: printedPage() })),
  'preview.savePdf': v.parser(v.strictObject({ html: printedPage(), name: text(400) })),
}

/** Bytes of one message; a larger picture comes in several. */
export const maxChunkBytes = 1024 * 1024

const maxChangeCharacters = 32 * 1024 * 1024

function askedLink() {
  return v.strictObject({
    kind: v.picklist(['address', 'postUrl', 'file', 'hugoRef', 'hexoPost']),
    written: text(maxHeadCharacters),
    isRooted: v.boolean(),
    isImage: v.boolean(),
  })
}

/** A page with its drawings in it. */
function printedPage() {
  return text(32 * 1024 * 1024)
}

function text(maxLength: number) {
  return v.pipe(v.string(), v.maxLength(maxLength))
}

function fileId() {
  return v.pipe(v.string(), v.minLength(1), v.maxBytes(4096))
}

/** What it means for this blog is checked where it is planned. */
function operation() {
  const id = fileId()
  const day = text(40)
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('rename'), id, name: text(4096) }),
    v.strictObject({ kind: v.literal('move'), id, folder: v.pipe(v.string(), v.maxBytes(4096)) }),
    v.strictObject({ kind: v.literal('publish'), id, day }),
    v.strictObject({ kind: v.literal('date'), id, day }),
    v.strictObject({ kind: v.literal('duplicate'), id, title: text(4096) }),
    v.strictObject({ kind: v.literal('delete'), id }),
  ])
}

function newPostModel() {
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('latest') }),
    v.strictObject({ kind: v.literal('post'), id: fileId() }),
    v.strictObject({ kind: v.literal('template'), id: fileId() }),
    v.strictObject({ kind: v.literal('page') }),
  ])
}

/** What each value must be is told to the user where it is planned. */
function settingsEdit() {
  return v.pipe(
    v.custom<object>(isPlainObject),
    v.strictObject({
      title: v.exactOptional(text(1000)),
      author: v.exactOptional(text(1000)),
      description: v.exactOptional(text(10_000)),
      address: v.exactOptional(text(2000)),
      language: v.exactOptional(text(100)),
      timeZone: v.exactOptional(text(100)),
    }),
  )
}

function search() {
  return v.strictObject({ query: text(4096), options: searchOptions() })
}

function searchOptions() {
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

/** What it means for this blog is checked where it is planned. */
function dateGoal() {
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('day'), day: text(40) }),
    v.strictObject({ kind: v.literal('shift'), days: v.pipe(v.number(), v.safeInteger()) }),
  ])
}

function bulkChange() {
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

/** Places are looked at again in the text that is there when it is changed. */
function fixes() {
  const piece = text(64 * 1024)
  const edit = v.strictObject({ from: count(), to: count(), before: piece, insert: piece })
  const edits = v.pipe(v.array(edit), v.maxLength(100_000))
  return v.pipe(v.array(v.strictObject({ id: fileId(), edits })), v.maxLength(1_000_000))
}

function tagField() {
  return v.picklist(['tags', 'categories'])
}

/** More posts than any blog has. */
function fileIds() {
  return v.pipe(v.array(fileId()), v.maxLength(1_000_000))
}

function path() {
  return v.pipe(v.string(), v.minLength(1), v.maxBytes(4096))
}

function look() {
  return v.strictObject({
    variant: v.picklist(variants),
    accent: v.nullable(v.picklist(accentNames)),
    fonts: v.nullable(v.picklist(fontChoices)),
  })
}

/** Names that the app itself makes: uploads, jobs, recent blogs. */
/** A day by its date: `2024-05-01`. */
function dayText() {
  return v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
}

function token() {
  return v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
}

/** A name of bytes becomes a part of a path in the history. */
function sha() {
  return v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
}

function count() {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(0))
}

function chunk() {
  return v.pipe(
    v.instance(Uint8Array),
    v.check(bytes => bytes.length > 0 && bytes.length <= maxChunkBytes),
  )
}

function announcedImages() {
  const image = v.strictObject({
    name: text(4096),
    sizeBytes: count(),
    head: v.pipe(
      v.instance(Uint8Array),
      v.check(bytes => bytes.length <= headBytes),
    ),
    isNumbered: v.boolean(),
  })
  return v.pipe(v.array(image), v.minLength(1), v.maxLength(1000))
}

function changes() {
  return v.custom<ChangesJson>(isChanges)
}

/** Written out, not as a schema: a change set may have tens of thousands of parts, one for each key in a busy second. */
function isChanges(input: unknown): boolean {
  if (!Array.isArray(input)) return false
  let characters = 0
  for (const part of input as readonly unknown[]) {
    if (isCount(part)) continue
    if (!Array.isArray(part) || !isCount(part[0])) return false
    for (let i = 1; i < part.length; i++) {
      const line: unknown = part[i]
      if (typeof line !== 'string' || /[\r\n]/.test(line)) return false
      characters += line.length + 1
      if (characters > maxChangeCharacters) return false
    }
  }
  return true
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
