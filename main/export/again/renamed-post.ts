import type { FileId } from '../../../shared/blog.ts'
import { describePost } from '../../../shared/post/describe-post.ts'
import type { PostMeta } from '../../../shared/post/post-meta.ts'
import type { PostLink } from '../../../shared/site/page-view.ts'
import { isTitleOnlyShown } from '../../../shared/site/plan/title-change.ts'
import { countTitles, guessLanguage, type TitleCount } from '../../../shared/site/site-language.ts'
import type { Blog } from '../../blog/blog.ts'
import { readFrontMatter } from '../../blog/read-front-matter.ts'
import { shortHash } from '../../disk/content-hash.ts'
import type { Kept } from './kept-texts.ts'
import type { KnownText, KnownTexts } from './known-site.ts'

/** A post with another title than the last whole export found, and with nothing else that the plan of the site has. */
export interface RenamedPost {
  readonly id: FileId
  /** Of its front matter as it is now. */
  readonly headSha: string
  /** Its title before. */
  readonly from: string
  /** What pages know it by. */
  readonly kept: Kept
  /** As they have to name it now. */
  readonly link: PostLink
}

interface TitleRules {
  readonly blog: Pick<Blog, 'generator' | 'config'>
  readonly texts: Pick<KnownTexts, 'bytes'>
}

/**
 * Finds that a front matter (`head`) differs in its title only from the one of which the hash and the title are known;
 * null: in more than that, or a title has to do with more than the words that stand for the post.
 *
 * The old front matter is not kept. It is the new one with the old title in it, written in one of the ways that a title
 * is written in: that it is this one, its hash tells.
 */
export function renamedPost(
  id: FileId,
  head: string,
  { headSha, pages }: KnownText,
  { blog, texts }: TitleRules,
): RenamedPost | null {
  const [page, ...others] = pages
  if (page === undefined || others.length > 0) return null
  const { own } = page
  const [kept = null] = page.posts
  // Translations name each other by their titles.
  if (own.view.kind !== 'post' || own.view.translations.length > 0 || kept === null) return null
  const link = keptLink(kept, texts)
  const oldHead = link && headsWith(link.title, head).find(one => shortHash(one) === headSha)
  if (!oldHead) return null
  const before = postOf(id, oldHead, blog)
  const after = postOf(id, head, blog)
  if (before === null || after === null || !isSameButTitle(before.meta, after.meta)) return null
  if (before.meta.title !== link.title || !isTitleOnlyShown(before, after, blog)) return null
  return { id, headSha: shortHash(head), from: link.title, kept, link: { ...link, title: after.meta.title } }
}

/** Null: what is kept is damaged. */
function keptLink(kept: Kept, texts: TitleRules['texts']): PostLink | null {
  const bytes = texts.bytes(kept)
  // The last whole export wrote it, and its hash was right.
  return bytes && (JSON.parse(bytes.toString('utf8')) as PostLink)
}

const titleLine = /^(title[ \t]*[:=][ \t]*)([^\r\n]*)/im

/** A front matter with another title, in the ways to write it: as it is, or in quotes. */
function headsWith(title: string, head: string): readonly string[] {
  const double = JSON.stringify(title)
  const single = `'${title.replaceAll("'", "''")}'`
  return [title, double, single].map(written =>
    head.replace(titleLine, (_line, before: string) => `${before}${written}`),
  )
}

/** Null: there is something wrong with it, or it has no date of its own. */
function postOf(id: FileId, head: string, { generator, config }: TitleRules['blog']) {
  const { data, problem } = readFrontMatter(head, generator)
  if (problem !== null) return null
  const { timeZone } = config
  const meta = describePost({ id, data, generator, timeZone, modifiedMs: 0 })
  return meta.date === null || meta.date.source === 'modified' ? null : { id, meta, date: meta.date }
}

/** A title may be YAML that other fields hang on, so all of them are compared. */
function isSameButTitle(before: PostMeta, after: PostMeta): boolean {
  return JSON.stringify(fieldsBesides(before)) === JSON.stringify(fieldsBesides(after))
}

function fieldsBesides({ data }: PostMeta): readonly (readonly [string, unknown])[] {
  return Object.entries(data).filter(([key]) => key.toLowerCase() !== 'title')
}

/** Whether a site whose language follows from its titles (`before`) is in the same one with these. */
export function isSameLanguage(before: TitleCount, renamed: readonly RenamedPost[]): boolean {
  const were = countTitles(renamed.map(({ from }) => from)).chinese
  const are = countTitles(renamed.map(({ link }) => link.title)).chinese
  const after = { ...before, chinese: before.chinese - were + are }
  return guessLanguage(before) === guessLanguage(after)
}
