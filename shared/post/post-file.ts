import type { BlogConfig, FileId, Generator } from '../blog.ts'
import { hugoLanguages } from '../site/address/hugo-languages.ts'
import { isPostName } from './post-name.ts'

/** Whether a file of a blog is a post by its place and name alone: Hugo's configuration may have its posts elsewhere. */
export function isPostFile(id: FileId, { generator, config }: PostPlaces): boolean {
  if (generator !== 'hugo') return isPostName(id, generator)
  const place = hugoLanguages(config).contentFile(id)
  return place !== null && isPostName(place, generator)
}

/** What of a blog says where its posts are. */
export interface PostPlaces {
  readonly generator: Generator
  readonly config: Pick<BlogConfig, 'raw'>
}
