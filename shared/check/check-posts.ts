import { fieldText } from '../matter/field-text.ts'
import { fieldReader } from '../post/describe-post.ts'
import { fileKey } from '../site/address/claims.ts'
import { isUnlisted } from '../site/site-pages.ts'
import { type BlogProblem, fileProblem } from './blog-problem.ts'
import type { CheckedBlog, CheckedPost } from './checked-blog.ts'
import { dateProblem } from './rules/post-dates.ts'

/** What is wrong with posts as wholes, beside each other: names, titles, dates, fields. No text is looked at. */
export function checkPosts(blog: CheckedBlog): readonly BlogProblem[] {
  const readable = blog.posts.filter(({ problem }) => problem === null)
  return [
    ...blog.posts.flatMap(unreadable),
    ...readable.flatMap(post => fields(post, blog)),
    ...sameNames(blog.posts),
    ...sameTitles(readable),
    ...missingKeys(readable),
    ...readable.flatMap(hiddenNote),
  ]
}

/** What the list says of a file that cannot be read; front matter is the text's own affair, see `checkText`. */
function unreadable({ id, problem }: CheckedPost): BlogProblem[] {
  if (problem === null) return []
  const isMatter = problem.key === 'post.brokenFrontMatter' || problem.key.startsWith('post.frontMatter')
  const found = fileProblem(id, isMatter ? 'matter' : 'encoding', 'error', problem)
  const line = problem.params?.line
  return [typeof line === 'number' ? { ...found, line, column: 1 } : found]
}

function fields(post: CheckedPost, blog: CheckedBlog): BlogProblem[] {
  const { id, meta } = post
  const found: BlogProblem[] = []
  const date = dateProblem(post, blog)
  if (date !== null) found.push(fileProblem(id, 'date', date.severity, date))
  const title = fieldText(fieldReader(meta.data, blog.generator)('title'))?.trim() ?? ''
  const hasMatter = Object.keys(meta.data).length > 0
  // Jekyll makes one of the file's name.
  if (title === '' && hasMatter)
    found.push(
      fileProblem(id, 'title', blog.generator === 'jekyll' ? 'note' : 'warning', { key: 'check.noTitle' }),
    )
  return found
}

/** Two posts that a disk without capitals takes for one. */
function sameNames(posts: readonly CheckedPost[]): BlogProblem[] {
  const seen = new Map<string, string>()
  return posts.flatMap(({ id }) => {
    const key = fileKey(id)
    const other = seen.get(key)
    seen.set(key, other ?? id)
    return other === undefined
      ? []
      : [fileProblem(id, 'names', 'error', { key: 'check.sameFile', params: { other } })]
  })
}

function sameTitles(posts: readonly CheckedPost[]): BlogProblem[] {
  const seen = new Map<string, string>()
  return posts.flatMap(({ id, meta, hidden }) => {
    if (hidden !== null) return []
    const key = meta.title.normalize('NFKC').toLowerCase().trim()
    const other = seen.get(key)
    seen.set(key, other ?? id)
    return other === undefined
      ? []
      : [fileProblem(id, 'title', 'warning', { key: 'check.sameTitle', params: { other } })]
  })
}

/** With fewer posts there is no habit to speak of. */
const fewestPosts = 10
const nearlyAll = 0.9

/** A field that nearly all posts have, and this one has not. */
function missingKeys(posts: readonly CheckedPost[]): BlogProblem[] {
  if (posts.length < fewestPosts) return []
  const counts = new Map<string, number>()
  for (const { meta } of posts) {
    for (const key of Object.keys(meta.data)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const usual = [...counts].filter(([, count]) => count >= posts.length * nearlyAll).map(([key]) => key)
  return posts.flatMap(({ id, meta }) =>
    usual
      .filter(key => key !== 'title' && !Object.hasOwn(meta.data, key) && !hasOther(meta.data, key))
      .map(field => fileProblem(id, 'keys', 'note', { key: 'check.missingKey', params: { field } })),
  )
}

/** `tag` stands for `tags`, and `category` for `categories`. */
function hasOther(data: Readonly<Record<string, unknown>>, key: string): boolean {
  const pairs = [
    ['tag', 'tags'],
    ['category', 'categories'],
  ]
  return pairs.some(pair => pair.includes(key) && pair.some(other => Object.hasOwn(data, other)))
}

function hiddenNote({ id, meta, hidden }: CheckedPost): BlogProblem[] {
  if (hidden !== null) return [fileProblem(id, 'hidden', 'note', hidden)]
  return isUnlisted({ meta }) ? [fileProblem(id, 'hidden', 'note', { key: 'check.unlisted' })] : []
}
