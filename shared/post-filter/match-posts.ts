import type { FileId } from '../blog.ts'
import { assertNever } from '../errors.ts'
import { readConflictCopy } from '../post/conflict-copy.ts'
import { isUntitled } from '../post/untitled.ts'
import type { Filter, FilteredPost, FilterTest, PostState } from './filter.ts'

export interface MatchFacts {
  readonly nowMs: number
  /** The posts whose text has a word (folded), where that is known; null: not known, or not yet. */
  readonly withText?: (word: string) => ReadonlySet<FileId> | null
}

type Matches = (entry: FilteredPost) => boolean

/** Whether a post is what a filter asks for; null: the filter asks for nothing. */
export function matcherOf({ terms }: Filter, facts: MatchFacts): Matches | null {
  if (terms.length === 0) return null
  const all = terms.map(({ isNegated, tests }): Matches => {
    const one = tests.map(test => matcherOfTest(test, facts))
    const [only] = one
    const any: Matches = one.length === 1 && only ? only : entry => one.some(matches => matches(entry))
    return isNegated ? entry => !any(entry) : any
  })
  return entry => all.every(matches => matches(entry))
}

function matcherOfTest(test: FilterTest, facts: MatchFacts): Matches {
  switch (test.kind) {
    case 'text': {
      const { text } = test
      const inText = facts.withText?.(text) ?? null
      return entry => isNamed(entry, text) || inText?.has(entry.post.id) === true
    }
    case 'title':
      return ({ foldedTitle }) => foldedTitle.includes(test.text)
    case 'path':
      return ({ foldedId }) => foldedId.includes(test.text)
    case 'tag':
      return ({ foldedTags }) => hasName(foldedTags, test)
    case 'category':
      return ({ foldedCategories }) => hasName(foldedCategories, test)
    case 'date':
      return ({ post: { date } }) => date !== null && date.day >= test.from && date.day < test.before
    case 'words':
      return ({ post: { words } }) => words !== null && words >= test.least && words <= test.most
    case 'draft':
      return ({ post: { draft } }) => draft === test.isDraft
    case 'is':
      return ({ post }) => isInState(post, test.state, facts.nowMs)
    default:
      return assertNever(test)
  }
}

function isNamed(
  { foldedTitle, foldedTags, foldedCategories, foldedId }: FilteredPost,
  text: string,
): boolean {
  return (
    foldedTitle.includes(text) ||
    foldedTags.some(tag => tag.includes(text)) ||
    foldedCategories.some(category => category.includes(text)) ||
    // Of the path only the name: every post is in the folder of posts.
    foldedId.includes(text, foldedId.lastIndexOf('/') + 1)
  )
}

function hasName(names: readonly string[], { name, isStart }: { name: string; isStart: boolean }): boolean {
  return isStart ? names.some(known => known.startsWith(name)) : names.includes(name)
}

function isInState(post: FilteredPost['post'], state: PostState, nowMs: number): boolean {
  switch (state) {
    case 'draft':
      return post.draft
    case 'future':
      return post.date !== null && post.date.timeMs > nowMs
    case 'hidden':
      return post.hidden !== null
    case 'problem':
      return post.problem !== null
    case 'untitled':
      return isUntitled(post.id)
    case 'conflict':
      return readConflictCopy(post.id) !== null
    default:
      return assertNever(state)
  }
}
