import type { FileId, PageSummary, PostSummary } from '../../shared/blog.ts'
import { fold } from '../../shared/fold.ts'
import type { FoundTitle, TitleMark } from '../../shared/search/search.ts'
import type { KeyChord } from '../state/app/key-chord.ts'

/** One line of the palette. */
export type Choice =
  | {
      readonly kind: 'command'
      readonly id: string
      readonly title: string
      readonly keys: KeyChord | undefined
    }
  | {
      readonly kind: 'post'
      readonly id: FileId
      readonly title: string
      readonly titleMarks: readonly TitleMark[]
      readonly day: string
    }
  /** A page beside the posts, `about.md`; null: only the generator knows its address. */
  | {
      readonly kind: 'page'
      readonly id: FileId
      readonly title: string
      readonly titleMarks: readonly TitleMark[]
      readonly address: string | null
    }
  /** A place in the open post, by its one-based line. */
  | { readonly kind: 'place'; readonly id: string; readonly title: string; readonly line: number }

/** A command as the palette searches it: worded already. */
export interface WordedCommand {
  readonly id: string
  readonly title: string
  readonly keys: KeyChord | undefined
}

/** A place in the open post, worded. */
export interface NamedPlace {
  readonly title: string
  readonly line: number
}

/** The commands that fit, the best first. */
export function commandChoices(text: string, commands: readonly WordedCommand[]): readonly Choice[] {
  return ranked(commands, fold(text), ({ title }) => fold(title)).map(({ id, title, keys }) => ({
    kind: 'command',
    id,
    title,
    keys,
  }))
}

/** The posts and pages that were found, as far as they are still there; a page among posts is a page. */
export function postChoices(
  found: readonly FoundTitle[],
  posts: ReadonlyMap<FileId, PostSummary>,
  pages: ReadonlyMap<FileId, PageSummary>,
): readonly Choice[] {
  return found.flatMap(({ id, titleMarks }): Choice[] => {
    const page = pages.get(id)
    if (page !== undefined)
      return [{ kind: 'page', id, title: page.title, titleMarks, address: page.address }]
    const post = posts.get(id)
    if (post === undefined) return []
    return [{ kind: 'post', id, title: post.title, titleMarks, day: post.date?.day ?? '' }]
  })
}

/** The places that fit, in the order of the text. */
export function placeChoices(text: string, places: readonly NamedPlace[]): readonly Choice[] {
  const words = fold(text).split(' ')
  return places
    .filter(({ title }) => words.every(word => fold(title).includes(word)))
    .map(({ title, line }) => ({ kind: 'place', id: String(line), title, line }))
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
