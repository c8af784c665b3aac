import { nameNewPost } from '../post/new-post-name.ts'
import { readPostName } from '../post/post-name.ts'
import type { SiteAddress } from '../site/address/address.ts'
import { slugify } from '../site/address/slugify.ts'
import { type StarterLanguage, starterTexts } from './starter-texts.ts'

/** Where a new blog's first post is found, from the site's root; `day` is `YYYY-MM-DD`. */
export function firstAddress(language: StarterLanguage, day: string): SiteAddress {
  const id = nameNewPost({ generator: 'jekyll', title: starterTexts[language].postTitle, day, posts: [] })
  // `permalink: pretty`, as `planNewBlog` writes it.
  return `/${day.replaceAll('-', '/')}/${slugify(readPostName(id, 'jekyll').slug, 'pretty', true)}/`
}
