import type { Generator } from '../blog.ts'
import { lineBreakOf } from '../matter/lines.ts'
import {
  type EntryKind,
  emptyEntry,
  isListEntry,
  isOneLine,
  type MatterEntry,
  readEntries,
  tomlEntries,
  yamlEntries,
} from '../matter/matter-entries.ts'
import { splitPost } from '../matter/split-post.ts'
import type { DateSample } from './date-habit.ts'

/** What a new post is made after. */
export interface NewPostText {
  /** The whole text of the post that it is to be like; null: there is none. */
  readonly model: string | null
  /** The texts of other posts of the blog: what is the same in all of them is the blog's, not the model's own. */
  readonly others: readonly string[]
  readonly generator: Generator
  /** Now, as this blog writes dates. */
  readonly date: DateSample
}

/**
 * The front matter of a new post: the model's fields in their order and in its style. What says something of the blog
 * keeps its value (`layout`, `author`, and whatever all posts agree in), what each post fills in is empty, the date is
 * now; what belongs to the model alone, such as its former addresses, is left out.
 */
export function newPostText({ model, others, generator, date }: NewPostText): string {
  const kind = kindOf(model, generator)
  const entries = entriesIn(model, kind)
  const elsewhere = others.map(text => entriesIn(text, kind))
  const copied = entries.flatMap(entry => copyEntry(entry, { kind, generator, date, elsewhere }))
  const hasTitle = entries.some(({ key }) => key === 'title')
  const lines = hasTitle ? copied : usual(generator, kind, date)
  return `${[kind.fence, ...lines, kind.fence, '', ''].join(lineBreakOf(model ?? ''))}`
}

function kindOf(text: string | null, generator: Generator): EntryKind {
  const format = text === null ? null : splitPost(text, generator).format
  return format === 'toml' || (text === null && generator === 'hugo') ? tomlEntries : yamlEntries
}

/** Nothing where it is written in another language than the one that is copied into. */
function entriesIn(text: string | null, kind: EntryKind): readonly MatterEntry[] {
  if (text === null) return []
  const { format, matter } = splitPost(text)
  if (matter === null || (format === 'toml') !== (kind === tomlEntries) || format === 'json') return []
  return readEntries(text.slice(matter.from, matter.to), kind)
}

interface Copying {
  readonly kind: EntryKind
  readonly generator: Generator
  readonly date: DateSample
  readonly elsewhere: readonly (readonly MatterEntry[])[]
}

const perPost = new Set([
  'title',
  'subtitle',
  'description',
  'summary',
  'excerpt',
  'permalink',
  'slug',
  'url',
])
/** These are of the model alone: nobody would fill them in by hand, or two posts must not have the same. */
const foreign =
  /^(?:redirect_from|alias(?:es)?|lastmod|modified|updated|last_modified_at|uuid|id|abbrlink|translationkey|ref|expirydate|publishdate)$/i
/** Even a single post's value is most likely the blog's. */
const always = new Set([
  'layout',
  'type',
  'author',
  'authors',
  'lang',
  'language',
  'catalog',
  'comments',
  'toc',
  'math',
])

function copyEntry(entry: MatterEntry, copying: Copying): readonly string[] {
  const { kind, generator, date } = copying
  const { key, start, value, lines } = entry
  if (foreign.test(key) || (key === 'permalink' && generator === 'eleventy')) return []
  if (key === 'date') return [`${start}${kind.syntax.writeDate(date.text, date.quotes)}`]
  const emptied = emptyEntry(entry, kind)
  if (perPost.has(key)) return emptied === null || lines.length > 1 ? [] : [emptied]
  const isAlias = /^[&*]/.test(value)
  if (isHabit(entry, copying) && !isAlias) return lines
  if (isListEntry(entry)) return [`${start.trimEnd()} []`]
  if (!isOneLine(entry)) return []
  if (always.has(key) || /^(?:true|false)$/i.test(value)) return lines
  return emptied === null ? [] : [emptied]
}

/** How many others must agree: a few posts in a row may well have the same tags. */
const agreeing = { value: 2, list: 5 } as const

function isHabit(entry: MatterEntry, { elsewhere }: Copying): boolean {
  const same = elsewhere.flatMap(entries => entries.find(({ key }) => key === entry.key) ?? [])
  const needed = isListEntry(entry) ? agreeing.list : agreeing.value
  return same.length >= needed && same.every(other => textOf(other) === textOf(entry))
}

function textOf({ value, lines }: MatterEntry): string {
  return [value, ...lines.slice(1).map(line => line.trim())].join('\n')
}

/** `title`, and what a generator needs to take the file for a post of today. */
function usual(generator: Generator, kind: EntryKind, date: DateSample): readonly string[] {
  const title = `title${kind.sign} ${kind === tomlEntries ? "''" : ''}`.trimEnd()
  const dateLine = `date${kind.sign} ${kind.syntax.writeDate(date.text, date.quotes)}`
  switch (generator) {
    case 'jekyll':
      return ['layout: post', title]
    case 'plain':
      return [title]
    default:
      return [title, dateLine]
  }
}
