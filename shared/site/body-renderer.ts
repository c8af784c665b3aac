import type { BlogMarkdown } from '../blog.ts'
import { createRenderer } from '../markdown/create-renderer.ts'
import type { RenderedPost, RenderOptions } from '../markdown/rendered-post.ts'
import { encodeAddress, type SiteAddress } from './address/address.ts'
import { createNameFinder } from './name-finder.ts'
import type { SiteIndex } from './site-links.ts'

/** What one post's page knows and the renderer asks for. */
export interface BodyPage {
  readonly resolve: (address: string) => string
  /** A name in `{% post_url … %}` or `{% link … %}`, and where it leads; null: nothing in the blog has it. */
  readonly onName: (name: string, address: SiteAddress | null) => void
  readonly liquid: boolean
  /** `$x$` is a formula. */
  readonly usesDollarMath: boolean
}

export type BodyRenderer = (body: string, page: BodyPage) => RenderedPost

/** One renderer for all posts of an export: making one costs more than rendering a short post. */
export function createBodyRenderer(
  index: SiteIndex,
  { breaks, ...draw }: Pick<RenderOptions, 'highlight' | 'math'> & Pick<BlogMarkdown, 'breaks'>,
): BodyRenderer {
  const nameAddress = createNameFinder(index)
  let page: BodyPage | null = null
  const resolve = (address: string) => page?.resolve(address) ?? address
  const options: RenderOptions = {
    generator: index.generator,
    ...draw,
    breaks,
    resolveImage: resolve,
    resolveLink: resolve,
    baseUrl: index.baseUrl,
    url: index.url,
    resolvePost: name => {
      const found = nameAddress(name)
      page?.onName(name, found)
      return found === null ? null : encodeAddress(index.baseUrl + found)
    },
  }
  const render = createRenderer(options)
  const renderPlain = createRenderer({ ...options, liquid: false })
  return (body, current) => {
    page = current
    return (current.liquid ? render : renderPlain)(body, current)
  }
}
