import { createRenderer } from '../markdown/create-renderer.ts'
import type { RenderedPost, RenderOptions } from '../markdown/rendered-post.ts'
import { encodeAddress, type SiteAddress } from './address.ts'
import type { SiteIndex } from './site-links.ts'

/** What one post's page knows and the renderer asks for. */
export interface BodyPage {
  readonly resolve: (address: string) => string
  /** A name in `{% post_url … %}` or `{% link … %}` that nothing in the blog has. */
  readonly onMissingName: (name: string) => void
  readonly liquid: boolean
}

export type BodyRenderer = (body: string, page: BodyPage) => RenderedPost

/** One renderer for all posts of an export: making one costs more than rendering a short post. */
export function createBodyRenderer(index: SiteIndex, highlight: RenderOptions['highlight']): BodyRenderer {
  const names = postNames(index)
  let page: BodyPage | null = null
  const resolve = (address: string) => page?.resolve(address) ?? address
  const options: RenderOptions = {
    generator: index.generator,
    highlight,
    resolveImage: resolve,
    resolveLink: resolve,
    baseUrl: index.baseUrl,
    url: index.url,
    resolvePost: name => {
      const found = names.get(name.replace(/^\//, '').normalize('NFC')) ?? fileAddress(name, index)
      if (found === null) page?.onMissingName(name)
      return found === null ? null : encodeAddress(index.baseUrl + found)
    },
  }
  const render = createRenderer(options)
  const renderPlain = createRenderer({ ...options, liquid: false })
  return (body, current) => {
    page = current
    return current.liquid ? render(body) : renderPlain(body)
  }
}

/** Jekyll's names for posts: `2016-12-03-x` or `sub/2016-12-03-x` in post_url, the file itself in link. */
function postNames(index: SiteIndex): ReadonlyMap<string, SiteAddress> {
  const names = new Map<string, SiteAddress>()
  for (const [id, address] of index.posts) {
    const path = id.replace(/^(?:.*\/)?_(?:posts|drafts)\//, '').replace(/\.[^./]*$/, '')
    names.set(id, address)
    names.set(path, address)
    names.set(path.slice(path.lastIndexOf('/') + 1), address)
  }
  return names
}

function fileAddress(name: string, index: SiteIndex): SiteAddress | null {
  const file = index.files.get(name.replace(/^\//, '').normalize('NFC'))
  return file === undefined ? null : `/${file}`
}
