import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noisePng } from './png.ts'
import { postText } from './post-text.ts'
import { chineseProse, englishProse } from './prose.ts'
import { createRandom, type Random } from './random.ts'

export interface BlogSpec {
  readonly posts: number
  readonly seed?: number
  /** Roughly how long each post is. */
  readonly bytesPerPost?: number
  /** Off for what does not look at pictures: 10,000 of them take 200 MB. */
  readonly hasPictures?: boolean
  /** How many different tags there are in all. */
  readonly tags?: number
  /** Off: code says no language, so that nobody colours it. */
  readonly hasLanguages?: boolean
  /** The address of the site, without which there are no feeds. */
  readonly url?: string
}

/** Writes a Jekyll blog into `folder`: the same bytes for the same spec. Answers with the posts' ids. */
export function makeBlog(folder: string, spec: BlogSpec): string[] {
  const random = createRandom(spec.seed ?? 1)
  const tags = Array.from({ length: spec.tags ?? 200 }, (_, i) => (i % 3 === 0 ? `标签${i}` : `tag ${i}`))
  mkdirSync(join(folder, '_posts'), { recursive: true })
  writeFileSync(
    join(folder, '_config.yml'),
    `title: A generated blog\nauthor: Inkstone\npermalink: pretty\ntimezone: UTC\nmarkdown: kramdown\n${spec.url === undefined ? '' : `url: ${spec.url}\n`}`,
  )
  return Array.from({ length: spec.posts }, (_, i) => writePost(folder, i, spec, tags, random))
}

function writePost(
  folder: string,
  index: number,
  spec: BlogSpec,
  tags: readonly string[],
  random: Random,
): string {
  const isChinese = random.next() < 0.3
  const title = `${(isChinese ? chineseProse : englishProse).title(random)} ${index}`
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const pictures = spec.hasPictures === false ? [] : [`/img/posts/${slug}/1.png`]
  for (const address of pictures) {
    mkdirSync(join(folder, 'img/posts', slug), { recursive: true })
    writeFileSync(join(folder, address), noisePng(80, random.next))
  }
  const day = postDay(index, spec.posts)
  const id = `_posts/${day}-${slug}.md`
  const chosen = Array.from({ length: random.between(1, 4) }, () => random.pick(tags))
  const bytes = spec.bytesPerPost ?? 5_000
  const hasLanguages = spec.hasLanguages !== false
  writeFileSync(
    join(folder, id),
    postText({ title, tags: [...new Set(chosen)], isChinese, pictures, bytes, hasLanguages }, random),
  )
  return id
}

/**
 * The day of a post, such as `2010-01-01`. Three a day, so that one day has several posts, as in a real blog's busier
 * weeks; of a blog so large that it would reach into the future, more: what is dated there is not published.
 */
export function postDay(index: number, posts: number): string {
  const aDay = Math.max(3, Math.ceil(posts / daysOfBlog))
  return new Date(Date.UTC(2010, 0, 1 + Math.floor(index / aDay))).toISOString().slice(0, 10)
}

/** Ten years and some days; 10,000 posts at three a day fit into it. */
const daysOfBlog = 3_650
