import type { BlogConfig, FileId, Generator, PostDate } from '../../blog.ts'
import { assertNever } from '../../errors.ts'
import type { PostMeta } from '../../post/post-meta.ts'
import { eleventyAddress, plainAddress } from './eleventy-permalink.ts'
import type { FilledPattern } from './fill-pattern.ts'
import { hexoAddress } from './hexo-permalink.ts'
import { hugoAddress } from './hugo-permalink.ts'
import { jekyllAddress } from './jekyll-permalink.ts'

/** What a post's address is made of. */
export interface AddressedPost {
  readonly id: FileId
  readonly meta: PostMeta
  /** Never null here: a post without a date is dated by its file. */
  readonly date: PostDate
  /** Of a Hugo post: the folders of its section, from the outermost; absent: each folder that it is in is one. */
  readonly sections?: readonly string[]
}

/**
 * Where a post is found in the published site, as its own generator would have it.
 *
 * `pattern` stands in for the blog's own, for a blog whose pattern cannot be filled.
 */
export function postAddress(
  generator: Generator,
  post: AddressedPost,
  config: BlogConfig,
  pattern: string | null = null,
): FilledPattern {
  switch (generator) {
    case 'jekyll':
      return jekyllAddress(post, config, pattern)
    case 'hexo':
      return hexoAddress(post, config, pattern)
    case 'hugo':
      return hugoAddress(post, config, pattern)
    case 'eleventy':
      return eleventyAddress(post, pattern)
    case 'plain':
      return plainAddress(post)
    default:
      return assertNever(generator)
  }
}

/** The generator's own default pattern, for the one that is made of placeholders. */
export const defaultPatterns: Readonly<Record<Generator, string>> = {
  jekyll: 'date',
  hexo: ':year/:month/:day/:title/',
  hugo: '/:folders/:slugorcontentbasename/',
  eleventy: '/:path/',
  plain: '/:path/',
}
