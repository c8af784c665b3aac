// Why a post will not appear on the site. The export asks the same question, so the two can never disagree.
import type { BlogConfig, FileId, Generator, PostDate } from '../blog.ts'
import type { Message } from '../errors.ts'
import { fieldDefaults } from '../site/address/jekyll-defaults.ts'
import { type LeavesOut, leavesOut } from '../site/plan/left-out.ts'
import { readConflictCopy } from './conflict-copy.ts'
import { type FieldReader, fieldReader } from './describe-post.ts'
import { misnamed } from './misnamed.ts'
import type { PostMeta } from './post-meta.ts'
import { readPostName } from './post-name.ts'
import { readDateField, zoneOf } from './read-date.ts'
import { offsetMinutes, wallAt } from './zoned-time.ts'

export interface HidablePost {
  readonly id: FileId
  readonly meta: Pick<PostMeta, 'data' | 'date'>
  /** Why it cannot be read. */
  readonly problem: Message | null
}

/** What a blog's configuration says of which posts appear, worked out once for all of them. */
export interface HidingRules {
  readonly generator: Generator
  readonly timeZone: string | null
  readonly leavesOut: LeavesOut
  /** What the configuration says for a post that says nothing itself; null: nothing, for no post. */
  readonly defaults: ((id: FileId) => Readonly<Record<string, unknown>>) | null
  readonly withDrafts: boolean
  readonly withUnpublished: boolean
  readonly withFuture: boolean
  readonly withExpired: boolean
}

/** The rules of a blog, run as its generator is by default; `more` are the options of one run. */
export function hidingRules(
  generator: Generator,
  config: BlogConfig,
  more: { readonly withDrafts: boolean; readonly withFuture: boolean } = {
    withDrafts: false,
    withFuture: false,
  },
): HidingRules {
  const { raw, timeZone } = config
  const defaults = generator === 'jekyll' ? fieldDefaults(raw) : null
  const isOn = (key: string) => raw[key] === true
  return {
    generator,
    timeZone,
    leavesOut: leavesOut(generator, config),
    defaults: defaults && (id => defaults(id, readPostName(id, generator).inDrafts ? 'drafts' : 'posts')),
    withDrafts: more.withDrafts || draftSettings[generator].some(isOn),
    withUnpublished: more.withDrafts || (generator === 'jekyll' && isOn('unpublished')),
    withFuture: more.withFuture || showsFuture(generator, config),
    withExpired: generator !== 'hugo' || isOn('buildExpired'),
  }
}

const draftSettings: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: ['show_drafts'],
  hexo: ['render_drafts'],
  hugo: ['buildDrafts'],
  eleventy: [],
  plain: [],
}

/** Jekyll and Hexo have a setting `future`, off in the one and on in the other; Hugo hides, Eleventy shows. */
function showsFuture(generator: Generator, { raw }: BlogConfig): boolean {
  switch (generator) {
    case 'jekyll':
      return raw.future === true
    case 'hexo':
      return raw.future !== false
    case 'hugo':
      return raw.buildFuture === true
    case 'eleventy':
    case 'plain':
      return true
  }
}

/** One sentence why the post would not appear if the site were made at `nowMs`; null: it would. */
export function whyHidden(post: HidablePost, rules: HidingRules, nowMs: number): Message | null {
  if (post.problem !== null) return post.problem
  const copy = readConflictCopy(post.id)
  if (copy !== null) return { key: 'hidden.conflictCopy', params: { original: copy.original } }
  const place = misnamed(post.id, rules.generator) ?? leftOut(post.id, rules)
  if (place !== null) return place
  const field = fieldsOf(post, rules)
  return byMark(post.id, field, rules) ?? byTime(post.meta.date, field, rules, nowMs)
}

