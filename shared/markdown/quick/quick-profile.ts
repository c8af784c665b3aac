import { type Profile, profiles } from '../profile.ts'
import type { RenderOptions } from '../rendered-post.ts'

/** A generator's Markdown, with what the blog says of line breaks. */
export interface QuickProfile extends Profile {
  readonly breaks: boolean
}

export function quickProfile({ generator, breaks }: RenderOptions): QuickProfile {
  const profile = profiles[generator]
  return { ...profile, breaks: breaks ?? profile.breaks }
}
