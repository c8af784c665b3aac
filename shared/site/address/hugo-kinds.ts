import type { BlogConfig } from '../../blog.ts'
import { fieldTexts } from '../../matter/field-text.ts'
import { record } from '../../record.ts'

/** The lists that Hugo makes by itself: of a folder, of all entries of a taxonomy, of one entry. */
export type HugoKind = 'section' | 'taxonomy' | 'term'

/** Whether the configuration leaves Hugo's pages of a kind on (`disableKinds`). */
export function hugoMakes(kind: HugoKind, { raw }: Pick<BlogConfig, 'raw'>): boolean {
  return !disabledKinds(raw).has(kind)
}

/** Whether they have a feed, `index.xml`: `disableKinds: ["RSS"]` or `outputs` may say no. */
export function hugoFeeds(kind: HugoKind, { raw }: Pick<BlogConfig, 'raw'>): boolean {
  const written = record(raw.outputs)[kind]
  const formats = fieldTexts(written).map(format => format.toLowerCase())
  const isOn = written === undefined || formats.includes('rss')
  return isOn && hugoMakes(kind, { raw }) && !disabledKinds(raw).has('rss')
}

/** Hugo itself does not mind capitals here. */
function disabledKinds(raw: BlogConfig['raw']): ReadonlySet<string> {
  return new Set(fieldTexts(raw.disableKinds).map(kind => kind.toLowerCase()))
}