/** When time alone makes another answer of `whyHidden`, in ms since 1970; null: never, as it stands. */
export function turnsAtMs(post: HidablePost, rules: HidingRules, nowMs: number): number | null {
  const field = fieldsOf(post, rules)
  const endMs = rules.withExpired ? null : expiryMs(field, rules)
  const turns = [dueMs(post.meta.date, field, rules), endMs === null ? null : endMs + 1]
  return turns.reduce<number | null>(
    (first, turn) => (turn !== null && turn > nowMs && (first === null || turn < first) ? turn : first),
    null,
  )
}

function fieldsOf({ id, meta }: HidablePost, rules: HidingRules): FieldReader {
  const { data } = meta
  return fieldReader(rules.defaults === null ? data : { ...rules.defaults(id), ...data }, rules.generator)
}

function leftOut(id: FileId, rules: HidingRules): Message | null {
  const found = rules.leavesOut(id)
  return found && { key: 'hidden.excluded', params: { key: found.key, pattern: found.pattern } }
}

/** What its own front matter, or its folder, says. */
function byMark(id: FileId, field: FieldReader, rules: HidingRules): Message | null {
  const { generator } = rules
  if (!rules.withDrafts) {
    // Most names end here: the list asks for each of its posts.
    const inDrafts = id.includes('drafts/') && readPostName(id, generator).inDrafts
    if (inDrafts) return { key: 'hidden.draftsFolder', params: { folder: draftsFolder(id) } }
    if (field('draft') === true) return { key: 'hidden.draftMark' }
  }
  // To Hugo `published` is a date.
  if (generator !== 'hugo' && field('published') === false && !rules.withUnpublished)
    return { key: 'hidden.unpublished' }
  if (generator === 'eleventy' && field('permalink') === false) return { key: 'hidden.noAddress' }
  return generator === 'hugo' ? byHugoMark(field) : null
}

function byHugoMark(field: FieldReader): Message | null {
  if (field('headless') === true) return { key: 'hidden.headless' }
  const build = field('build') ?? field('_build')
  if (typeof build !== 'object' || build === null || !('render' in build)) return null
  return build.render === false || build.render === 'never' ? { key: 'hidden.notRendered' } : null
}

function draftsFolder(id: FileId): string {
  return id.split('/').find(folder => folder === '_drafts' || folder === 'drafts') ?? ''
}

function byTime(
  date: PostDate | null,
  field: FieldReader,
  rules: HidingRules,
  nowMs: number,
): Message | null {
  if (!rules.withExpired) {
    const endMs = expiryMs(field, rules)
    if (endMs !== null && endMs < nowMs) return { key: 'hidden.expired', params: moment(endMs, rules) }
  }
  const timeMs = dueMs(date, field, rules)
  if (timeMs === null || timeMs <= nowMs) return null
  const isOwn = publishDateMs(field, rules) !== null
  return { key: isOwn ? 'hidden.publishDate' : 'hidden.future', params: moment(timeMs, rules) }
}

function expiryMs(field: FieldReader, rules: HidingRules): number | null {
  return readDateField(field('expirydate') ?? field('unpublishdate'), rules)
}

/** From when on the post is to be seen; null: at any time. */
function dueMs(date: PostDate | null, field: FieldReader, rules: HidingRules): number | null {
  if (rules.withFuture) return null
  const ownMs = publishDateMs(field, rules)
  if (ownMs !== null) return ownMs
  // A file's time stamp is when it was written, not when it is due: it can lie ahead by the clock's own grain, or by
  // another machine's clock, and such a draft is not one for later.
  return date === null || date.source === 'modified' ? null : date.timeMs
}

function publishDateMs(field: FieldReader, rules: HidingRules): number | null {
  if (rules.generator !== 'hugo') return null
  return readDateField(field('publishdate') ?? field('pubdate') ?? field('published'), rules)
}

/** A moment as the blog's clocks show it, and which clocks these are. */
function moment(timeMs: number, rules: HidingRules): { when: string; zone: string } {
  const zone = zoneOf(rules)
  const { year, month, day, hour, minute } = wallAt(timeMs, offsetMinutes(timeMs, zone))
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    when: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
    zone: zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
