import type { FileId } from '../../shared/blog.ts'
import { fold } from '../../shared/fold.ts'
import type { KeyChord } from '../state/key-chord.ts'
import type { PostEntry } from '../state/post-entries.ts'

/** One line of the palette. */
export type Choice =
  | {
      readonly kind: 'command'
      readonly id: string
      readonly title: string
      readonly keys: KeyChord | undefined
    }
  | { readonly kind: 'post'; readonly id: FileId; readonly title: string; readonly day: string }

/** A command as the palette searches it: worded already. */
export interface WordedCommand {
  readonly id: string
  readonly title: string
  readonly keys: KeyChord | undefined
}

/** More is not read; who does not find it here types one more letter. */
const mostPosts = 50

/**
 * What the palette offers for a text: commands first, then posts, each the best match first.
 *
 * @param commands none: only posts are offered, the newest when nothing is typed.
 */
export function choicesFor(
  text: string,
  commands: readonly WordedCommand[] | null,
  entries: readonly PostEntry[],
): readonly Choice[] {
  const folded = fold(text)
  const fitting = ranked(commands ?? [], folded, command => fold(command.title))
  const posts = folded === '' && commands !== null ? [] : ranked(entries, folded, entry => entry.foldedTitle)
  return [
    ...fitting.map(({ id, title, keys }) => ({ kind: 'command' as const, id, title, keys })),
    ...posts.slice(0, mostPosts).map(({ post }) => ({
      kind: 'post' as const,
      id: post.id,
      title: post.title,
      day: post.date?.day ?? '',
    })),
  ]
}

/** The items whose name has every word of the text: beginnings first, then beginnings of words, else in order. */
function ranked<T>(items: readonly T[], folded: string, nameOf: (item: T) => string): readonly T[] {
  if (folded === '') return items
  const words = folded.split(' ')
  const groups: [T[], T[], T[]] = [[], [], []]
  for (const item of items) {
    const name = nameOf(item)
    if (!words.every(word => name.includes(word))) continue
    const group = name.startsWith(folded) ? 0 : name.includes(` ${words[0]}`) ? 1 : 2
    groups[group].push(item)
  }
  return groups.flat()
}
