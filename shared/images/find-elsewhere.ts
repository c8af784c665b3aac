// Which pictures an address elsewhere may mean: the blog's own files on a CDN, or where they lie on their writer's disk.
import type { FileId } from '../blog.ts'
import { cleanSegments, decodeAddress } from '../site/address/address.ts'
import { fileKey } from '../site/address/claims.ts'
import { imageEnding } from './blog-image.ts'
import type { ImageIndex } from './find-image.ts'

/**
 * The pictures whose whole name an address ends with, though by the rules of links it leads to none of them.
 *
 * `https://cdn.jsdelivr.net/gh/me/blog/img/a.png` and `D:\blog\img\a.png` may be `img/a.png`, and so may
 * `/img/a.png!small`, which a server of pictures makes of it.
 */
export function findElsewhere(written: string, { byName, site }: ImageIndex): readonly FileId[] {
  const path = decodeAddress(written).replaceAll('\\', '/').replace(behindEnding, '$1')
  const key = `/${fileKey(cleanSegments(path).join('/'))}`
  const alike = byName.get(key.slice(key.lastIndexOf('/') + 1)) ?? []
  return alike.filter(id => key.endsWith(`/${fileKey(onSite(id, site.generator))}`))
}

const behindEnding = new RegExp(`(${imageEnding})[!@].*$`, 'is')

function onSite(id: FileId, generator: ImageIndex['site']['generator']): string {
  if (generator === 'hexo') return id.replace(/^source\//, '')
  return generator === 'hugo' ? id.replace(/^(?:static|content|assets)\//, '') : id
}
