import type { LiveFile, LiveSite } from './live-site.ts'

export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly file: LiveFile; readonly isMissing: boolean }
  /** It is found under another path of the server. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  | { readonly kind: 'nothing' }

/**
 * What a static host would answer a path of the server with.
 *
 * A folder is its index.html, `/a` is a.html where there is no `a`, and anything else is the site's page for addresses
 * that are none. `base` is the path that the site is published under, and where the preview has it too.
 */
export async function findPage(site: LiveSite, path: string, base: string): Promise<Found> {
  if (path === '/' && base !== '') return { kind: 'elsewhere', to: `${base}/` }
  if (path === base && base !== '') return { kind: 'elsewhere', to: `${base}/` }
  const isInside = path.startsWith(`${base}/`)
  const inside = path.slice(base.length + 1)
  for (const candidate of isInside ? candidates(inside) : []) {
    const file = await site.file(candidate)
    if (file === null) continue
    if (candidate === `${inside}/index.html`) return { kind: 'elsewhere', to: `${path}/` }
    return { kind: 'file', path: candidate, file, isMissing: candidate === '404.html' }
  }
  const missing = await site.file('404.html')
  return missing === null
    ? { kind: 'nothing' }
    : { kind: 'file', path: '404.html', file: missing, isMissing: true }
}

function candidates(inside: string): readonly string[] {
  if (inside === '' || inside.endsWith('/')) return [`${inside}index.html`]
  return [inside, `${inside}/index.html`, `${inside}.html`]
}
