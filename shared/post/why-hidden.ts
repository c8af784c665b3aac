// Why a post will not appear on the site. The export asks the same question, so the two can never disagree.
import type { BlogConfig, FileId, Generator, PostDate } from '../blog.ts'
import type { Message } from '../errors.ts'
import { fieldDefaults } from '../site/address/jekyll-defaults.ts'
import { type DataFile, eleventyDefaults } from '../site/eleventy-data.ts'
import { bundleResources } from '../site/hugo-bundles.ts'
import { type BranchFile, hugoCascade, withCascade } from '../site/hugo-cascade.ts'
import { type LeavesOut, leavesOut } from '../site/plan/left-out.ts'
import type { MessageKey } from '../words/words.ts'
import { readConflictCopy } from './conflict-copy.ts'
import { type FieldReader, fieldReader } from './describe-post.ts'
import { type HidingFolder, hidingFolders } from './hiding-folders.ts'
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
  /** What is said for a post that says nothing itself, by the configuration, Hugo's folders or Eleventy's data files; null: nothing, for no post. */
  readonly defaults: ((id: FileId) => Readonly<Record<string, unknown>>) | null
  /** Those of Hugo's folders that can keep what is in them from the site, each as if it were a post. */
  readonly folders: readonly HidingFolder[]
  /** Posts that are none to Hugo, each with the post that it belongs to. */
  readonly resources: ReadonlyMap<FileId, FileId>
  readonly withDrafts: boolean
  readonly withUnpublished: boolean
  readonly withFuture: boolean
  readonly withExpired: boolean
}

/**
 * The rules of a blog, run as its generator is by default; `more` are the options of one run. Without the last of these
 * a post of a Hugo blog is looked at alone.
 */
export function hidingRules(
  generator: Generator,
  config: BlogConfig,
  more: { readonly withDrafts: boolean; readonly withFuture: boolean } = {
    withDrafts: false,
    withFuture: false,
  },
  { branches = [], ids = [] }: PostsAround = {},
): HidingRules {
  const { raw, timeZone } = config
  const cascade = generator === 'hugo' ? hugoCascade(branches, config) : null
  const isOn = (key: string) => raw[key] === true
  return {
    generator,
    timeZone,
    leavesOut: leavesOut(generator, config),
    defaults: defaultsOf(generator, raw, branches) ?? (cascade && (id => cascade(id, 'page'))),
    folders: generator === 'hugo' ? hidingFolders(branches, cascade, config) : [],
    resources: generator === 'hugo' ? bundleResources(ids, config) : noResources,
    withDrafts: more.withDrafts || draftSettings[generator].some(isOn),
    withUnpublished: more.withDrafts || (generator === 'jekyll' && isOn('unpublished')),
    withFuture: more.withFuture || showsFuture(generator, config),
    withExpired: generator !== 'hugo' || isOn('buildExpired'),
  }
}

/** What else of a blog of Hugo's or Eleventy's decides whether a post is shown. */
export interface PostsAround {
  /** The pages of Hugo's folders, or Eleventy's data files. */
  readonly branches?: readonly BranchFile[]
  /** All posts of Hugo's. */
  readonly ids?: readonly FileId[]
}

const noResources: ReadonlyMap<FileId, FileId> = new Map()

/** What Jekyll's configuration or Eleventy's data files say. */
function defaultsOf(
  generator: Generator,
  raw: BlogConfig['raw'],
  files: readonly DataFile[],
): HidingRules['defaults'] {
  if (generator === 'jekyll') return jekyllDefaults(raw)
  const defaults = generator === 'eleventy' ? eleventyDefaults(files) : null
  return defaults && (id => defaults(id, 'posts'))
}

function jekyllDefaults(raw: BlogConfig['raw']): HidingRules['defaults'] {
  const defaults = fieldDefaults(raw)
  return defaults && (id => defaults(id, readPostName(id, 'jekyll').inDrafts ? 'drafts' : 'posts'))
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
  const place = misnamed(post.id, rules.generator) ?? leftOut(post.id, rules) ?? asResource(post.id, rules)
  if (place !== null) return place
  return byItself(post, rules, nowMs) ?? byFolder(post.id, rules, nowMs)
}

