// What the editor's completion asks of the blog, answered by stores and calls.
import type { FileId } from '../../../shared/blog.ts'
import type { FoundHeading } from '../../../shared/completion/blog-completion.ts'
import { AppError } from '../../../shared/errors.ts'
import { say } from '../../../shared/words/words.ts'
import { ask } from '../../ask.ts'
import type { CompletionPort } from '../../editor/completion/completion-port.ts'
import { currentLanguage } from '../../say.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { textChecker, textRules } from '../diagnostics/text-checking.ts'
import { thumbnailAddress } from '../images/image-address.ts'
import { namesIn } from '../posts/names-in.ts'
import { useWriting } from '../writing/writing-store.ts'
import { useLearnt } from './learnt-store.ts'

export const blogPort: CompletionPort = {
  generator: () => useBlog.getState().blog?.generator ?? null,
  learnt: () => useLearnt.getState().learnt,
  names: field => namesIn(entriesOf(useBlog.getState().posts))[field],
  links: (query, name) => ofPost(id => ask('completion.links', { id, query, name })),
  pictures: query => ofPost(id => ask('completion.pictures', { id, query })),
  headings: (written, text) =>
    ofPost(id => (written === '' ? ownHeadings(id, text()) : ask('completion.headings', { id, written }))),
  // Never the file itself, which may be too large to be drawn at each step through the list.
  pictureAddress: picture => thumbnailAddress(picture, useBlog.getState().blog?.assetKey ?? '', 400),
  say: (key, params) => say(currentLanguage(), key, params),
}

/** What is asked for the visible post. Nothing is suggested where nothing can be said, as of a blog that was closed. */
async function ofPost<T>(work: (id: FileId) => Promise<readonly T[]>): Promise<readonly T[]> {
  const { postId } = useWriting.getState()
  if (postId === null) return []
  try {
    return await work(postId)
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}

/** Of a text that is being typed the window alone knows the parts. */
async function ownHeadings(post: FileId, text: string): Promise<readonly FoundHeading[]> {
  const rules = textRules()
  if (rules === null) return []
  const answer = await textChecker().look({ kind: 'headings', post, text, rules })
  if (answer?.kind !== 'headings') return []
  return answer.headings
    .filter(({ id }) => id !== '')
    .map(({ text: title, level, id }) => ({ title, level, id }))
}
