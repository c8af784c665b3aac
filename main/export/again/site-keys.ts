import type { SiteIndex } from '../../../shared/site/site-links.ts'
import { contentHash } from '../../disk/content-hash.ts'
import type { SiteSetup } from '../make/export-jobs.ts'
import { buildKey } from './build-key.ts'

/** Of all that any page may depend on: when it is another, every page is made anew. */
export function renderKeyOf({ blog, frame, index }: SiteSetup): string {
  // The look is in the style sheet, which is a file like others.
  const { look: _look, ...rest } = frame
  const { generator, url, baseUrl } = index
  return contentHash(JSON.stringify([buildKey(), blog.markdown, rest, generator, url, baseUrl]))
}

/** Of all that links can lead to. */
export function indexKeyOf({ pages, texts, posts, files }: SiteIndex): string {
  return contentHash(JSON.stringify([[...pages], [...texts], [...posts], [...files]]))
}
