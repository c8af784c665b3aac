import * as v from 'valibot'
import type { CallName, Calls } from '../shared/calls.ts'
import { headBytes } from '../shared/images/announced-image.ts'
import { starterLanguages } from '../shared/new-blog/starter-texts.ts'
import { historyLimitsMb } from '../shared/settings.ts'
import { imageChoices } from '../shared/site/look.ts'
import { dismissedMarks } from './app/dismissed-tags.ts'
import { listViewSchema } from './app/list-views.ts'
import { writingSchemas } from './app/settings.ts'
import { lookSchema } from './app/site-looks.ts'
import { imageWorkSchema } from './images/image-choices-store.ts'
import { bulkChange, searchOptions, tagField } from './parse-args/bulk-change.ts'
import { changes } from './parse-args/editor-changes.ts'
import {
  count,
  dayText,
  fileId,
  fileIds,
  isPlainObject,
  path,
  sha,
  text,
  token,
} from './parse-args/pieces.ts'

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
  'posts.showInFolder': v.parser(v.strictObject({ id: fileId() })),
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
  'search.titles': v.parser(v.strictObject({ query: text(4096), recent: v.array(fileId()) })),
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
    v.strictObject({ job: token(), folder: path(), look: lookSchema, images: v.picklist(imageChoices) }),
  ),
  'export.cancel': v.parser(v.strictObject({ job: token() })),
  'export.view': v.parser(v.strictObject({ folder: path() })),
  'export.showInFolder': v.parser(v.strictObject({ folder: path() })),
  'site.look': v.parser(v.void()),
  'site.keepLook': v.parser(v.strictObject({ look: lookSchema, images: v.picklist(imageChoices) })),
  'site.preview': v.parser(
    v.strictObject({ post: v.pipe(v.string(), v.maxBytes(4096)), look: lookSchema, drafts: v.boolean() }),
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
  'preview.page': v.parser(v.strictObject({ post: fileId(), look: lookSchema })),
  'preview.picture': v.parser(v.strictObject({ asset: text(20_000) })),
  'preview.changedPictures': v.parser(
    v.strictObject({ assets: v.pipe(v.array(text(16 * 1024)), v.maxLength(10_000)), sinceMs: v.number() }),
  ),
  'preview.print': v.parser(v.strictObject({ html: printedPage() })),
  'preview.savePdf': v.parser(v.strictObject({ html: printedPage(), name: text(400) })),
}

/** Bytes of one message; a larger picture comes in several. */
const maxChunkBytes = 1024 * 1024

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
