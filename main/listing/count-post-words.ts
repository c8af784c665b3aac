import { readFileSync, statSync } from 'node:fs'
import type { FileId } from '../../shared/blog.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { countWords } from '../../shared/post/count-words.ts'
import type { PostRules } from '../blog/read-post-file.ts'
import { decodeUtf8, maxPostBytes } from '../blog/read-post-text.ts'
import { textKind } from '../blog/text-kind.ts'
import { systemCode } from '../disk/disk-error.ts'

/**
 * How long a post's text is; null: it is too large, or cannot be read.
 *
 * Synchronously, as posts are listed: its caller takes it in slices.
 */
export function countPostWords({ root, generator }: PostRules, id: FileId): number | null {
  try {
    const path = `${root}/${id}`
    if (statSync(path).size > maxPostBytes) return null
    const bytes = readFileSync(path)
    if (textKind(bytes).kind !== 'utf-8') return null
    const text = decodeUtf8(bytes)
    return countWords(text.slice(splitPost(text, generator).bodyFrom))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