function byItself(post: Pick<HidablePost, 'id' | 'meta'>, rules: HidingRules, nowMs: number): Message | null {
  const field = fieldsOf(post, rules)
  return byMark(post, field, rules) ?? byTime(post.meta.date, field, rules, nowMs)
}

/** Hugo shows nothing of a folder whose own page it does not show. */
function byFolder(id: FileId, rules: HidingRules, nowMs: number): Message | null {
  for (const folder of rules.folders) {
    if (!id.startsWith(folder.above)) continue
    const found = whyFolderHidden(folder, rules, nowMs)
    if (found !== null) return found
  }
  return null
}

/** One sentence why nothing of a folder would appear if the site were made at `nowMs`; null: nothing keeps it. */
export function whyFolderHidden(folder: HidingFolder, rules: HidingRules, nowMs: number): Message | null {
  const found = byItself(folder, { ...rules, defaults: null }, nowMs)
  const key = found === null ? undefined : folderReasons[found.key]
  return key === undefined ? null : { key, params: { ...found?.params, file: folder.id } }
}

/** What is said of a folder for what is said of a post. */
const folderReasons: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'hidden.draftMark': 'hidden.folderDraft',
  'hidden.future': 'hidden.folderFuture',
  'hidden.publishDate': 'hidden.folderFuture',
  'hidden.expired': 'hidden.folderExpired',
}

/** When time alone makes another answer of `whyHidden`, in ms since 1970; null: never, as it stands. */
export function turnsAtMs(post: HidablePost, rules: HidingRules, nowMs: number): number | null {
  const above = rules.folders.filter(folder => post.id.startsWith(folder.above))
  const turns = [
    ...turnsOf(fieldsOf(post, rules), post.meta.date, rules),
    ...above.flatMap(({ meta }) => turnsOf(fieldReader(meta.data, rules.generator), meta.date, rules)),
  ]
  return turns.reduce<number | null>(
    (first, turn) => (turn > nowMs && (first === null || turn < first) ? turn : first),
    null,
  )
}

function turnsOf(field: FieldReader, date: PostDate | null, rules: HidingRules): readonly number[] {
  const endMs = rules.withExpired ? null : expiryMs(field, rules)
  const startMs = dueMs(date, field, rules)
  return [...(startMs === null ? [] : [startMs]), ...(endMs === null ? [] : [endMs + 1])]
}

function fieldsOf({ id, meta }: Pick<HidablePost, 'id' | 'meta'>, rules: HidingRules): FieldReader {
  return fieldReader(knownData(id, meta.data, rules), rules.generator)
}

/** A post's fields with what is said for it. */
export function knownData(id: FileId, data: PostMeta['data'], rules: HidingRules): PostMeta['data'] {
  if (rules.defaults === null) return data
  const said = rules.defaults(id)
  return rules.generator === 'hugo' ? withCascade(data, said) : { ...said, ...data }
}

function asResource(id: FileId, { resources }: HidingRules): Message | null {
  const owner = resources.get(id)
  return owner === undefined ? null : { key: 'hidden.resource', params: { owner } }
}

function leftOut(id: FileId, rules: HidingRules): Message | null {
  const found = rules.leavesOut(id)
  return found && { key: 'hidden.excluded', params: { key: found.key, pattern: found.pattern } }
}

/** What its own front matter, its folder, or what is said for it, says. */
function byMark(
  { id, meta }: Pick<HidablePost, 'id' | 'meta'>,
  field: FieldReader,
  rules: HidingRules,
): Message | null {
  const { generator } = rules
  if (!rules.withDrafts) {
    // Most names end here: the list asks for each of its posts.
    const inDrafts = id.includes('drafts/') && readPostName(id, generator).inDrafts
    if (inDrafts) return { key: 'hidden.draftsFolder', params: { folder: draftsFolder(id) } }
    if (field('draft') === true) {
      const isOwn = fieldReader(meta.data, generator)('draft') === true
      return { key: isOwn ? 'hidden.draftMark' : 'hidden.draftByDefault' }
    }
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
