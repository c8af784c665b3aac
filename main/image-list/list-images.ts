import type { BlogImage } from '../../shared/images/blog-image.ts'
import { createPause } from '../export/pause.ts'
import { walkImages } from './walk-files.ts'

/**
 * The pictures that are in a blog now, of which nothing is known but their names: that takes less time than the start
 * of a thread. Whatever else this thread has to do is done in between.
 */
export async function listImages(root: string): Promise<readonly BlogImage[]> {
  const ids = await walkImages(root, createPause(new AbortController().signal))
  // Nobody has looked at the files: what is made of them may be kept until the next list, and no longer.
  const stamp = `listed-${Date.now().toString(36)}`
  return ids.map(id => ({ id, sizeBytes: null, modifiedMs: 0, stamp, facts: null }))
}
