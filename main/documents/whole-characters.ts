import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'

/**
 * Throws when a text has half of a character that takes two units (a lone surrogate).
 *
 * UTF-8 has no bytes for it: an encoder would write � in its place, and the disk would not have what is on the screen.
 * The editor lets none in; this is what would be told if one came another way.
 */
export function requireWholeCharacters(text: string, id: FileId): void {
  if (/\p{Surrogate}/u.test(text)) throw new AppError('invalid', 'post.halfCharacter', { file: id })
}
