import type { FileId } from '../../../shared/blog.ts'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'
import type { LinkProblem } from '../../../shared/check/follow-link.ts'
import type { TextLink } from '../../../shared/check/text-links.ts'
import { type AskedLink, askedLink, problemAt } from '../../../shared/check/typed-text.ts'

/** What the blog has said of links, so that it is asked about each once, not at each pause in typing. */
export interface LinkAnswers {
  /** Those of a text that are not known, each once. */
  unknown(post: FileId, links: readonly TextLink[]): readonly AskedLink[]
  keep(post: FileId, links: readonly AskedLink[], answers: readonly (LinkProblem | null)[]): void
  /** What is wrong with those that are known. */
  problems(post: FileId, links: readonly TextLink[]): readonly TextProblem[]
  /** Another blog is open. */
  forget(): void
  /** The blog changed: all is asked about again, and holds until that is answered, so that no underline flickers. */
  doubt(): void
  /** What was missing may have come: it is asked about again. */
  doubtProblems(): void
}

export function createLinkAnswers(): LinkAnswers {
  const known = new Map<string, LinkProblem | null>()
  const doubtful = new Set<string>()
  return {
    unknown(post, links) {
      const asked = new Map<string, AskedLink>()
      for (const link of links) {
        const key = keyOf(post, link)
        const isKnown = known.has(key) && !doubtful.has(key)
        if (!isKnown && link.written.length <= longestAddress) asked.set(key, askedLink(link))
      }
      return [...asked.values()]
    },
    keep(post, links, answers) {
      if (known.size > mostKnown) known.clear()
      for (const [at, link] of links.entries()) {
        const key = keyOf(post, link)
        known.set(key, answers[at] ?? null)
        doubtful.delete(key)
      }
    },
    problems: (post, links) =>
      links.flatMap(link => {
        const problem = known.get(keyOf(post, link)) ?? null
        return problem === null ? [] : [problemAt(link, problem)]
      }),
    forget() {
      known.clear()
      doubtful.clear()
    },
    doubt() {
      for (const key of known.keys()) doubtful.add(key)
    },
    doubtProblems() {
      for (const [key, problem] of known) if (problem !== null) doubtful.add(key)
    },
  }
}

/** Of a long day in a large blog; then they are asked about again. */
const mostKnown = 50_000

/** What is longer is no address that anybody wrote. */
const longestAddress = 4096

/** An address may be counted from where the post is. */
function keyOf(post: FileId, { kind, written, isRooted, isImage }: AskedLink): string {
  // Of a post with ten thousand links this is asked twice for each, at each pause.
  return `${kind} ${isRooted} ${isImage} ${post}\n${written}`
}
