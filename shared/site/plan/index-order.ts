import type { BlogConfig } from '../../blog.ts'
import { record } from '../../record.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import type { PostLink } from '../page-view.ts'
import { updatedAt } from '../site-moments.ts'
import type { SitePost, SiteSource } from '../site-source.ts'

type Value = string | number | boolean | null

/**
 * The posts as the list of all shows them: newest first, or as Hexo's `index_generator.order_by` says (`title -date`),
 * and there those that a post's `sticky` keeps at the top.
 *
 * Compared as warehouse does, Hexo's database: texts by their code units, and fields that a post lacks are equal to all.
 */
export function indexOrder(
  placed: readonly PlacedPost[],
  links: readonly PostLink[],
  { generator, config }: SiteSource,
): readonly PostLink[] {
  if (generator !== 'hexo') return links
  const fields = orderFields(config)
  const isSticky = placed.some(({ post }) => stickiness(post) !== 0)
  if (fields.length === 0 && !isSticky) return links
  return placed
    .map(({ post }, at) => ({ post, link: links[at] }))
    .sort((a, b) => stickiness(b.post) - stickiness(a.post) || inOrder(a.post, b.post, fields))
    .flatMap(({ link }) => link ?? [])
}

/** Whether a Hexo blog's configuration has the posts of the list in an order that a title has to do with. */
export function ordersByTitle(config: BlogConfig): boolean {
  return orderFields(config).some(({ name }) => name === 'title')
}

function orderFields(config: BlogConfig): readonly Field[] {
  const written = record(config.raw.index_generator).order_by
  if (typeof written !== 'string') return []
  return written
    .split(' ')
    .filter(one => one !== '')
    .map(readField)
}

interface Field {
  readonly name: string
  readonly sign: 1 | -1
}

function readField(written: string): Field {
  return { name: written.replace(/^[+-]/, ''), sign: written.startsWith('-') ? -1 : 1 }
}

function inOrder(a: SitePost, b: SitePost, fields: readonly Field[]): number {
  for (const { name, sign } of fields) {
    const [one, other] = [sortValue(a, name), sortValue(b, name)]
    if (one === null || other === null || one === other) continue
    return one < other ? -sign : sign
  }
  return 0
}

function sortValue(post: SitePost, name: string): Value {
  if (name === 'date') return post.date.timeMs
  if (name === 'title') return post.meta.title
  if (name === 'updated') return updatedAt(post)
  const value = Object.hasOwn(post.meta.data, name) ? post.meta.data[name] : null
  if (value instanceof Date) return value.getTime()
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function stickiness({ meta }: SitePost): number {
  return typeof meta.data.sticky === 'number' ? meta.data.sticky : 0
}
