import type { PostDate } from '../blog.ts'

/** What a post's file name and front matter say, by its generator's rules. */
export interface PostMeta {
  readonly title: string
  readonly date: PostDate | null
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  /** In a drafts folder, or marked `draft: true` or `published: false`. */
  readonly draft: boolean
  /** The last part of its address, before the generator's slug rule. */
  readonly slug: string
  /** `permalink` or `url` of the front matter; null: by the blog's pattern. */
  readonly permalink: string | null
  readonly data: Readonly<Record<string, unknown>>
}
