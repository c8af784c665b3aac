import type { Generator } from '../blog.ts'

/** Where the generator keeps files that go to the site's root as they are, with its slash; empty: in the blog's root. */
export function staticFolder(generator: Generator): string {
  if (generator === 'hexo') return 'source/'
  return generator === 'hugo' ? 'static/' : ''
}
