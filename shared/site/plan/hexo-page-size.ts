import { record } from '../../record.ts'
import type { SiteSource } from '../site-source.ts'

/** The settings of Hexo's own generators of lists. */
export type HexoList = 'index_generator' | 'tag_generator' | 'category_generator' | 'archive_generator'

/** How many posts Hexo puts on a page of such a list; 0: all. */
export function hexoPageSize({ config }: SiteSource, list: HexoList): number {
  const own = record(config.raw[list]).per_page ?? config.raw.per_page
  return typeof own === 'number' && own >= 0 ? Math.floor(own) : 10
}
