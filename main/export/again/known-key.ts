import { defaultLook } from '../../../shared/site/look.ts'
import type { Blog } from '../../blog/blog.ts'
import { contentHash } from '../../disk/content-hash.ts'
import type { ExportOptions } from '../read/site-source.ts'
import { buildKey } from './build-key.ts'
import { machineZone } from './machine-zone.ts'

/** Of everything besides the blog's files and the clock that a site depends on. */
export function knownKey(blog: Blog, options: ExportOptions, identity: string | null): string {
  const { root, generator, name, config, configProblem, markdown } = blog
  const { withDrafts, withFuture, baseUrl = null, images = 'original' } = options
  // One look, whoever asks for it and in whichever words: the window says all of it, the command line what was chosen.
  const { variant, accent, fonts } = { ...defaultLook, ...options.look }
  const wishes = [withDrafts, withFuture, baseUrl, images, variant, accent, fonts]
  const blogFacts = [root, generator, name, config, configProblem, markdown]
  // Without a time zone of the blog's own the machine's holds.
  const zone = machineZone()
  return contentHash(
    JSON.stringify([version, buildKey(), process.version, blogFacts, wishes, zone, identity]),
  )
}

/** Raised with each change of what is kept, or of how it is written down. */
const version = 9
