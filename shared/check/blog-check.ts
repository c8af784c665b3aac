import type { FileId } from '../blog.ts'
import type { BlogProblem } from './blog-problem.ts'
import type { BlogStatistics } from './blog-statistics.ts'

/** All that the check of a blog tells. */
export interface BlogCheck {
  readonly problems: readonly BlogProblem[]
  readonly statistics: BlogStatistics
  readonly links: readonly PostLinks[]
}

/** How a post is linked with others. */
export interface PostLinks {
  readonly id: FileId
  readonly title: string
  /** Posts and pages that link to it, and that it links to; itself left out. */
  readonly incoming: number
  readonly outgoing: number
  /** Links that lead nowhere. */
  readonly broken: number
}

/** A link between two posts, seen from one of them. */
export interface PostLink {
  /** The other one. */
  readonly id: FileId
  readonly title: string
  /** One-based, in the post that it stands in. */
  readonly line: number
}

/** The links of one post, each as it stands there. */
export interface LinksOf {
  readonly incoming: readonly PostLink[]
  readonly outgoing: readonly PostLink[]
}
