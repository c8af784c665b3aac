import type { SuggestionKind, TagSuggestion } from '../tags/tag-suggestion.ts'
import { type BlogProblem, fileProblem } from './blog-problem.ts'
import type { CheckedPost } from './checked-blog.ts'

/** A slip of the key may be another word after all, so it is a note. What is used once is no problem. */
const severities: Readonly<Partial<Record<SuggestionKind, 'warning' | 'note'>>> = {
  width: 'warning',
  case: 'warning',
  chinese: 'warning',
  separator: 'warning',
  plural: 'note',
  spelling: 'note',
}

/** Tags in several spellings, told in each post that has a rarer one; and tags whose pages would be one. */
export function tagProblems(
  posts: readonly CheckedPost[],
  suggestions: readonly TagSuggestion[],
): readonly BlogProblem[] {
  const found = new Map<string, (file: string) => BlogProblem>()
  for (const { kind, tags, address } of suggestions) {
    const severity = severities[kind]
    const [first, ...rarer] = tags.map(({ tag }) => tag)
    for (const tag of rarer) {
      if (severity !== undefined && first !== undefined)
        found.set(tag, file =>
          fileProblem(file, 'tags', severity, { key: 'check.tagVariant', params: { tag, other: first } }),
        )
      else if (kind === 'address' && address !== null)
        found.set(tag, file => fileProblem(file, 'tags', 'warning', address))
    }
  }
  return posts.flatMap(({ id, meta }) => [...new Set(meta.tags)].flatMap(tag => found.get(tag)?.(id) ?? []))
}
