import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { ImageChoices } from '../../shared/images/image-choices.ts'
import type { PictureLink } from '../../shared/images/picture-link.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { fillPattern, type HabitPost, type ImageHabit, learnImageHabit, needsOthers } from './image-habit.ts'
import { defaultForm, type LinkPlace, readLink, writeLink } from './image-link-form.ts'
import { imageLinks } from './image-links.ts'
import { keepsAsciiNames } from './name-habit.ts'

/** Where a post keeps its pictures, and how it links to them. */
export interface FoundPlace {
  readonly habit: ImageHabit
  readonly post: HabitPost
  /** Whether a picture with a Chinese name is called as that is read. */
  keepsAsciiNames(): boolean
  linkTo(id: FileId, isPicture: boolean): PictureLink
}

export interface PlaceQuestion {
  readonly postId: FileId
  /** The post's text as it is in the window; null: it is not open, the disk's counts. */
  readonly postText: string | null
}

interface PlaceParts {
  readonly blog: Blog
  readonly posts: readonly PostFile[]
  readonly choices: ImageChoices
}

/** From what was chosen, else from the post's own pictures, else from what most posts of the blog do. */
export async function findImagePlace(parts: PlaceParts, question: PlaceQuestion): Promise<FoundPlace> {
  const { blog, posts, choices } = parts
  const post = await habitPost(posts, question)
  const others = needsOthers(blog, post) ? await otherPosts(posts, post.id) : []
  const habit = chosen(choices, post, learnImageHabit(blog, post, others))
  const place: LinkPlace = { generator: blog.generator, config: blog.config, postId: post.id }
  return {
    habit,
    post,
    keepsAsciiNames: () =>
      keepsAsciiNames({
        own: [habit.folder, ...picturesOf(blog, post)],
        others: others.flatMap(other => picturesOf(blog, other)),
        posts: posts.map(({ id, summary }) => ({ id, title: summary.title })),
      }),
    linkTo: (id, isPicture) => ({
      id,
      address: writeLink(id, habit.form, place) ?? writeLink(id, defaultForm(place), place) ?? `/${id}`,
      isPicture,
    }),
  }
}

function picturesOf({ generator, config }: Blog, { id, text }: HabitPost): readonly FileId[] {
  const place = { generator, config, postId: id }
  return imageLinks(text).flatMap(address => readLink(address, place)?.id ?? [])
}

/** The folder that the writer chose, with links as they are written otherwise. */
function chosen(choices: ImageChoices, post: HabitPost, learnt: ImageHabit): ImageHabit {
  const own = choices.posts.find(({ id }) => id === post.id)?.folder
  const folder = own ?? (choices.folder === null ? null : fillPattern(choices.folder, post))
  return folder === null ? learnt : { ...learnt, folder, from: 'chosen' }
}

async function habitPost(
  posts: readonly PostFile[],
  { postId, postText }: PlaceQuestion,
): Promise<HabitPost> {
  const file = posts.find(({ id }) => id === postId)
  // A page beside the posts is in no list of them; the window has it open.
  if (file === undefined && postText !== null) return { id: postId, title: '', date: null, text: postText }
  if (file === undefined) throw new AppError('missing', 'post.missing', { file: postId })
  const { title, date } = file.summary
  return { id: postId, title, date, text: postText ?? (await file.readText()) }
}

/** Enough to know what most posts do; reading 10,000 would be felt. */
const maxOthers = 200

/** The newest first: a blog's habit is what it does now. */
async function otherPosts(posts: readonly PostFile[], postId: FileId): Promise<readonly HabitPost[]> {
  const newest = posts
    .filter(({ id, summary }) => id !== postId && summary.problem === null)
    .sort((a, b) => (b.summary.date?.timeMs ?? 0) - (a.summary.date?.timeMs ?? 0))
    .slice(0, maxOthers)
  const read: HabitPost[] = []
  for (const post of newest) {
    const text = await post.readText().catch((error: unknown) => {
      // One that was deleted or changed since the list was made teaches nothing.
      if (error instanceof AppError) return null
      throw error
    })
    if (text !== null) read.push({ id: post.id, title: post.summary.title, date: post.summary.date, text })
  }
  return read
}
