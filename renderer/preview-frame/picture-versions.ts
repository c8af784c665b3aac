import { assetOrigin } from '../../shared/schemes.ts'

/** The pictures of the blog that were shown, and how often each of them has become another since. */
export interface PictureVersions {
  /** Has a picture that is about to be shown load the newest. */
  show(picture: HTMLImageElement): void
  /** Those that were shown, by what `preview.picture` calls them; the browser may have kept each of them. */
  shown(): readonly string[]
  /** They are others by now: those in the article are loaded anew, and each stands until the new one has come. */
  renew(assets: readonly string[], article: Document): void
}

/** More than one looks at in a day. */
const most = 4000

export function createPictureVersions(): PictureVersions {
  const versions = new Map<string, number>()
  const show = (picture: HTMLImageElement) => {
    const address = picture.getAttribute('src') ?? ''
    const asset = assetOf(address)
    if (asset === null) return
    const version = versions.get(asset) ?? 0
    // The newest last: the oldest are given up.
    versions.delete(asset)
    versions.set(asset, version)
    const next = withVersion(address, version)
    if (next !== address) picture.setAttribute('src', next)
  }
  return {
    show,
    shown: () => [...versions.keys()].slice(-most),
    renew(assets, article) {
      for (const asset of assets) versions.set(asset, (versions.get(asset) ?? 0) + 1)
      const renewed = new Set(assets)
      for (const picture of article.querySelectorAll('img')) {
        const asset = assetOf(picture.getAttribute('src') ?? '')
        if (asset !== null && renewed.has(asset)) show(picture)
      }
    },
  }
}

const versionQuery = /\?ink-version=\d+(?:&|(?=#|$))/

/** Without what we have put there, and without what no server is told. */
function assetOf(address: string): string | null {
  if (!address.startsWith(`${assetOrigin}/`)) return null
  const [asset = ''] = withVersion(address, 0)
    .slice(assetOrigin.length + 1)
    .split('#')
  return asset
}

/** Another address for each version: a browser keeps the picture of an address for as long as the page lives. */
function withVersion(address: string, version: number): string {
  const plain = address.replace(versionQuery, found => (found.endsWith('&') ? '?' : ''))
  if (version === 0) return plain
  const query = plain.indexOf('?')
  const hash = plain.indexOf('#')
  const hasQuery = query >= 0 && (hash < 0 || query < hash)
  const at = hasQuery ? query + 1 : hash < 0 ? plain.length : hash
  return `${plain.slice(0, at)}${hasQuery ? '' : '?'}ink-version=${version}${hasQuery ? '&' : ''}${plain.slice(at)}`
}
