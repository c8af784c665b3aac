import type { PostLink } from '../../../shared/site/page-view.ts'
import { partsOf } from '../../../shared/site/plan/page-parts.ts'
import type { PlannedPage } from '../../../shared/site/render-page.ts'
import { contentHash, shortHash } from '../../disk/content-hash.ts'

/** A planned page in words, made once for all who need it: another thread, the next export, and to tell it from others. */
export interface PageText {
  /** The page as JSON, without the posts that it names. */
  readonly own: string
  /** Places of these among all; -1: there is none. */
  readonly posts: readonly number[]
  /** Tells what the page shows from anything else that it could show, besides texts of the blog. */
  readonly key: string
}

export interface PageTexts {
  /** All posts that pages name, each as JSON, … */
  readonly posts: readonly string[]
  /** … and the hash of each. */
  readonly shas: readonly string[]
  of(page: PlannedPage): PageText
  /** To be told of a page that nobody asks for any more. */
  forget(page: PlannedPage): void
}

/** `named`: all posts that pages name. */
export function createPageTexts(named: readonly PostLink[]): PageTexts {
  const posts = named.map(post => JSON.stringify(post))
  const shas = posts.map(shortHash)
  const placeOf = new Map<PostLink | null, number>([[null, -1]])
  for (const [at, post] of named.entries()) placeOf.set(post, at)
  const texts = new Map<PlannedPage, PageText>()

  function textOf(page: PlannedPage): PageText {
    const parts = partsOf(page)
    const places = parts.posts.map(post => {
      const at = placeOf.get(post)
      if (at === undefined) throw new Error(`${page.address} names a post that is none of the site's`)
      return at
    })
    const named = places.map(at => shas[at] ?? '').join()
    return { own: parts.own, posts: places, key: contentHash(`${named} ${parts.own}`) }
  }

  return {
    posts,
    shas,
    of(page) {
      const known = texts.get(page) ?? textOf(page)
      texts.set(page, known)
      return known
    },
    forget: page => texts.delete(page),
  }
}
