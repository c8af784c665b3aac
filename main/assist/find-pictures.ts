import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { FoundPicture } from '../../shared/completion/blog-completion.ts'
import { foldText } from '../../shared/fold.ts'
import { decodeAddress } from '../../shared/site/address/address.ts'
import type { Blog } from '../blog/blog.ts'
import { imageTypes } from '../images/asset-file.ts'
import { type HabitPost, type ImageHabit, learnImageHabit } from '../images/image-habit.ts'
import { defaultForm, writeLink } from '../images/image-link-form.ts'
import { textNow } from './read-sample.ts'
import type { KnownSite } from './site-keeper.ts'

export interface AskedPictures {
  readonly from: FileId
  readonly query: string
}

const most = 60

/** Pictures of the blog whose path has what was typed: those of the post's own folder first, then by name. */
export function findPictures(
  blog: Blog,
  { from, query }: AskedPictures,
  known: KnownSite,
  sample: readonly HabitPost[],
): readonly FoundPicture[] {
  const habit = habitOf(blog, from, known, sample)
  const words = foldText(decodeAddress(query))
    .split(/[\s/]+/)
    .filter(word => word !== '')
  const ranked: { readonly id: FileId; readonly rank: number }[] = []
  for (const { id, folded, name } of picturesOf(known)) {
    if (!words.every(word => folded.includes(word))) continue
    const isOwn = habit.folder !== '' && id.startsWith(`${habit.folder}/`)
    const isNamed = words.every(word => name.includes(word))
    ranked.push({ id, rank: (isOwn ? 0 : 2) + (isNamed ? 0 : 1) })
  }
  const place = { generator: blog.generator, config: blog.config, postId: from }
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ id }) => ({
      id,
      stamp: stampOf(join(blog.root, id)),
      written: writeLink(id, habit.form, place) ?? writeLink(id, defaultForm(place), place) ?? `/${id}`,
    }))
}

/** As it may stand in an address. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? 'gone' : `${Math.round(stats.mtimeMs).toString(36)}-${stats.size.toString(36)}`
}

interface Picture {
  readonly id: FileId
  readonly folded: string
  /** Its last part. */
  readonly name: string
}

const pictures = new WeakMap<KnownSite, readonly Picture[]>()

/** Made once for each look at the blog. */
function picturesOf(known: KnownSite): readonly Picture[] {
  const before = pictures.get(known)
  if (before !== undefined) return before
  const made = known.site.source.files
    .filter(id => imageTypes[extname(id).toLowerCase()] !== undefined)
    .map(id => {
      const folded = foldText(id.normalize('NFC'))
      return { id, folded, name: folded.slice(folded.lastIndexOf('/') + 1) }
    })
  pictures.set(known, made)
  return made
}

const habits = new WeakMap<KnownSite, { readonly from: FileId; readonly habit: ImageHabit }>()

/** One writes in one post for a while, and its habit does not change with each key. */
function habitOf(blog: Blog, from: FileId, known: KnownSite, sample: readonly HabitPost[]): ImageHabit {
  const before = habits.get(known)
  if (before?.from === from) return before.habit
  const post = known.site.source.posts.find(({ id }) => id === from)
  const own: HabitPost = {
    id: from,
    title: post?.meta.title ?? '',
    date: post?.date ?? null,
    text: textNow(blog.root, from) ?? '',
  }
  const others = sample.filter(({ id }) => id !== from)
  const habit = learnImageHabit(blog, own, others)
  habits.set(known, { from, habit })
  return habit
}
