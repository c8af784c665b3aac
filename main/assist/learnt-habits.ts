import { followLink } from '../../shared/check/follow-link.ts'
import type { LearntBlog } from '../../shared/completion/blog-completion.ts'
import { learnBlog } from '../../shared/completion/learn-blog.ts'
import {
  defaultLinkForm,
  type FormPlace,
  formOf,
  type PostLinkForm,
  usualForm,
} from '../../shared/completion/post-link-form.ts'
import { hideCode } from '../../shared/operations/hide-code.ts'
import { scanLinks } from '../../shared/operations/scan-links.ts'
import type { Blog } from '../blog/blog.ts'
import type { HabitPost } from '../images/image-habit.ts'
import { readSample } from './read-sample.ts'
import type { KnownSite } from './site-keeper.ts'

/** What the newest posts of a blog do. */
export interface Habits {
  readonly learnt: LearntBlog
  readonly linkForm: PostLinkForm
  /** What is learnt of them for one post at a time: where it keeps its pictures. */
  readonly sample: readonly HabitPost[]
}

export function learnHabits(blog: Blog, { site, links, ownTags }: KnownSite): Habits {
  const { generator, config, root } = blog
  const texts = readSample(root, site.source.posts).map(({ post, text }) => ({
    post,
    text,
    prose: hideCode(text),
  }))
  const place: FormPlace = { generator, url: config.url, baseUrl: config.baseUrl }
  const forms = texts.flatMap(({ post, text, prose }) =>
    scanLinks(text, prose).flatMap(link => {
      const { to } = followLink({ ...link, isImage: false }, post.id, links)
      const form = to === null || to === post.id ? null : formOf(text, link, place)
      return form ?? []
    }),
  )
  return {
    learnt: learnBlog({ generator, config, files: site.source.files, ownTags, texts }),
    linkForm: usualForm(forms) ?? defaultLinkForm(place),
    sample: texts.map(({ post: { id, meta, date }, text }) => ({ id, title: meta.title, date, text })),
  }
}
