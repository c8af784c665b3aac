import type { BlogConfig } from '../blog.ts'
import { decodeAddress, encodeAddress } from './address/address.ts'

/**
 * What every whole address of the site begins with, `https://example.org/blog`; null: the blog does not say where it
 * will be.
 *
 * It is written into feeds, sitemaps and `robots.txt`, where nothing but the characters of an address may be.
 */
export function siteOrigin({ url, baseUrl }: Pick<BlogConfig, 'url' | 'baseUrl'>): string | null {
  const host = hostOf(url)
  return host === null ? null : host + encodeAddress(decodeAddress(baseUrl))
}

/** As it is written where it can be, else as browsers write it: `https://墨.example` has another name to machines. */
function hostOf(url: string): string | null {
  if (/^https?:\/\/[\w.-]+(?::\d+)?$/i.test(url)) return url
  try {
    const { protocol, origin } = new URL(url.startsWith('//') ? `https:${url}` : url)
    return /^https?:$/.test(protocol) ? origin : null
  } catch {
    return null
  }
}
