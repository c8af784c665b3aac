// A text that is being typed: what it tells by itself, and what only the blog can tell.
import type { FileId } from '../blog.ts'
import type { TextProblem } from './blog-problem.ts'
import type { LinkProblem } from './follow-link.ts'
import type { TextLink } from './text-links.ts'

/** A link as it is asked about, wherever it stands. */
export type AskedLink = Pick<TextLink, 'kind' | 'written' | 'isRooted' | 'isImage'>

/** What the window asks about a text that it alone has. */
export interface TypedText {
  readonly id: FileId
  /** The text up to its body: all of the front matter. */
  readonly head: string
  readonly links: readonly AskedLink[]
  /** Posts or pictures came, went or moved since the window asked last. */
  readonly isBlogChanged: boolean
}

/** What the blog says to it. */
export interface TypedLook {
  /** For each link in its turn; offsets of its fix count from where the link begins. Null: it leads somewhere. */
  readonly links: readonly (LinkProblem | null)[]
  /** What of its name and date keeps the post from appearing. */
  readonly head: readonly TextProblem[]
}

export function askedLink({ kind, written, isRooted, isImage }: TextLink): AskedLink {
  return { kind, written, isRooted, isImage }
}

/** A link's problem where the link stands. */
export function problemAt({ from, to }: TextLink, { fix, ...problem }: LinkProblem): TextProblem {
  const edits = fix?.edits.map(edit => ({ ...edit, from: edit.from + from, to: edit.to + from })) ?? []
  return { ...problem, from, to, fix: fix && { ...fix, edits } }
}
