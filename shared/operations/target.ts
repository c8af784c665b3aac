import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { FieldEdit } from '../matter/edit-field.ts'
import { readFields } from '../matter/read-fields.ts'
import { isPageName } from '../post/page-name.ts'
import { isPostFile } from '../post/post-file.ts'
import { readPostName } from '../post/post-name.ts'
import { utcMs } from '../post/zoned-time.ts'
import { checkName } from './check-name.ts'
import type { Operation, OperationBlog, OperationPost } from './operation.ts'
import { joinPlace, type PostPlace, placeOf } from './post-place.ts'
import { lastPart } from './relink.ts'

/** What a post is to be called, and what its front matter is to say. */
export interface Target {
  readonly id: FileId
  readonly edits: readonly FieldEdit[]
}

/** The operations after which there is still one post. */
export type MoveOperation = Extract<Operation, { kind: 'rename' | 'move' | 'publish' | 'date' }>

/** Where an operation takes its post; else why it cannot. */
export function targetOf(
  operation: MoveOperation,
  post: OperationPost,
  blog: OperationBlog,
): Target | Message {
  const isPage = isPageName(post.id, blog.generator)
  if (isPage && operation.kind !== 'rename') return { key: 'pages.noDate' }
  const place = placeOf(post.id, blog.generator)
  const found = wished(operation, post, blog, place)
  if ('key' in found) return found
  // Only what is new is checked: a name that was there before has its right.
  const name = lastPart(placeFile(placeOf(found.id, blog.generator)))
  const reason = name === lastPart(placeFile(place)) ? null : checkName(name)
  if (reason !== null) return reason
  const isRight = isPage ? isPageName(found.id, blog.generator) : isPostFile(found.id, blog)
  return isRight ? found : { key: 'operation.notAPost', params: { file: found.id } }
}

function wished(
  operation: MoveOperation,
  post: OperationPost,
  blog: OperationBlog,
  place: PostPlace,
): Target | Message {
  switch (operation.kind) {
    case 'rename': {
      const name = operation.name.normalize('NFC').trim()
      return checkName(name) ?? { id: joinPlace({ ...place, name }), edits: [] }
    }
    case 'move':
      return { id: joinPlace({ ...place, folder: operation.folder }), edits: [] }
    case 'publish':
      return isDay(operation.day) ? published(post, blog, place, operation.day) : notADay(operation.day)
    case 'date':
      return isDay(operation.day) ? dated(post, blog, place, operation.day) : notADay(operation.day)
  }
}

/** `_drafts` → `_posts`, with the date where the generator wants it; elsewhere the mark goes. */
function published(
  post: OperationPost,
  blog: OperationBlog,
  place: PostPlace,
  day: string,
): Target | Message {
  if (!post.meta.draft) return { key: 'operation.notADraft' }
  const { draft, published } = post.meta.data
  const edits: FieldEdit[] = draft === true || published === false ? [{ field: 'draft', value: false }] : []
  if (!readPostName(post.id, blog.generator).inDrafts) return { id: post.id, edits }
  const ownDay = post.meta.date?.source === 'field' ? post.meta.date.day : day
  switch (blog.generator) {
    case 'jekyll': {
      const folder = place.folder.replace(/(^|\/)_drafts(?=\/|$)/, '$1_posts')
      return { id: joinPlace({ ...place, folder, datePart: `${ownDay}-` }), edits }
    }
    case 'hexo': {
      // As `hexo publish` does: without a field the date would be the day on which the file was last copied.
      const hasDate = post.meta.date?.source === 'field'
      const folder = place.folder.replace(/^source\/_drafts/, 'source/_posts')
      return {
        id: joinPlace({ ...place, folder }),
        edits: hasDate ? edits : [...edits, { field: 'date', value: day }],
      }
    }
    default: {
      const folder = place.folder.replace(/(^|\/)drafts(\/|$)/, (_whole, before: string, after: string) =>
        after === '' ? '' : before,
      )
      return { id: joinPlace({ ...place, folder }), edits }
    }
  }
}

/** The date changes where it is read from; one that is nowhere yet becomes a field. */
function dated(post: OperationPost, blog: OperationBlog, place: PostPlace, day: string): Target {
  const source = post.meta.date?.source
  if (source === 'name' && place.datePart !== '') {
    const datePart = place.datePart.replace(/^\d{2,4}-\d{1,2}-\d{1,2}/, day)
    return { id: joinPlace({ ...place, datePart }), edits: [] }
  }
  const written = source === 'field' ? readFields(blog.text, blog.generator).date.value : null
  return { id: post.id, edits: [{ field: 'date', value: withDay(written ?? '', day) }] }
}

/** `2016/12/03 10:00:00 +0800` keeps its time of day, its zone and its slashes. */
function withDay(written: string, day: string): string {
  const found = /^\s*\d{2,4}([-/.])\d{1,2}[-/.]\d{1,2}/.exec(written)
  if (found === null) return day
  return day.replaceAll('-', found[1] ?? '-') + written.slice(found[0].length)
}

/** The file, or of a bundle its folder: what has a name of its own. */
function placeFile(place: PostPlace): FileId {
  return joinPlace(place.end.startsWith('/') ? { ...place, end: '' } : place)
}

function isDay(day: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (found === null) return false
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number)
  return utcMs({ year, month, day: date, hour: 0, minute: 0, second: 0 }) !== null
}

function notADay(day: string): Message {
  return { key: 'operation.notADay', params: { day: day.slice(0, 40) } }
}
